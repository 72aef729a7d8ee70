package readout.text;

/**
 * A paragraph, a list item or a line that stands for itself.
 *
 * @param span without white space at its ends; never empty
 * @param heading whether it is a headline or subheading by the article's furniture
 */
public record Paragraph(Span span, boolean heading) {}
