package readout.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds strings in quotation marks, a paragraph at a time, and mends what writers leave open. Knows
 * straight, curly, angle and low marks, doubled apostrophes, and single marks where they cannot be
 * apostrophes. A paragraph with an odd mark loses that mark and no other: nothing runs over a
 * paragraph's end except a quotation that the next paragraph opens again.
 */
final class Quotations {
  private static final Set<String> ELISIONS =
      Set.of("em", "til", "tis", "twas", "cause", "n", "bout", "round", "cos");
  private static final int MAX_SINGLE = 400;
  // Deeper nesting is no quotation any more; the oldest mark is given up.
  private static final int MAX_OPEN = 16;

  private static final Comparator<Quotation> OUTER_FIRST =
      Comparator.<Quotation>comparingInt(q -> q.span().start())
          .thenComparingInt(q -> -q.span().end());

  private Quotations() {}

  /** Single marks around words that end like speech, in no other marks: ‘We sail,’ she said. */
  private static boolean isSpoken(String text, Quotation q) {
    char last = text.charAt(q.span().end() - 2);
    boolean ends = last == ',' || last == '.' || last == '!' || last == '?';
    boolean words = text.substring(q.span().start(), q.span().end()).indexOf(' ') > 0;
    return q.depth() == 0 && ends && words;
  }

  private record Open(int at, int length, char mark) {}

