/** What articles have in common: passages that stand in two of them. */
@NullMarked
package readout.story;

import org.jspecify.annotations.NullMarked;
