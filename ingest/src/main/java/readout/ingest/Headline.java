package readout.ingest;

import org.jspecify.annotations.Nullable;
import readout.text.Furniture;
import readout.text.Span;

/**
 * Finds a text's headline: the title that the input states, where the text begins with it (stops
 * and quotation marks aside), or else a first line that reads like one: several words, capital at
 * the start, no full stop, body below.
 */
final class Headline {
  private static final int MAX_LENGTH = 200;
  private static final int MIN_WORDS = 3;
  private static final int MAX_LABEL = 50;

  private Headline() {}

  /**
   * Marks the headline and its repetitions near the top; gives it, or the stated title, or {@code
   * null}.
   */
  static @Nullable String find(String text, Lines lines, @Nullable String stated, Marks marks) {
    int first = next(lines, -1, marks, null);
    if (first < 0) {
      return stated;
    }
    if (stated == null && isSectionLabel(lines, first, marks)) {
      int second = next(lines, first, marks, null);
      if (second >= 0 && guess(lines, second, marks) != null) {
        marks.add(lines.span(first), Furniture.Reason.NAVIGATION, "section label");
        first = second;
      }
    }
    Span span = stated == null ? guess(lines, first, marks) : beginning(text, lines, first, stated);
    if (span == null) {
      return stated;
    }
    marks.add(span, Furniture.Reason.HEADLINE, stated == null ? "title line" : "stated title");
    String title = span.in(text);
    for (int i = first + 1; i < Math.min(lines.size(), first + 10); i++) {
      if (lines.length(i) == title.length() && lines.get(i).equals(title)) {
        marks.add(lines.span(i), Furniture.Reason.BOILERPLATE, "repeated headline");
      }
    }
    return stated == null ? title : stated;
  }

  // The name of a column stands right below the page's own line, apart from the title below it.
  private static boolean isSectionLabel(Lines lines, int line, Marks marks) {
    return line > 0
        && line + 1 < lines.size()
        && lines.adjoin(line - 1)
        && !lines.adjoin(line)
        && marks.touches(lines.span(line - 1))
        && lines.length(line) <= MAX_LABEL
        && beginsLikeTitle(lines.get(line))
        && !endsSentence(lines.get(line));
  }

  private static @Nullable Span guess(Lines lines, int first, Marks marks) {
    Span span = lines.span(first);
    if (span.length() > MAX_LENGTH) {
      return null;
    }
    String line = lines.get(first);
    if (!beginsLikeTitle(line)
        || endsSentence(line) && !line.endsWith("?")
        || line.split("\\s+").length < MIN_WORDS) {
      return null;
    }
    int second = next(lines, first, marks, line);
    if (second < 0 || Character.isLowerCase(lines.get(second).codePointAt(0))) {
      return null;
    }
    // Text wrapped at a column has a second line that runs on; a body's first paragraph is a
    // sentence.
    String body = lines.get(second);
    return endsSentence(body) && body.length() >= 40 ? span : null;
  }

  // Walks the letters and digits of both: "Ministers meet" is stated, "Ministers meet." is written.
  private static @Nullable Span beginning(String text, Lines lines, int first, String title) {
    int at = lines.span(first).start();
    int letters = 0;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at == text.length()
          || Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(c)) {
        return null;
      }
      at++;
      letters++;
    }
    if (letters == 0) {
      return null;
    }
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        return null; // The title is only the beginning of a sentence.
      }
      at++;
    }
    return new Span(lines.span(first).start(), at).strip(text);
  }

  /**
   * The next line after {@code line} that nothing has marked and that is not {@code but}; -1 for
   * none.
   */
  private static int next(Lines lines, int line, Marks marks, @Nullable String but) {
    for (int i = line + 1; i < lines.size(); i++) {
      if (!marks.touches(lines.span(i)) && !(but != null && lines.get(i).equals(but))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean beginsLikeTitle(String line) {
    int c = line.codePointAt(0);
    return Character.isUpperCase(c) || Character.isDigit(c) || "\"“‘'«„".indexOf(c) >= 0;
  }

  /** Whether a line ends with what ends a sentence or a part of one. */
  static boolean endsSentence(String line) {
    return endsWith(line, ".!?:;,…");
  }

  /** Whether a line ends with one of {@code marks}, quotation marks and brackets aside. */
  static boolean endsWith(String line, String marks) {
    int end = line.length();
    while (end > 0 && "\"”“’'»)]".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && marks.indexOf(line.charAt(end - 1)) >= 0;
  }
}
