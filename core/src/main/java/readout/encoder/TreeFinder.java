package readout.encoder;

import java.util.ArrayList;
import java.util.List;
import readout.syntax.Node;
import readout.syntax.Relation;
import readout.syntax.Unit;
import readout.text.Layout;
import readout.text.Sorted;

/**
 * Makes trees of what the network says of each word: which other it hangs on, by products of their
 * vectors, and how, by a layer over their sum.
 *
 * @see <a href="https://openreview.net/forum?id=Hk95PK9le">Dozat and Manning (ICLR 2017)</a>
 */
final class TreeFinder {
  private final SyntaxHeads heads;
  private final Layout layout;
  private final List<Unit> units;
  private final List<Node> out = new ArrayList<>();
  private int next;

  TreeFinder(SyntaxHeads heads, Layout layout) {
    this.heads = heads;
    this.layout = layout;
    units = Unit.of(layout);
  }

  /** What was found in all windows. */
  List<Node> nodes() {
    return out;
  }

  /**
   * Adds the trees of a window; what of a sentence stands in another is left to that.
   *
   * @param words of the window, all its paragraphs
   * @param firsts where each one's first piece stands
   * @param numbers what the network gives of the pieces, row after row
   */
  void add(List<Word> words, int[] firsts, float[] numbers) {
    if (words.isEmpty()) {
      return;
    }
    int start = words.getFirst().span().start();
    int end = words.getLast().span().end();
    while (next < units.size() && layout.token(units.get(next).end() - 1).end() <= start) {
      next++;
    }
    for (int u = next; u < units.size(); u++) {
      Unit unit = units.get(u);
      if (layout.token(unit.first()).start() >= end) {
        break;
      }
      List<Integer> tokens = new ArrayList<>();
      List<Integer> pieces = new ArrayList<>();
      for (int t = unit.first(); t < unit.end(); t++) {
        int at = layout.token(t).start();
        int w = Sorted.firstFrom(words, x -> x.span().start(), at);
        if (w < words.size() && words.get(w).span().start() == at) {
          tokens.add(t);
          pieces.add(firsts[w]);
        }
      }
      if (!tokens.isEmpty()) {
        tree(tokens, pieces, numbers);
      }
    }
  }

  private void tree(List<Integer> tokens, List<Integer> pieces, float[] numbers) {
    int n = tokens.size();
    float[][] scores = new float[n][n + 1];
    for (int d = 0; d < n; d++) {
      for (int h = 0; h < n; h++) {
        scores[d][h] = heads.arc(numbers, pieces.get(d), pieces.get(h));
      }
      scores[d][n] = heads.root(numbers, pieces.get(d));
    }
    int[] best = Arborescence.heads(scores);
    for (int d = 0; d < n; d++) {
      int h = best[d];
      Relation relation =
          h == n ? Relation.ROOT : heads.relation(numbers, pieces.get(d), pieces.get(h));
      out.add(
          new Node(
              tokens.get(d),
              h == n ? -1 : tokens.get(h),
              relation,
              heads.tag(numbers, pieces.get(d))));
    }
  }
}
