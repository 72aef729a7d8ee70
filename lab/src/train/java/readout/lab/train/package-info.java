/** Trains the encoder and writes the model that the reader ships with; never shipped itself. */
@NullMarked
package readout.lab.train;

import org.jspecify.annotations.NullMarked;
