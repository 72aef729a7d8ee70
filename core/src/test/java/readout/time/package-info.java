/** Tests of what finds and resolves times. */
@NullMarked
package readout.time;

import org.jspecify.annotations.NullMarked;
