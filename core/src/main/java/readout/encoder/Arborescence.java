package readout.encoder;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best tree: of all ways to hang every word on another or, one of them, on the root, that
 * whose scores sum up highest.
 *
 * @see <a href="https://aclanthology.org/H05-1066/">McDonald and others (HLT 2005)</a>, after Chu
 *     and Liu (1965) and Edmonds (1967)
 */
final class Arborescence {
  /** More than scores can differ by, so that only one word becomes the root. */
  private static final double ONE_ROOT = 1e6;

  private Arborescence() {}

  /**
   * The head of each word.
   *
   * @param scores of each word, [words][words + 1]: to hang on each word, on the root last
   * @return by word, another word, or the number of words for the one that is the root
   */
  static int[] heads(float[][] scores) {
    int n = scores.length;
    int[] likeliest = likeliest(scores);
    if (likeliest != null) {
      return likeliest;
    }
    double[][] into = new double[n + 1][n + 1];
    for (int d = 0; d < n; d++) {
      for (int h = 0; h <= n; h++) {
        into[d][h] = h == d ? Double.NEGATIVE_INFINITY : scores[d][h] - (h == n ? ONE_ROOT : 0);
      }
    }
    boolean[] gone = new boolean[n + 1];
    return Arrays.copyOf(best(into, n, gone), n);
  }

  /** Each word's best head, where that is a tree, as it mostly is; null otherwise. */
  private static int @Nullable [] likeliest(float[][] scores) {
    int n = scores.length;
    int[] out = new int[n];
    int roots = 0;
    for (int d = 0; d < n; d++) {
      int best = n;
      for (int h = 0; h < n; h++) {
        if (h != d && scores[d][h] > scores[d][best]) {
          best = h;
        }
      }
      out[d] = best;
      roots += best == n ? 1 : 0;
    }
    int[] all = Arrays.copyOf(out, n + 1);
    return roots == 1 && cycle(all, n, new boolean[n + 1]) == null ? out : null;
  }

  /** The best heads of the nodes that are not gone; {@code root} has none. */
  private static int[] best(double[][] into, int root, boolean[] gone) {
    int n = into.length;
    int[] head = new int[n];
    Arrays.fill(head, -1);
    for (int d = 0; d < n; d++) {
      if (d != root && !gone[d]) {
        for (int h = 0; h < n; h++) {
          if (h != d && !gone[h] && (head[d] < 0 || into[d][h] > into[d][head[d]])) {
            head[d] = h;
          }
        }
      }
    }
    boolean[] cycle = cycle(head, root, gone);
    if (cycle == null) {
      return head;
    }
    return broken(into, root, gone, head, cycle);
  }

  /** Makes the cycle one node, finds the best heads without it, and opens it where that enters. */
  private static int[] broken(
      double[][] into, int root, boolean[] gone, int[] head, boolean[] cycle) {
    int n = into.length;
    int one = 0;
    while (!cycle[one]) {
      one++;
    }
    // What enters the cycle takes the place of the arc to where it enters; what leaves it, leaves
    // from the best of its nodes.
    int[] entry = new int[n];
    int[] exit = new int[n];
    double[][] smaller = new double[n][];
    for (int d = 0; d < n; d++) {
      smaller[d] = into[d].clone();
    }
    boolean[] fewer = gone.clone();
    for (int v = 0; v < n; v++) {
      if (gone[v] || cycle[v]) {
        continue;
      }
      entry[v] = one;
      exit[v] = one;
      for (int c = one + 1; c < n; c++) {
        if (cycle[c]) {
          entry[v] = gain(into, head, c, v) > gain(into, head, entry[v], v) ? c : entry[v];
          exit[v] = into[v][c] > into[v][exit[v]] ? c : exit[v];
        }
      }
      smaller[one][v] = gain(into, head, entry[v], v);
      smaller[v][one] = into[v][exit[v]];
    }
    for (int c = one + 1; c < n; c++) {
      fewer[c] |= cycle[c];
    }
    int[] out = best(smaller, root, fewer);
    int from = out[one];
    for (int v = 0; v < n; v++) {
      if (!gone[v] && !cycle[v] && v != root && out[v] == one) {
        out[v] = exit[v];
      }
    }
    for (int c = one; c < n; c++) {
      if (cycle[c]) {
        out[c] = head[c];
      }
    }
    out[entry[from]] = from;
    return out;
  }

  /** What is won where {@code v} enters the cycle at {@code c}. */
  private static double gain(double[][] into, int[] head, int c, int v) {
    return into[c][v] - into[c][head[c]];
  }

  /** The nodes of a cycle; null where there is none. */
  private static boolean @Nullable [] cycle(int[] head, int root, boolean[] gone) {
    int n = head.length;
    int[] seen = new int[n];
    for (int start = 0; start < n; start++) {
      if (gone[start] || start == root) {
        continue;
      }
      int v = start;
      while (v != root && v >= 0 && seen[v] == 0) {
        seen[v] = start + 1;
        v = head[v];
      }
      if (v != root && v >= 0 && seen[v] == start + 1) {
        boolean[] out = new boolean[n];
        for (int c = v; !out[c]; c = head[c]) {
          out[c] = true;
        }
        return out;
      }
    }
    return null;
  }
}
