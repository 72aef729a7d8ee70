/** The command line: reads flags, prints, exits, writes pages. */
@NullMarked
package readout.app;

import org.jspecify.annotations.NullMarked;
