package readout.quote;

import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * An attribution that stands beside what it attributes: ", Rutte said on Tuesday", ", according to
 * the ministry".
 *
 * @param start index of its first token, after the comma or quotation mark
 * @param end one past its last token, before the mark that ends it
 * @param source who
 * @param cue the cue's characters
 * @param verb the reporting verb, or {@code null} for "according to"
 */
record Insert(int start, int end, @Nullable Span source, Span cue, @Nullable CueGroup verb) {}
