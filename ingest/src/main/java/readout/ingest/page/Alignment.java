package readout.ingest.page;

import java.util.Arrays;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Says where each character of a text node stands in the page. Reused from node to node. */
final class Alignment {
  private static final int MAX_REFERENCE = 40;

  private int[] from = new int[1024];
  private int[] to = new int[1024];

  /** Where the character at {@code i} begins in the page. */
  int from(int i) {
    return from[i];
  }

  /** Where it ends there. */
  int to(int i) {
    return to[i];
  }

  /**
   * Aligns {@code words}, the text of {@code node}, with the page that it was parsed from. Where
   * the parser changed more than references, each of them stands for the whole node.
   *
   * @return false where the page was parsed without its positions
   */
  boolean align(TextNode node, String words, String html) {
    Range range = node.sourceRange();
    if (!range.isTracked()) {
      return false;
    }
    if (from.length < words.length()) {
      from = new int[words.length() * 2];
      to = new int[words.length() * 2];
    }
    int start = range.startPos();
    int end = Math.min(range.endPos(), html.length());
    if (end - start == words.length() && html.startsWith(words, start)) {
      for (int i = 0; i < words.length(); i++) {
        from[i] = start + i;
        to[i] = start + i + 1;
      }
    } else if (!references(words, html, start, end)) {
      Arrays.fill(from, 0, words.length(), start);
      Arrays.fill(to, 0, words.length(), end);
    }
    return true;
  }

  private boolean references(String words, String html, int start, int end) {
    int at = start;
    int i = 0;
    while (i < words.length()) {
      if (at >= end) {
        return false;
      }
      char c = html.charAt(at);
      int stop = c == '&' ? referenceEnd(html, at, end) : at;
      String written = html.substring(at, stop);
      String meant = stop > at + 1 ? Parser.unescapeEntities(written, false) : written;
      if (!meant.equals(written) && words.startsWith(meant, i)) {
        Arrays.fill(from, i, i + meant.length(), at);
        Arrays.fill(to, i, i + meant.length(), stop);
        i += meant.length();
        at = stop;
      } else if (c == words.charAt(i)) {
        from[i] = at++;
        to[i++] = at;
      } else if (c == '\r' || c == 0) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private static int referenceEnd(String html, int at, int end) {
    int stop = at + 1;
    while (stop < end
        && stop - at < MAX_REFERENCE
        && (Character.isLetterOrDigit(html.charAt(stop)) || html.charAt(stop) == '#')) {
      stop++;
    }
    return stop < end && html.charAt(stop) == ';' ? stop + 1 : stop;
  }
}
