/** Tests of what finds and resolves times. */
@NullMarked
package readout.quote;

import org.jspecify.annotations.NullMarked;
