package readout.text;

/**
 * A sentence; one that quotes runs on through the sentences inside the quotation marks.
 *
 * @param span from its first token to its last, end mark included
 * @param firstToken index of its first token in the layout
 * @param endToken one past its last token
 * @param paragraph index of its paragraph in the layout
 */
public record Sentence(Span span, int firstToken, int endToken, int paragraph) {}
