/** Bytes as they come: packed, cut into lines, decoded. */
@NullMarked
package readout.ingest.bytes;

import org.jspecify.annotations.NullMarked;
