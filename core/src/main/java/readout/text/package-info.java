/** The text model: an article's text never changes and everything else is a span into it. */
@NullMarked
package readout.text;

import org.jspecify.annotations.NullMarked;
