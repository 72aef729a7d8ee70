/** Who does what to whom within a sentence: trees of words, after Universal Dependencies. */
@NullMarked
package readout.syntax;

import org.jspecify.annotations.NullMarked;
