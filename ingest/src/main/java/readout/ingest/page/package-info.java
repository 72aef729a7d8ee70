/** One web page: its text in reading order, what is body in it, and what it says of itself. */
@NullMarked
package readout.ingest.page;

import org.jspecify.annotations.NullMarked;
