@NullMarked
package readout.syntax;

import org.jspecify.annotations.NullMarked;
