package readout.encoder;

import java.util.ArrayList;
import java.util.List;
import readout.text.Span;

/**
 * Turns what the network says of each word into names: each run of words of one likeliest kind is a
 * name. Two names of one kind side by side, which news does not write, come out as one.
 */
final class NameRuns {
  private NameRuns() {}

  /**
   * The names of one paragraph or part of one.
   *
   * @param scores of each word, by kind, in nats up to a constant
   */
  static List<NameSpan> of(List<Word> words, float[][] scores) {
    List<NameSpan> out = new ArrayList<>();
    int start = 0;
    NameKind kind = NameKind.NONE;
    double sum = 0;
    for (int i = 0; i <= scores.length; i++) {
      int best = i < scores.length ? best(scores[i]) : 0;
      if (best != kind.ordinal() || i == scores.length) {
        if (kind != NameKind.NONE) {
          Span span = new Span(words.get(start).span().start(), words.get(i - 1).span().end());
          out.add(new NameSpan(span, kind, Math.min(1, sum / (i - start))));
        }
        start = i;
        kind = NameKind.of(best);
        sum = 0;
      }
      if (i < scores.length) {
        sum += probability(scores[i], best);
      }
    }
    return out;
  }

  private static int best(float[] scores) {
    int out = 0;
    for (int k = 1; k < scores.length; k++) {
      out = scores[k] > scores[out] ? k : out;
    }
    return out;
  }

  private static double probability(float[] scores, int which) {
    double all = 0;
    for (float score : scores) {
      all += Math.exp(score - scores[which]);
    }
    return 1 / all;
  }
}
