/** Bytes to articles: formats, charsets, furniture, metadata. Nothing is lost in silence. */
@NullMarked
package readout.ingest;

import org.jspecify.annotations.NullMarked;
