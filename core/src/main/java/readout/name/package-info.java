/** Who is mentioned: entities and their mentions. */
@NullMarked
package readout.name;

import org.jspecify.annotations.NullMarked;
