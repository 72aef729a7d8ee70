@NullMarked
package readout.ingest.page;

import org.jspecify.annotations.NullMarked;
