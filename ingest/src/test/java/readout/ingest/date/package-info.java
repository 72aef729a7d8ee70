@NullMarked
package readout.ingest.date;

import org.jspecify.annotations.NullMarked;
