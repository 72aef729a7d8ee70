package readout.text;

/**
 * Converts offsets into a text between UTF-16 code units, used inside, and Unicode code points,
 * used in everything that is printed or stored. Built once a text, in time linear in it; a text
 * without surrogate pairs costs nothing further.
 */
public final class CodePoints {
  private final int length;
  // Code units at which a surrogate pair's second half stands, ascending.
  private final int[] lowHalves;

  public CodePoints(CharSequence text) {
    length = text.length();
    int count = 0;
    for (int i = 1; i < length; i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        count++;
        i++;
      }
    }
    lowHalves = new int[count];
    int next = 0;
    for (int i = 1; i < length; i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        lowHalves[next++] = i;
        i++;
      }
    }
  }

  /**
   * The code point offset of a code unit offset in {@code 0..length}; inside a pair, that of the
   * pair's end.
   */
  public int of(int unit) {
    if (unit < 0 || unit > length) {
      throw new IllegalArgumentException(
          "offset " + unit + " is outside a text of " + length + " code units");
    }
    int at = java.util.Arrays.binarySearch(lowHalves, unit - 1);
    return unit - (at >= 0 ? at + 1 : -at - 1);
  }

  /** Both ends of {@code span} in code points. */
  public Span of(Span span) {
    return new Span(of(span.start()), of(span.end()));
  }

  /**
   * {@code span} in code units with both ends moved off the middle of a surrogate pair, to the
   * pair's end as in {@link #of(int)}.
   */
  public Span whole(Span span) {
    return new Span(whole(span.start()), whole(span.end()));
  }

  private int whole(int unit) {
    return java.util.Arrays.binarySearch(lowHalves, unit) >= 0 ? unit + 1 : unit;
  }

  /**
   * {@code value} with U+FFFD for every lone half of a surrogate pair, so that it can be written as
   * UTF-8.
   */
  public static String wellFormed(String value) {
    StringBuilder out = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1))) {
        i++;
      } else {
        out = out == null ? new StringBuilder(value) : out;
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out == null ? value : out.toString();
  }
}
