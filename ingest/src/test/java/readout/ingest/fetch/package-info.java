@NullMarked
package readout.ingest.fetch;

import org.jspecify.annotations.NullMarked;
