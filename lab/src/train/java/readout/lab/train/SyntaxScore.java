package readout.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Locale;
import readout.syntax.Relation;

/** How well a branch does on documents that it does not learn from, sentences as annotated. */
final class SyntaxScore {
  private int all;
  private int attached;
  private int labelled;
  private int tagged;
  private final int[] subjects = new int[3];
  private final int[] objects = new int[3];

  private SyntaxScore() {}

  static String of(NDManager manager, SyntaxBranch branch, List<SyntaxBatch> held) {
    SyntaxScore out = new SyntaxScore();
    for (SyntaxBatch asked : held) {
      try (NDManager sub = manager.newSubManager()) {
        out.add(sub, branch, asked);
      }
    }
    return String.format(
        Locale.ROOT,
        "attached %.1f, and labelled %.1f; tags %.1f; nsubj %.1f; obj %.1f",
        100.0 * out.attached / out.all,
        100.0 * out.labelled / out.all,
        100.0 * out.tagged / out.all,
        f1(out.subjects),
        f1(out.objects));
  }

  private void add(NDManager sub, SyntaxBranch branch, SyntaxBatch asked) {
    int count = asked.rows().length;
    if (count == 0) {
      return;
    }
    int n = asked.batch().length();
    NDArray x = branch.vectors(sub, asked, 0);
    long[] best = branch.arcs(sub, x, asked).argMax(1).toLongArray();
    long[] heads = new long[count];
    for (int i = 0; i < count; i++) {
      long window = asked.rows()[i] / n;
      heads[i] = best[i] == n ? (long) asked.batch().size() * n : window * n + best[i];
    }
    long[] relations = branch.relations(sub, x, asked.rows(), heads).argMax(1).toLongArray();
    long[] tag = branch.tags(sub, x, asked).argMax(1).toLongArray();
    int tags = asked.tags().length / count;
    for (int i = 0; i < count; i++) {
      Relation gold = Relation.values()[(int) asked.relations()[i]];
      if (gold != Relation.PUNCT) {
        Relation found = Relation.values()[(int) relations[i]];
        boolean right = best[i] == asked.arcs()[i];
        all++;
        attached += right ? 1 : 0;
        labelled += right && found == gold ? 1 : 0;
        tagged += asked.tags()[i * tags + (int) tag[i]] > 0 ? 1 : 0;
        count(subjects, isSubject(gold), isSubject(found), right && found == gold);
        count(objects, gold == Relation.OBJ, found == Relation.OBJ, right);
      }
    }
  }

  private static boolean isSubject(Relation r) {
    return r == Relation.NSUBJ || r == Relation.NSUBJ_PASS;
  }

  private static void count(int[] n, boolean gold, boolean found, boolean right) {
    n[0] += gold ? 1 : 0;
    n[1] += found ? 1 : 0;
    n[2] += gold && found && right ? 1 : 0;
  }

  private static double f1(int[] n) {
    return 200.0 * n[2] / Math.max(1, n[0] + n[1]);
  }
}
