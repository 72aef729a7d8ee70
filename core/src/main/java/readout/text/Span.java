package readout.text;

import java.util.Comparator;
import java.util.List;

/**
 * A half-open range {@code [start, end)} of an article's text, in UTF-16 code units, the unit of
 * Java strings. Whoever writes offsets for others converts them to code points with {@link
 * CodePoints}: an emoji before a span moves the two counts apart.
 *
 * @param start first code unit, 0 or more
 * @param end one past the last code unit, {@code start} or more; equal to it for an empty span
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + ") must have 0 <= start <= end");
    }
  }

  /** The smallest span that covers both. */
  public static Span cover(Span a, Span b) {
    return new Span(Math.min(a.start, b.start), Math.max(a.end, b.end));
  }

  /** The smallest span that covers all of {@code spans}, which must not be empty. */
  public static Span cover(List<Span> spans) {
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("no spans to cover");
    }
    Span whole = spans.getFirst();
    for (Span span : spans) {
      whole = cover(whole, span);
    }
    return whole;
  }

  /**
   * What lies between the end of {@code first} and the start of {@code second}, which must not be
   * before it.
   */
  public static Span between(Span first, Span second) {
    int from = first.end;
    int to = second.start;
    return new Span(from, to);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the code unit at {@code offset} is inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether {@code other} lies wholly inside this one; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share a code unit; an empty span shares none. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** The characters of this span. */
  public String in(CharSequence text) {
    if (end > text.length()) {
      throw new IllegalArgumentException(
          "span " + this + " ends outside a text of " + text.length() + " code units");
    }
    return text.subSequence(start, end).toString();
  }

  /**
   * This span without white space (no-break spaces too) at its ends; empty at {@code start} if it
   * is all white.
   */
  public Span strip(CharSequence text) {
    int from = start;
    int to = end;
    while (from < to && Chars.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Chars.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? new Span(from, to) : new Span(start, start);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
