package readout.lab.train;

import java.util.ArrayList;
import java.util.List;
import readout.encoder.Chain;
import readout.encoder.NameKind;
import readout.encoder.Tag;

/** What a batch should have said, and how far its scores are from it. */
final class Targets {
  private static final int TAGS = Tag.values().length;

  private Targets() {}

  /**
   * The slope of the chain's loss.
   *
   * @param scores by score, [pieces × tags], 0 for a piece that starts no word
   * @param steps by weight of the chain, [tags + 1][tags]
   * @param loss the sum over all words, in nats, of how unexpected the annotators' tags are
   */
  // Numbers by the thousand, never compared or changed.
  @SuppressWarnings("ArrayRecordComponent")
  record Slope(float[] scores, double[][] steps, double loss, int words) {}

  /** The slope of the cross entropy between the goals and what the scores make likely. */
  static Slope slope(Batch batch, float[] scores, Chain chain, Goals goals) {
    float[] slope = new float[scores.length];
    double[][] steps = new double[TAGS + 1][TAGS];
    double loss = 0;
    int words = 0;
    for (int b = 0; b < batch.size(); b++) {
      Batch.Piece piece = batch.windows().get(b);
      for (int[] part : paragraphs(piece)) {
        int n = part[1] - part[0];
        float[][] own = new float[n][TAGS];
        for (int i = 0; i < n; i++) {
          int at = (b * batch.length() + piece.window().firsts()[part[0] + i]) * TAGS;
          System.arraycopy(scores, at, own[i], 0, TAGS);
        }
        Goals.Goal goal =
            goals.of(piece.example(), piece.firstWord() + part[0], piece.firstWord() + part[1]);
        Chain.Odds odds = chain.odds(own);
        loss -= odds.log(goal.tags());
        words += n;
        for (int i = 0; i < n; i++) {
          int at = (b * batch.length() + piece.window().firsts()[part[0] + i]) * TAGS;
          for (int t = 0; t < TAGS; t++) {
            double p = odds.tag(i, t);
            double miss = p - goal.tag(i, t);
            slope[at + t] = (float) miss;
            if (i == 0) {
              steps[TAGS][t] += miss;
            } else {
              for (int f = 0; f < TAGS; f++) {
                if (Chain.possible(f, t)) {
                  steps[f][t] += odds.step(i, f, t) - goal.step(i, f, t);
                }
              }
            }
          }
        }
      }
    }
    return new Slope(slope, steps, loss, words);
  }

  /**
   * 1 for the kind of each word that {@code lesson} knows, at its first piece, [pieces × kinds];
   * empty where it knows none of the batch.
   */
  static float[] names(Batch batch, NameLesson lesson) {
    int kinds = NameKind.values().length;
    float[] out = new float[batch.size() * batch.length() * kinds];
    boolean any = false;
    for (int b = 0; b < batch.size(); b++) {
      Batch.Piece piece = batch.windows().get(b);
      int[] known = lesson.of(piece.example());
      if (known != null) {
        any = true;
        for (int w = 0; w < piece.words(); w++) {
          int at = b * batch.length() + piece.window().firsts()[w];
          out[at * kinds + known[piece.firstWord() + w]] = 1;
        }
      }
    }
    return any ? out : new float[0];
  }

  /** The parts of a window's words that lie in one paragraph: from, to. */
  static List<int[]> paragraphs(Batch.Piece piece) {
    List<int[]> out = new ArrayList<>();
    int[] starts = piece.example().paragraphs();
    int from = piece.firstWord();
    int end = from + piece.words();
    int p = piece.window().paragraph();
    while (from < end) {
      int to = Math.min(end, starts[p + 1]);
      out.add(new int[] {from - piece.firstWord(), to - piece.firstWord()});
      from = to;
      p++;
    }
    return out;
  }

  /**
   * Questions about links: which piece of the batch asks, which is the answer.
   *
   * @param asks indices of pieces in the flattened batch
   * @param answers the same; −1 for nobody
   */
  record Links(List<Long> asks, List<Long> answers) {}

  /** Each piece of content asks for its cue. */
  static Links contents(Batch batch) {
    Links out = new Links(new ArrayList<>(), new ArrayList<>());
    for (int b = 0; b < batch.size(); b++) {
      Batch.Piece piece = batch.windows().get(b);
      for (Gold gold : piece.example().gold()) {
        long cue = at(batch, b, gold.cue().from());
        for (Gold.Range content : gold.content()) {
          long ask = at(batch, b, content.from());
          if (ask >= 0 && cue >= 0) {
            out.asks().add(ask);
            out.answers().add(cue);
          }
        }
      }
    }
    return out;
  }

  /** Each cue asks for its source, or is told that nobody is named. */
  static Links sources(Batch batch) {
    Links out = new Links(new ArrayList<>(), new ArrayList<>());
    for (int b = 0; b < batch.size(); b++) {
      for (Gold gold : batch.windows().get(b).example().gold()) {
        long ask = at(batch, b, gold.cue().from());
        long source = gold.source() == null ? -1 : at(batch, b, gold.source().from());
        if (ask >= 0 && (gold.source() == null || source >= 0)) {
          out.asks().add(ask);
          out.answers().add(source);
        }
      }
    }
    return out;
  }

  /** Where a word's first piece stands in the flattened batch; −1 if not in window {@code b}. */
  private static long at(Batch batch, int b, int word) {
    Batch.Piece piece = batch.windows().get(b);
    int i = word - piece.firstWord();
    return i < 0 || i >= piece.words()
        ? -1
        : (long) b * batch.length() + piece.window().firsts()[i];
  }
}
