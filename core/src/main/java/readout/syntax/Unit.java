package readout.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Token;

/**
 * A run of tokens that has one tree: a sentence of its own, also where a quotation makes several of
 * them one.
 *
 * @param first the index in the layout of its first token
 * @param end one past that of its last
 */
public record Unit(int first, int end) {
  /** A longer run is cut, so that time stays linear in hostile input. */
  static final int LONGEST = 120;

  private static final Set<String> ENDS = Set.of(".", "?", "!", "...", "…");
  private static final Set<String> CLOSERS = Set.of("\"", "”", "’", "'", "»", ")", "]", "''");

  public Unit {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("a unit from " + first + " to " + end + " has no token");
    }
  }

  /** The units of an article, in order; they hold all of its tokens. */
  public static List<Unit> of(Layout layout) {
    List<Unit> out = new ArrayList<>();
    for (Sentence s : layout.sentences()) {
      int from = s.firstToken();
      for (int i = from; i < s.endToken(); i++) {
        boolean last = i + 1 == s.endToken();
        if (last || i + 1 - from >= LONGEST || endsWithin(layout, i, s.endToken())) {
          out.add(new Unit(from, i + 1));
          from = i + 1;
        }
      }
    }
    return out;
  }

  /** Whether a sentence ends with token {@code i} and another begins before {@code end}. */
  private static boolean endsWithin(Layout layout, int i, int end) {
    if (CLOSERS.contains(layout.token(i + 1).word())
        && layout.token(i + 1).start() == layout.token(i).end()) {
      return false;
    }
    int mark = i;
    while (mark > 0
        && CLOSERS.contains(layout.token(mark).word())
        && layout.token(mark).start() == layout.token(mark - 1).end()) {
      mark--;
    }
    if (!ENDS.contains(layout.token(mark).word())) {
      return false;
    }
    Token next = layout.token(i + 1);
    for (int k = i + 1; k < Math.min(end, i + 3); k++) {
      if (!layout.token(k).isMark()) {
        next = layout.token(k);
        break;
      }
    }
    return next.isCapitalised() || next.isNumber();
  }
}
