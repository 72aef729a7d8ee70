package readout.story;

import java.util.Arrays;
import java.util.Locale;
import readout.text.Article;
import readout.text.Span;

/**
 * The words of an article as they are compared: runs of letters and digits in what is read of it,
 * apostrophes inside words included, in lower case. Marks, spaces and furniture do not count.
 *
 * @param keys the {@link WordKey} of each word
 * @param starts where each begins
 * @param ends where each ends
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record Wording(Article article, long[] keys, int[] starts, int[] ends) {
  static Wording of(Article article) {
    String text = article.text();
    long[] keys = new long[text.length() / 2 + 1];
    int[] starts = new int[keys.length];
    int[] ends = new int[keys.length];
    int n = 0;
    for (Span part : article.readable()) {
      int at = part.start();
      while (at < part.end()) {
        if (!isInside(text.charAt(at))) {
          at++;
          continue;
        }
        int start = at;
        while (at < part.end()
            && (isInside(text.charAt(at))
                || WordKey.isApostrophe(text.charAt(at))
                    && at + 1 < part.end()
                    && isInside(text.charAt(at + 1)))) {
          at++;
        }
        if (n == keys.length) {
          // Parts may meet without a space between them.
          keys = Arrays.copyOf(keys, n * 2);
          starts = Arrays.copyOf(starts, n * 2);
          ends = Arrays.copyOf(ends, n * 2);
        }
        keys[n] = WordKey.of(text.substring(start, at).toLowerCase(Locale.ROOT));
        starts[n] = start;
        ends[n] = at;
        n++;
      }
    }
    return new Wording(
        article, Arrays.copyOf(keys, n), Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** A number for the {@code count} words from {@code first} on, in their order. */
  long key(int first, int count) {
    long hash = 0;
    for (int i = first; i < first + count; i++) {
      hash = hash * 0x9e3779b97f4a7c15L + keys[i];
    }
    return hash;
  }

  /** Whether a sentence or a line ends behind a word, or the text does. */
  boolean endsSentence(int word) {
    String text = article.text();
    int to = word + 1 < size() ? starts[word + 1] : text.length();
    for (int at = ends[word]; at < to; at++) {
      char c = text.charAt(at);
      if (c == '.' || c == '!' || c == '?' || c == '\n') {
        return true;
      }
    }
    return to == text.length();
  }

  int size() {
    return keys.length;
  }

  /**
   * The words from {@code first} to before {@code end}; empty, behind the word before, for none.
   */
  Span span(int first, int end) {
    if (first == end) {
      int at = first == 0 ? starts[0] : ends[first - 1];
      return new Span(at, at);
    }
    return new Span(starts[first], ends[end - 1]);
  }
}
