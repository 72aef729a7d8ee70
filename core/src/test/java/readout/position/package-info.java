@NullMarked
package readout.position;

import org.jspecify.annotations.NullMarked;
