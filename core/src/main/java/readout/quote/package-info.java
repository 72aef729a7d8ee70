/**
 * Who said what: quotation marks, attributions (source, cue, content) and the statements made of
 * them.
 */
@NullMarked
package readout.quote;

import org.jspecify.annotations.NullMarked;
