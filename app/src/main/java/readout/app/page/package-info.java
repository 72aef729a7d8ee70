/**
 * The dossier as one self-contained HTML page: sections, charts, source texts. Escapes by
 * construction.
 */
@NullMarked
package readout.app.page;

import org.jspecify.annotations.NullMarked;
