/** What happened, or is said, planned, demanded or denied to: events in PLOVER's terms. */
@NullMarked
package readout.event;

import org.jspecify.annotations.NullMarked;
