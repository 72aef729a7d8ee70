/** Documents that are written to be printed or to be turned into pages: PDF, DOCX, Markdown. */
@NullMarked
package readout.ingest.document;

import org.jspecify.annotations.NullMarked;
