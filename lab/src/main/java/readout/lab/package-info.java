/** Corpora, scores and benchmarks; never shipped. */
@NullMarked
package readout.lab;

import org.jspecify.annotations.NullMarked;
