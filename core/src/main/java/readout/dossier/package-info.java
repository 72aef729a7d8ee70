/** Readings side by side, as a page shows them. */
@NullMarked
package readout.dossier;

import org.jspecify.annotations.NullMarked;
