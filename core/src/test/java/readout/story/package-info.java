@NullMarked
package readout.story;

import org.jspecify.annotations.NullMarked;
