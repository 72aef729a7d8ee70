package readout.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into paragraphs: at blank lines, and at line ends unless the text is wrapped to a
 * column.
 */
final class Paragraphs {
  // Wrapped text has lines of about one length whose ends fall anywhere in a sentence.
  private static final int MIN_WRAPPED_LINES = 6;
  private static final int MAX_WRAPPED_LENGTH = 100;

  private Paragraphs() {}

  /** The paragraphs of {@code within}, each stripped of white space at its ends. */
  static List<Span> split(String text, Span within, boolean wrapped) {
    List<Span> out = new ArrayList<>();
    int start = within.start();
    for (int at = within.start(); at < within.end(); at++) {
      if (isLineEnd(text.charAt(at)) && (!wrapped || blankFollows(text, at, within.end()))) {
        add(out, text, new Span(start, at));
        start = at + 1;
      }
    }
    add(out, text, new Span(start, within.end()));
    return out;
  }

  /** Whether lines are wrapped to a column, so that a line end alone ends nothing. */
  static boolean isWrapped(String text) {
    int lines = 0;
    int midSentence = 0;
    int start = 0;
    int length = text.length();
    while (start < length) {
      int end = start;
      while (end < length && !isLineEnd(text.charAt(end))) {
        end++;
      }
      Span line = new Span(start, end).strip(text);
      if (!line.isEmpty()) {
        lines++;
        if (line.length() > MAX_WRAPPED_LENGTH) {
          return false;
        }
        boolean blank = blankFollows(text, end, length);
        char last = text.charAt(line.end() - 1);
        if (!blank && (Character.isLetterOrDigit(last) || last == ',')) {
          midSentence++;
        }
      }
      start = end + 1;
    }
    return lines >= MIN_WRAPPED_LINES && midSentence * 2 > lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  private static boolean blankFollows(String text, int lineEnd, int limit) {
    int ends = 0;
    for (int at = lineEnd; at < limit && Chars.isSpace(text.charAt(at)); at++) {
      char c = text.charAt(at);
      if (isLineEnd(c) && !(c == '\n' && at > lineEnd && text.charAt(at - 1) == '\r')) {
        ends++;
        if (ends == 2) {
          return true;
        }
      }
    }
    return false;
  }

  private static void add(List<Span> out, String text, Span paragraph) {
    Span stripped = paragraph.strip(text);
    if (!stripped.isEmpty()) {
      out.add(stripped);
    }
  }
}