  /**
   * Whether the text uses single marks where others use double ones: it has no double mark at all.
   */
  static boolean usesSingleMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twin = c == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'';
      if (twin
          || c == '"'
          || c == '\u201C'
          || c == '\u201D'
          || c == '\u201E'
          || c == '\u00AB'
          || c == '\u00BB') {
        return false;
      }
    }
    return true;
  }

  /**
   * The quotations of a paragraph, sorted by start, outer before inner; those in single marks count
   * as ordinary ones if {@code singleMarks}.
   */
  static List<Quotation> find(String text, Span paragraph, boolean singleMarks) {
    List<Quotation> out = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int at = paragraph.start();
    while (at < paragraph.end()) {
      int length = markLength(text, at, paragraph.end());
      if (length == 0) {
        at++;
        continue;
      }
      mark(text, paragraph, at, length, open, out);
      at += length;
    }
    if (!open.isEmpty()) {
      closeAtParagraphEnd(text, paragraph, open.peekLast(), out);
    }
    out.sort(OUTER_FIRST);
    for (Quotation q : singles(text, paragraph, List.copyOf(out))) {
      out.add(singleMarks || isSpoken(text, q) ? new Quotation(q.span(), 0, false, true) : q);
    }
    out.sort(OUTER_FIRST);
    return out;
  }

  private static void mark(
      String text, Span paragraph, int at, int length, Deque<Open> open, List<Quotation> out) {
    char c = text.charAt(at);
    boolean spaceBefore = at == paragraph.start() || opensAfter(text.charAt(at - 1));
    boolean spaceAfter = at + length >= paragraph.end() || Chars.isSpace(text.charAt(at + length));
    boolean opens;
    Open top = open.peek();
    switch (c) {
      case '\u201C' -> opens = top == null || top.mark != '\u201E';
      case '\u201E', '\u201F', '\u00AB' ->
          opens = top == null || top.mark != '\u00BB' || c != '\u00AB';
      case '\u201D' -> opens = top == null && spaceBefore && !spaceAfter;
      case '\u00BB' -> opens = top == null && spaceBefore && !spaceAfter;
      default -> opens = top == null || (spaceBefore && !spaceAfter && !matches(top.mark, c));
    }
    boolean neutral = c == '"' || c == '\'' || c == '`' || c == '\uFF02';
    if (neutral && top == null && !spaceBefore) {
      // An inch mark, or the end of something never opened.
      return;
    }
    if (neutral && top != null && spaceBefore && !spaceAfter && matches(top.mark, c)) {
      // A second opening mark: the first was never closed. Keep the later one, which can still be.
      open.pop();
      opens = true;
    }
    if (opens) {
      open.push(new Open(at, length, c));
      if (open.size() > MAX_OPEN) {
        open.removeLast();
      }
    } else if (top != null) {
      close(open, c, at + length, out);
    }
  }

  private static void close(Deque<Open> open, char c, int end, List<Quotation> out) {
    Open match = null;
    for (Open o : open) {
      if (matches(o.mark, c)) {
        match = o;
        break;
      }
    }
    if (match == null) {
      match = open.peek();
    }
    if (match == null) {
      return;
    }
    Open top = open.pop();
    while (top.at != match.at) {
      top = open.pop();
    }
    out.add(new Quotation(new Span(match.at, end), open.size(), false, true));
  }

  private static boolean matches(char opening, char closing) {
    return switch (opening) {
      case '\u201C', '\u201F' -> closing == '\u201D';
      case '\u201E' -> closing == '\u201C' || closing == '\u201D';
      case '\u00AB' -> closing == '\u00BB';
      case '\u00BB' -> closing == '\u00AB';
      case '\u201D' -> closing == '\u201D';
      case '`' -> closing == '\'' || closing == '`';
      default -> closing == opening;
    };
  }

  /**
   * An opening mark without its partner quotes the rest of the paragraph where it starts one or
   * follows a colon or comma.
   */
  private static void closeAtParagraphEnd(
      String text, Span paragraph, Open first, List<Quotation> out) {
    int before = first.at - 1;
    while (before >= paragraph.start() && Chars.isSpace(text.charAt(before))) {
      before--;
    }
    boolean introduced =
        before < paragraph.start()
            || text.charAt(before) == ':'
            || text.charAt(before) == ','
            || text.charAt(before) == '.';
    if (introduced) {
      out.removeIf(q -> q.span().start() > first.at && q.depth() == 0);
      out.add(new Quotation(new Span(first.at, paragraph.end()), 0, false, false));
    }
  }

  private static boolean opensAfter(char before) {
    return Chars.isSpace(before)
        || before == '('
        || before == '['
        || before == '\u2014'
        || before == '\u2013'
        || before == '-'
        || before == '/'
        || before == '\u201C'
        || before == '\u2018'
        || before == '\u00AB'
        || before == ':'
        || before == '"';
  }

  private static int markLength(String text, int at, int limit) {
    char c = text.charAt(at);
    return switch (c) {
      case '"', '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\uFF02' -> 1;
      case '\'', '`' -> at + 1 < limit && text.charAt(at + 1) == c ? 2 : 0;
      default -> 0;
    };
  }

  private static List<Quotation> singles(String text, Span paragraph, List<Quotation> doubles) {
    List<Quotation> out = new ArrayList<>();
    int from = -1;
    int next = 0;
    int reach = -1;
    for (int at = paragraph.start(); at < paragraph.end(); at++) {
      char c = text.charAt(at);
      if (c != '\''
          && c != '\u2018'
          && c != '\u2019'
          && c != '\u201A'
          && c != '\u2039'
          && c != '\u203A') {
        continue;
      }
      boolean wordBefore = at > paragraph.start() && !opensAfter(text.charAt(at - 1));
      boolean wordAfter = at + 1 < paragraph.end() && Chars.isWord(text.charAt(at + 1));
      boolean twin =
          (at > paragraph.start() && text.charAt(at - 1) == c)
              || (at + 1 < paragraph.end() && text.charAt(at + 1) == c);
      if (twin && c == '\'') {
        continue;
      }
      if (!wordBefore && wordAfter && c != '\u2019' && !elided(text, at + 1, paragraph.end())) {
        from = at;
      } else if (from >= 0 && wordBefore && !wordAfter) {
        if (at - from <= MAX_SINGLE) {
          while (next < doubles.size() && doubles.get(next).span().start() < from) {
            reach = Math.max(reach, doubles.get(next).span().end());
            next++;
          }
          out.add(new Quotation(new Span(from, at + 1), at < reach ? 1 : 0, true, true));
        }
        from = -1;
      }
    }
    return out;
  }

  private static boolean elided(String text, int start, int limit) {
    if (Character.isDigit(text.charAt(start))) {
      return true;
    }
    int end = start;
    while (end < limit && Chars.isWord(text.charAt(end))) {
      end++;
    }
    return ELISIONS.contains(text.substring(start, end).toLowerCase(java.util.Locale.ROOT));
  }
}
