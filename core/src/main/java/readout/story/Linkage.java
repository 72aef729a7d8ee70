package readout.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Joins what is most alike, then what is most alike of the rest, as long as two groups are alike on
 * average (UPGMA). Where two pairs are equally alike, the one with the lower numbers is joined.
 *
 * @see <a href="https://en.wikipedia.org/wiki/UPGMA">Sokal and Michener (1958)</a>
 */
final class Linkage {
  private Linkage() {}

  /** How alike two are. */
  @FunctionalInterface
  interface Likeness {
    double of(int i, int j);
  }

  /**
   * The groups of {@code members}, by their least number, each rising.
   *
   * @param least how alike two groups must be on average to be joined
   */
  static List<List<Integer>> groups(List<Integer> members, double least, Likeness likeness) {
    int n = members.size();
    double[][] like = new double[n][n];
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      groups.add(new ArrayList<>(List.of(members.get(i))));
      for (int j = 0; j < i; j++) {
        like[i][j] = likeness.of(members.get(i), members.get(j));
        like[j][i] = like[i][j];
      }
    }
    int[] nearest = new int[n];
    boolean[] gone = new boolean[n];
    for (int i = 0; i < n; i++) {
      nearest[i] = nearest(like, gone, i);
    }
    while (true) {
      int a = -1;
      for (int i = 0; i < n; i++) {
        if (!gone[i] && nearest[i] >= 0 && (a < 0 || like[i][nearest[i]] > like[a][nearest[a]])) {
          a = i;
        }
      }
      if (a < 0 || like[a][nearest[a]] < least) {
        break;
      }
      int kept = Math.min(a, nearest[a]);
      int lost = Math.max(a, nearest[a]);
      double x = groups.get(kept).size();
      double y = groups.get(lost).size();
      gone[lost] = true;
      for (int i = 0; i < n; i++) {
        like[kept][i] = (x * like[kept][i] + y * like[lost][i]) / (x + y);
        like[i][kept] = like[kept][i];
      }
      groups.get(kept).addAll(groups.get(lost));
      for (int i = 0; i < n; i++) {
        boolean stale = i == kept || nearest[i] == kept || nearest[i] == lost;
        if (!gone[i] && (stale || like[i][kept] > like[i][nearest[i]])) {
          nearest[i] = nearest(like, gone, i);
        }
      }
    }
    List<List<Integer>> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (!gone[i]) {
        Collections.sort(groups.get(i));
        out.add(List.copyOf(groups.get(i)));
      }
    }
    return out;
  }

  private static int nearest(double[][] like, boolean[] gone, int of) {
    int best = -1;
    for (int i = 0; i < gone.length; i++) {
      if (i != of && !gone[i] && (best < 0 || like[of][i] > like[of][best])) {
        best = i;
      }
    }
    return best;
  }
}
