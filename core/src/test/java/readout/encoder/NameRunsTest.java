package readout.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.text.Span;

class NameRunsTest {
  private static final int KINDS = NameKind.values().length;

  /** Words of three characters with a space between, each sure to be of its kind. */
  private static List<NameSpan> names(NameKind... kinds) {
    List<Word> words = new ArrayList<>();
    float[][] scores = new float[kinds.length][KINDS];
    for (int i = 0; i < kinds.length; i++) {
      words.add(new Word(new Span(4 * i, 4 * i + 3), new int[] {i}, 0));
      scores[i][kinds[i].ordinal()] = 20;
    }
    return NameRuns.of(words, scores);
  }

  @Test
  void a_name_is_a_run_of_words_of_one_kind() {
    assertThat(
            names(
                NameKind.PERSON,
                NameKind.PERSON,
                NameKind.NONE,
                NameKind.ORGANIZATION,
                NameKind.PLACE))
        .extracting(NameSpan::span, NameSpan::kind)
        .containsExactly(
            tuple(new Span(0, 7), NameKind.PERSON),
            tuple(new Span(12, 15), NameKind.ORGANIZATION),
            tuple(new Span(16, 19), NameKind.PLACE));
  }

  @Test
  void no_words_and_no_names_give_none() {
    assertThat(names()).isEmpty();
    assertThat(names(NameKind.NONE, NameKind.NONE)).isEmpty();
  }

  @Test
  void the_odds_are_the_mean_probability_of_its_words() {
    float[][] scores = new float[2][KINDS];
    scores[0][1] = 20;
    // Two kinds share the second word, the rest have next to nothing.
    scores[1][1] = 20.0001f;
    scores[1][2] = 20;
    List<Word> words =
        List.of(
            new Word(new Span(0, 3), new int[] {1}, 0), new Word(new Span(4, 7), new int[] {2}, 0));
    assertThat(NameRuns.of(words, scores))
        .singleElement()
        .satisfies(n -> assertThat(n.odds()).isCloseTo(0.75, within(0.001)));
  }
}
