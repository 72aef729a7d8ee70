@NullMarked
package readout.ingest.feed;

import org.jspecify.annotations.NullMarked;
