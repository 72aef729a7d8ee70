package readout.text;

import java.util.Arrays;

/**
 * Finds the line and column of a place in a text, as people count them. Built once a text, in time
 * linear in it. A line ends with a line feed, a carriage return, or both together.
 */
public final class Lines {
  private final CharSequence text;
  private final int[] starts;

  public Lines(CharSequence text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !half) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /**
   * {@code line:column} of a code unit offset in {@code 0..length}; both count from 1, columns in
   * code points.
   */
  public String at(int unit) {
    int found = Arrays.binarySearch(starts, unit);
    int line = found >= 0 ? found : -found - 2;
    int column = Character.codePointCount(text, starts[line], unit);
    return (line + 1) + ":" + (column + 1);
  }
}
