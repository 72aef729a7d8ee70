package readout.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which words of one article stand in another in the same order, all but edits: runs of at least
 * {@value #RUN} same words are chained over gaps of at most {@value #GAP} words, a same word
 * counting one, and an edited one taking off {@value #EDIT}.
 *
 * @param pairs the places of the same words in both, rising in both
 */
record Alignment(List<Pair> pairs) {
  /** Words of a run, at least. */
  static final int RUN = 3;

  private static final int GAP = 12;
  private static final int EDIT = 2;

  /** As many words at the edge of a passage may belong to a sentence that was edited there. */
  private static final int REST = 8;

  /** Runs of words that stand more often than this in an article are nowhere in particular. */
  private static final int OFTEN = 8;

  /** A chain that is worth less holds nothing that is long enough. */
  private static final int LEAST = 6;

  /** A word of the first article and the same word in the second. */
  record Pair(int first, int second) {}

  /** Words that are the same in both, from {@code i} in the first and {@code j} in the second. */
  private record Run(int i, int j, int length) {
    int iEnd() {
      return i + length;
    }

    int jEnd() {
      return j + length;
    }

    /** What is left of it without its first words; the run before has those. */
    Run without(int words) {
      return new Run(i + words, j + words, length - words);
    }
  }

  /** A run as the last of the best chain of runs that leads to it. */
  private record Link(Run run, int score, @Nullable Link before) {}

  Alignment {
    pairs = List.copyOf(pairs);
  }

  /** All that two articles share, the best first; no run of words is in two of them. */
  static List<Alignment> of(RunIndex index, Wording b) {
    Wording a = index.wording();
    List<Run> runs = runs(index, b);
    List<Alignment> out = new ArrayList<>();
    while (!runs.isEmpty()) {
      Link best = best(a, b, runs);
      if (best.score < LEAST) {
        break;
      }
      Alignment found = alignment(a, b, best);
      out.add(found);
      runs = outside(runs, found);
    }
    return out;
  }

  /** The longest runs of same words, in the order of the first article. */
  private static List<Run> runs(RunIndex index, Wording b) {
    Wording a = index.wording();
    // By how far the one stands behind the other: up to where its runs are known.
    Map<Integer, Integer> known = new HashMap<>();
    List<Run> out = new ArrayList<>();
    for (int j = 0; j + RUN <= b.size(); j++) {
      for (int i : index.places(b, j, OFTEN)) {
        if (known.getOrDefault(i - j, 0) > j) {
          continue;
        }
        int from = 0;
        while (i - from > 0 && j - from > 0 && a.keys()[i - from - 1] == b.keys()[j - from - 1]) {
          from++;
        }
        int to = 0;
        while (i + to < a.size() && j + to < b.size() && a.keys()[i + to] == b.keys()[j + to]) {
          to++;
        }
        known.put(i - j, j + to);
        out.add(new Run(i - from, j - from, from + to));
      }
    }
    out.sort(Comparator.comparingInt(Run::i).thenComparingInt(Run::j));
    return out;
  }

  private static Link best(Wording a, Wording b, List<Run> runs) {
    List<Link> links = new ArrayList<>();
    Link best = null;
    int longest = 0;
    for (Run run : runs) {
      Link link = new Link(run, run.length(), null);
      for (int at = links.size() - 1; at >= 0; at--) {
        Link before = links.get(at);
        Run p = before.run();
        if (run.i() - p.i() > longest + GAP) {
          // Runs are in the order of their beginnings: none before this one reaches here.
          break;
        }
        int overlap = Math.max(0, Math.max(p.iEnd() - run.i(), p.jEnd() - run.j()));
        if (overlap >= run.length()) {
          continue;
        }
        Run rest = run.without(overlap);
        if (rest.i() - p.iEnd() > GAP || rest.j() - p.jEnd() > GAP) {
          continue;
        }
        int most =
            before.score()
                + rest.length()
                + Math.min(rest.i() - p.iEnd(), rest.j() - p.jEnd())
                - EDIT * Math.abs(rest.i() - p.iEnd() - (rest.j() - p.jEnd()));
        if (most <= link.score()) {
          continue;
        }
        int score = before.score() + gap(a, b, p, rest)[0][0] + rest.length();
        if (score > link.score()) {
          link = new Link(rest, score, before);
        }
      }
      links.add(link);
      longest = Math.max(longest, run.length());
      best = best == null || link.score() > best.score() ? link : best;
    }
    if (best == null) {
      throw new IllegalArgumentException("no runs to link");
    }
    return best;
  }

  /**
   * What the words between two runs are worth from each place to the end of the gap: [words of the
   * first + 1][words of the second + 1].
   */
  private static int[][] gap(Wording a, Wording b, Run before, Run after) {
    int n = after.i() - before.iEnd();
    int m = after.j() - before.jEnd();
    int[][] out = new int[n + 1][m + 1];
    for (int x = n; x >= 0; x--) {
      for (int y = m; y >= 0; y--) {
        int best = x == n && y == m ? 0 : Integer.MIN_VALUE;
        if (x < n) {
          best = Math.max(best, out[x + 1][y] - EDIT);
        }
        if (y < m) {
          best = Math.max(best, out[x][y + 1] - EDIT);
        }
        if (x < n && y < m) {
          boolean same = a.keys()[before.iEnd() + x] == b.keys()[before.jEnd() + y];
          best = Math.max(best, out[x + 1][y + 1] + (same ? 1 : -EDIT));
        }
        out[x][y] = best;
      }
    }
    return out;
  }

  private static Alignment alignment(Wording a, Wording b, Link last) {
    List<Link> chain = new ArrayList<>();
    for (Link l = last; l != null; l = l.before()) {
      chain.add(l);
    }
    Collections.reverse(chain);
    List<Pair> pairs = new ArrayList<>();
    for (int c = 0; c < chain.size(); c++) {
      Run run = chain.get(c).run();
      if (c > 0) {
        between(a, b, chain.get(c - 1).run(), run, pairs);
      }
      for (int k = 0; k < run.length(); k++) {
        pairs.add(new Pair(run.i() + k, run.j() + k));
      }
    }
    Run first = chain.getFirst().run();
    Run opening = opening(a, b, first);
    if (opening != null) {
      List<Pair> before = new ArrayList<>(List.of(new Pair(opening.i(), opening.j())));
      between(a, b, opening, first, before);
      pairs.addAll(0, before);
    }
    Run lastRun = chain.getLast().run();
    Run closing = closing(a, b, lastRun);
    if (closing != null) {
      between(a, b, lastRun, closing, pairs);
      pairs.add(new Pair(closing.i(), closing.j()));
    }
    return new Alignment(pairs);
  }

  /**
   * The first word of the sentence that {@code run} begins in, where that is near and the same in
   * both: who edits the head of a sentence copied the sentence. Null where it is not so.
   */
  private static @Nullable Run opening(Wording a, Wording b, Run run) {
    int i = run.i();
    while (i > 0 && run.i() - i <= REST && !a.endsSentence(i - 1)) {
      i--;
    }
    int j = run.j();
    while (j > 0 && run.j() - j <= REST && !b.endsSentence(j - 1)) {
      j--;
    }
    boolean near = run.i() - i <= REST && run.j() - j <= REST && i < run.i() && j < run.j();
    return near && a.keys()[i] == b.keys()[j] ? new Run(i, j, 1) : null;
  }

  /** The same at the end: the last word of the sentence that {@code run} ends in. */
  private static @Nullable Run closing(Wording a, Wording b, Run run) {
    int i = run.iEnd() - 1;
    while (i < a.size() - 1 && i - run.iEnd() < REST && !a.endsSentence(i)) {
      i++;
    }
    int j = run.jEnd() - 1;
    while (j < b.size() - 1 && j - run.jEnd() < REST && !b.endsSentence(j)) {
      j++;
    }
    boolean near =
        i - run.iEnd() < REST && j - run.jEnd() < REST && i >= run.iEnd() && j >= run.jEnd();
    return near && a.keys()[i] == b.keys()[j] ? new Run(i, j, 1) : null;
  }

  /** Adds the words between two runs that are the same. */
  private static void between(Wording a, Wording b, Run before, Run after, List<Pair> out) {
    int[][] worth = gap(a, b, before, after);
    int x = 0;
    int y = 0;
    while (x < worth.length - 1 && y < worth[0].length - 1) {
      boolean same = a.keys()[before.iEnd() + x] == b.keys()[before.jEnd() + y];
      if (worth[x][y] == worth[x + 1][y + 1] + (same ? 1 : -EDIT)) {
        if (same) {
          out.add(new Pair(before.iEnd() + x, before.jEnd() + y));
        }
        x++;
        y++;
      } else if (worth[x][y] == worth[x + 1][y] - EDIT) {
        x++;
      } else {
        y++;
      }
    }
  }

  /** What is left of runs where the words of {@code taken}, on either side, are gone. */
  private static List<Run> outside(List<Run> runs, Alignment taken) {
    Pair from = taken.pairs().getFirst();
    Pair to = taken.pairs().getLast();
    List<Run> out = new ArrayList<>();
    for (Run r : runs) {
      int head = Math.min(from.first() - r.i(), from.second() - r.j());
      int tail = Math.max(to.first() + 1 - r.i(), to.second() + 1 - r.j());
      boolean beside = r.iEnd() <= from.first() || r.i() > to.first();
      boolean besideToo = r.jEnd() <= from.second() || r.j() > to.second();
      if (beside && besideToo) {
        out.add(r);
        continue;
      }
      if (head >= RUN) {
        out.add(new Run(r.i(), r.j(), Math.min(head, r.length())));
      }
      if (r.length() - tail >= RUN && tail >= 0) {
        out.add(r.without(tail));
      }
    }
    return out;
  }
}
