/** Where each side stands on each issue, with the words that say so. */
@NullMarked
package readout.position;

import org.jspecify.annotations.NullMarked;
