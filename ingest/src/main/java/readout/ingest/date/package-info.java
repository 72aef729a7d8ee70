/** Days and moments as pages, feeds and files write them. */
@NullMarked
package readout.ingest.date;

import org.jspecify.annotations.NullMarked;
