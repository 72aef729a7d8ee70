@NullMarked
package readout.ingest.document;

import org.jspecify.annotations.NullMarked;
