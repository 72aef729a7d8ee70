package readout.ingest;

import java.util.Arrays;
import readout.text.Span;

/**
 * The lines of a text that are not blank, without the white space around them. A line ends at a
 * line feed, a carriage return, a line or paragraph separator.
 */
final class Lines {
  private final String text;
  private int[] bounds = new int[64];
  private int size;

  private Lines(String text) {
    this.text = text;
  }

  static Lines of(String text) {
    Lines out = new Lines(text);
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isEnd(text.charAt(i))) {
        out.add(new Span(from, i).strip(text));
        from = i + 1;
      }
    }
    return out;
  }

  int size() {
    return size;
  }

  Span span(int line) {
    return new Span(bounds[2 * line], bounds[2 * line + 1]);
  }

  /** The characters of {@code line}. */
  String get(int line) {
    return text.substring(bounds[2 * line], bounds[2 * line + 1]);
  }

  int length(int line) {
    return bounds[2 * line + 1] - bounds[2 * line];
  }

  /** Whether no blank line is between {@code line} and the next. */
  boolean adjoin(int line) {
    int ends = 0;
    for (int i = bounds[2 * line + 1]; i < bounds[2 * line + 2]; i++) {
      char c = text.charAt(i);
      ends += isEnd(c) && !(c == '\n' && text.charAt(i - 1) == '\r') ? 1 : 0;
    }
    return ends == 1;
  }

  private void add(Span span) {
    if (span.isEmpty()) {
      return;
    }
    if (2 * size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * size] = span.start();
    bounds[2 * size + 1] = span.end();
    size++;
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }
}
