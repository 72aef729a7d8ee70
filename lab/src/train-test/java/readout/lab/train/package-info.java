@NullMarked
package readout.lab.train;

import org.jspecify.annotations.NullMarked;
