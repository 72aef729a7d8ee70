/** The record kept. Empty until there is a store. */
@NullMarked
package readout.store;

import org.jspecify.annotations.NullMarked;
