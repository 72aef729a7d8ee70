package readout.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ArborescenceTest {
  @Test
  void oneWordIsTheRoot() {
    assertThat(Arborescence.heads(new float[][] {{0, -5}})).containsExactly(1);
  }

  @Test
  void wordsThatWouldHangOnEachOtherAreOpenedWhereThatCostsLeast() {
    // Each of the first two likes the other best; the third likes the root.
    float[][] scores = {{0, 9, 1, 2}, {9, 0, 4, 1}, {1, 1, 0, 8}};
    assertThat(Arborescence.heads(scores)).containsExactly(1, 2, 3);
  }

  @Test
  void noTreeOfAFewWordsScoresHigher() {
    long seed = 17;
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      int n = 1 + random.nextInt(5);
      float[][] scores = new float[n][n + 1];
      for (float[] row : scores) {
        for (int h = 0; h <= n; h++) {
          row[h] = random.nextInt(20);
        }
      }
      int[] heads = Arborescence.heads(scores);
      assertThat(isTree(heads)).as("seed %d, round %d", seed, round).isTrue();
      assertThat(sum(scores, heads))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(best(scores, new int[n], 0));
    }
  }

  @Test
  void aLongSentenceFullOfCyclesEnds() {
    Random random = new Random(5);
    int n = 120;
    float[][] scores = new float[n][n + 1];
    for (int d = 0; d < n; d++) {
      for (int h = 0; h <= n; h++) {
        scores[d][h] = random.nextFloat();
      }
      scores[d][d ^ 1] = 50;
    }
    assertThat(isTree(Arborescence.heads(scores))).isTrue();
  }

  private static float best(float[][] scores, int[] heads, int at) {
    int n = scores.length;
    if (at == n) {
      return isTree(heads) ? sum(scores, heads) : Float.NEGATIVE_INFINITY;
    }
    float out = Float.NEGATIVE_INFINITY;
    for (int h = 0; h <= n; h++) {
      if (h != at) {
        heads[at] = h;
        out = Math.max(out, best(scores, heads, at + 1));
      }
    }
    return out;
  }

  private static float sum(float[][] scores, int[] heads) {
    float out = 0;
    for (int d = 0; d < heads.length; d++) {
      out += scores[d][heads[d]];
    }
    return out;
  }

  private static boolean isTree(int[] heads) {
    int n = heads.length;
    int roots = 0;
    for (int d = 0; d < n; d++) {
      roots += heads[d] == n ? 1 : 0;
      int at = d;
      for (int steps = 0; at != n; steps++) {
        if (steps > n) {
          return false;
        }
        at = heads[at];
      }
    }
    return roots == 1;
  }
}
