/** Reading: one article in, one {@link readout.Reading} out. Start at {@link readout.Reader}. */
@NullMarked
package readout;

import org.jspecify.annotations.NullMarked;
