/** Tests of what finds and resolves times. */
@NullMarked
package readout.name;

import org.jspecify.annotations.NullMarked;
