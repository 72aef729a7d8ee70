package readout.text;

/**
 * A string in quotation marks.
 *
 * @param span the characters, marks included
 * @param depth how many quotations in double marks it stands in; for one in single marks, 1 for any
 * @param single whether its marks are single ones
 * @param closed whether a closing mark ends it; if not it ends with its paragraph, and a quotation
 *     that opens the next paragraph continues it
 */
public record Quotation(Span span, int depth, boolean single, boolean closed) {}
