package readout.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final int TAGS = Tag.values().length;
  private static final long SEED = 20261122;
  private static final int WORDS = 4;

  private final Random random = new Random(SEED);
  private final double[][] weights = new double[TAGS + 1][TAGS];
  private final float[][] scores = new float[WORDS][TAGS];
  private final Chain chain;

  ChainTest() {
    System.out.println("ChainTest: seed " + SEED);
    for (double[] row : weights) {
      for (int t = 0; t < TAGS; t++) {
        row[t] = random.nextGaussian();
      }
    }
    for (float[] row : scores) {
      for (int t = 0; t < TAGS; t++) {
        row[t] = (float) random.nextGaussian();
      }
    }
    chain = new Chain(weights);
  }

  /** Every sequence that makes sense, with its score added up by hand. */
  private List<int[]> sequences() {
    List<int[]> out = new ArrayList<>();
    int count = (int) Math.pow(TAGS, WORDS);
    for (int n = 0; n < count; n++) {
      int[] tags = new int[WORDS];
      int rest = n;
      boolean possible = true;
      for (int i = 0; i < WORDS; i++) {
        tags[i] = rest % TAGS;
        rest /= TAGS;
        possible &= Chain.possible(i == 0 ? TAGS : tags[i - 1], tags[i]);
      }
      if (possible) {
        out.add(tags);
      }
    }
    return out;
  }

  private double score(int[] tags) {
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += weights[i == 0 ? TAGS : tags[i - 1]][tags[i]] + scores[i][tags[i]];
    }
    return sum;
  }

  private double total() {
    return sequences().stream().mapToDouble(s -> Math.exp(score(s))).sum();
  }

  @Test
  void the_best_sequence_is_the_best_of_all_that_are_possible() {
    int[] best = sequences().stream().max(Comparator.comparingDouble(this::score)).orElseThrow();

    assertThat(chain.best(scores)).isEqualTo(best);
  }

  @Test
  void the_odds_of_a_tag_are_the_share_of_the_sequences_that_have_it() {
    Chain.Odds odds = chain.odds(scores);

    assertThat(odds.logTotal()).isCloseTo(Math.log(total()), within(1e-9));
    for (int word = 0; word < WORDS; word++) {
      for (int tag = 0; tag < TAGS; tag++) {
        int w = word;
        int t = tag;
        double sum =
            sequences().stream().filter(s -> s[w] == t).mapToDouble(s -> Math.exp(score(s))).sum();
        assertThat(odds.tag(word, tag)).isCloseTo(sum / total(), within(1e-9));
      }
    }
  }

  @Test
  void the_odds_of_a_step_are_the_share_of_the_sequences_that_take_it() {
    Chain.Odds odds = chain.odds(scores);
    int begin = Tag.BEGIN_CONTENT.ordinal();
    int inside = Tag.INSIDE_CONTENT.ordinal();

    double sum =
        sequences().stream()
            .filter(s -> s[1] == begin && s[2] == inside)
            .mapToDouble(s -> Math.exp(score(s)))
            .sum();
    assertThat(odds.step(2, begin, inside)).isCloseTo(sum / total(), within(1e-9));
  }

  @Test
  void the_odds_of_a_span_count_only_sequences_in_which_it_has_both_its_borders() {
    Chain.Odds odds = chain.odds(scores);
    for (int from = 0; from < WORDS; from++) {
      for (int to = from + 1; to <= WORDS; to++) {
        int f = from;
        int e = to;
        double sum =
            sequences().stream()
                .filter(s -> isSpan(s, f, e))
                .mapToDouble(s -> Math.exp(score(s)))
                .sum();
        assertThat(odds.span(from, to, Role.CONTENT))
            .as("content from %d to %d", from, to)
            .isCloseTo(sum / total(), within(1e-9));
      }
    }
  }

  private static boolean isSpan(int[] tags, int from, int to) {
    boolean span = tags[from] == Tag.BEGIN_CONTENT.ordinal();
    for (int i = from + 1; i < to; i++) {
      span &= tags[i] == Tag.INSIDE_CONTENT.ordinal();
    }
    return span && (to == WORDS || tags[to] != Tag.INSIDE_CONTENT.ordinal());
  }

  @Test
  void a_paragraph_without_words_has_no_tags() {
    assertThat(chain.best(new float[0][])).isEmpty();
    assertThat(chain.odds(new float[0][]).logTotal()).isZero();
  }

  @Test
  void weights_of_the_wrong_shape_are_refused_with_their_number() {
    assertThatThrownBy(() -> new Chain(new double[3][TAGS]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 rows");
  }
}
