@NullMarked
package readout.store;

import org.jspecify.annotations.NullMarked;
