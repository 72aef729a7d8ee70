package readout.ingest;

import readout.text.Furniture;
import readout.text.Span;

/**
 * Marks the headings between paragraphs: a short line without a stop or quotation mark at its end,
 * with a paragraph that ends above it and one that is longer, and ends like a sentence, below.
 */
final class Subheadings {
  private static final int MAX_LENGTH = 70;
  private static final int MAX_WORDS = 10;
  private static final int MIN_PARAGRAPH = 60;
  private static final int MAX_LINES = 5000;

  private Subheadings() {}

  static void mark(Lines lines, Marks marks) {
    int last = Math.min(lines.size(), MAX_LINES) - 1;
    for (int i = 1; i < last; i++) {
      Span span = lines.span(i);
      if (span.length() <= MAX_LENGTH
          && lines.length(i + 1) >= MIN_PARAGRAPH
          && !marks.touches(span)
          && reads(lines.get(i))
          && Headline.endsSentence(lines.get(i - 1))
          && Headline.endsSentence(lines.get(i + 1))
          && !Character.isLowerCase(lines.get(i + 1).codePointAt(0))) {
        marks.add(span, Furniture.Reason.SUBHEADING, "short line between paragraphs");
      }
    }
  }

  private static boolean reads(String line) {
    return Character.isUpperCase(line.codePointAt(0))
        && !Headline.endsSentence(line)
        && line.chars().noneMatch(c -> "\"“”«»".indexOf(c) >= 0)
        && line.split("\\s+").length <= MAX_WORDS;
  }
}
