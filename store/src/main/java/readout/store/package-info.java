/** The record kept: articles, what was fetched and what is still to be. */
@NullMarked
package readout.store;

import org.jspecify.annotations.NullMarked;
