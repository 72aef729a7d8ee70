@NullMarked
package readout.encoder;

import org.jspecify.annotations.NullMarked;
