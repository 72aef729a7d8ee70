/**
 * The trained encoder: text cut into word pieces, numbers in, roles and links with their odds out.
 */
@NullMarked
package readout.encoder;

import org.jspecify.annotations.NullMarked;
