package readout.encoder;

import java.util.Arrays;

/**
 * A linear-chain conditional random field over {@link Tag}s: the score of a sequence is the sum of
 * what the encoder gives each word for its tag and of what each step from tag to tag weighs. Steps
 * that make no sense (into the middle of a role that has not begun) are impossible. Immutable.
 *
 * @see <a href="https://repository.upenn.edu/cis_papers/159/">Lafferty, McCallum and Pereira (ICML
 *     2001)</a>
 */
public final class Chain {
  private static final int TAGS = Tag.values().length;
  private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

  /**
   * Weight of the step from the first index to the second; row TAGS is the start of a paragraph.
   */
  private final double[][] steps;

  /**
   * With the learned weights: {@code [tags + 1][tags]}, the last row for the first word of a
   * paragraph. Impossible steps need not be marked.
   */
  public Chain(double[][] weights) {
    if (weights.length != TAGS + 1) {
      throw new IllegalArgumentException(
          "weights have " + weights.length + " rows, must have " + (TAGS + 1));
    }
    steps = new double[TAGS + 1][];
    for (int from = 0; from <= TAGS; from++) {
      steps[from] = Arrays.copyOf(weights[from], TAGS);
      for (int to = 0; to < TAGS; to++) {
        if (!possible(from, to)) {
          steps[from][to] = IMPOSSIBLE;
        }
      }
    }
  }

  /** Whether tag {@code to} may follow {@code from}, which is the number of tags for the start. */
  public static boolean possible(int from, int to) {
    Tag next = Tag.of(to);
    return next.begins()
        || next.role() == null
        || from < TAGS && Tag.of(from).role() == next.role();
  }

  /**
   * The best sequence of tags for a paragraph.
   *
   * @param scores {@code [words][tags]}
   */
  public int[] best(float[][] scores) {
    int n = scores.length;
    int[] out = new int[n];
    if (n == 0) {
      return out;
    }
    double[] score = first(scores[0]);
    int[][] back = new int[n][TAGS];
    for (int i = 1; i < n; i++) {
      double[] next = new double[TAGS];
      for (int to = 0; to < TAGS; to++) {
        double best = IMPOSSIBLE;
        for (int from = 0; from < TAGS; from++) {
          double s = score[from] + steps[from][to];
          if (s > best) {
            best = s;
            back[i][to] = from;
          }
        }
        next[to] = best + scores[i][to];
      }
      score = next;
    }
    int tag = 0;
    for (int t = 1; t < TAGS; t++) {
      tag = score[t] > score[tag] ? t : tag;
    }
    for (int i = n - 1; i >= 0; i--) {
      out[i] = tag;
      tag = back[i][tag];
    }
    return out;
  }

  /** Sums over all sequences of a paragraph. */
  public Odds odds(float[][] scores) {
    int n = scores.length;
    double[][] forward = new double[n][];
    double[][] backward = new double[n][TAGS];
    double[] terms = new double[TAGS];
    for (int i = 0; i < n; i++) {
      if (i == 0) {
        forward[0] = first(scores[0]);
        continue;
      }
      forward[i] = new double[TAGS];
      for (int to = 0; to < TAGS; to++) {
        for (int from = 0; from < TAGS; from++) {
          terms[from] = forward[i - 1][from] + steps[from][to];
        }
        forward[i][to] = logSum(terms) + scores[i][to];
      }
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int from = 0; from < TAGS; from++) {
        for (int to = 0; to < TAGS; to++) {
          terms[to] = steps[from][to] + scores[i + 1][to] + backward[i + 1][to];
        }
        backward[i][from] = logSum(terms);
      }
    }
    return new Odds(scores, forward, backward, n == 0 ? 0 : logSum(forward[n - 1]));
  }

  private double[] first(float[] scores) {
    double[] out = new double[TAGS];
    for (int t = 0; t < TAGS; t++) {
      out[t] = steps[TAGS][t] + scores[t];
    }
    return out;
  }

  private static double logSum(double[] terms) {
    double max = IMPOSSIBLE;
    for (double t : terms) {
      max = Math.max(max, t);
    }
    if (max == IMPOSSIBLE) {
      return IMPOSSIBLE;
    }
    double sum = 0;
    for (double t : terms) {
      sum += Math.exp(t - max);
    }
    return max + Math.log(sum);
  }

  /** What all sequences of one paragraph say together. */
  public final class Odds {
    private final float[][] scores;
    private final double[][] forward;
    private final double[][] backward;
    private final double logTotal;

    private Odds(float[][] scores, double[][] forward, double[][] backward, double logTotal) {
      this.scores = scores;
      this.forward = forward;
      this.backward = backward;
      this.logTotal = logTotal;
    }

    /** The natural logarithm of the sum over all sequences. */
    public double logTotal() {
      return logTotal;
    }

    /** The probability that {@code word} has {@code tag}. */
    public double tag(int word, int tag) {
      return Math.exp(forward[word][tag] + backward[word][tag] - logTotal);
    }

    /**
     * The probability that {@code word} and the word before it, which must exist, have these tags.
     */
    public double step(int word, int from, int to) {
      return Math.exp(
          forward[word - 1][from]
              + steps[from][to]
              + scores[word][to]
              + backward[word][to]
              - logTotal);
    }

    /**
     * The probability that exactly the words from {@code from} to before {@code to} are one {@code
     * role}.
     */
    public double span(int from, int to, Role role) {
      int begin = Tag.begin(role).ordinal();
      int inside = Tag.inside(role).ordinal();
      double log = forward[from][begin];
      for (int i = from + 1; i < to; i++) {
        log += steps[i == from + 1 ? begin : inside][inside] + scores[i][inside];
      }
      int last = to - from == 1 ? begin : inside;
      if (to < scores.length) {
        double[] after = new double[TAGS];
        for (int t = 0; t < TAGS; t++) {
          after[t] = t == inside ? IMPOSSIBLE : steps[last][t] + scores[to][t] + backward[to][t];
        }
        log += logSum(after);
      }
      return Math.min(1, Math.exp(log - logTotal));
    }

    /** The log probability of one sequence. */
    public double log(int[] tags) {
      double sum = -logTotal;
      for (int i = 0; i < tags.length; i++) {
        sum += steps[i == 0 ? TAGS : tags[i - 1]][tags[i]] + scores[i][tags[i]];
      }
      return sum;
    }
  }
}
