/** When: temporal expressions in TIMEX3's terms. */
@NullMarked
package readout.time;

import org.jspecify.annotations.NullMarked;
