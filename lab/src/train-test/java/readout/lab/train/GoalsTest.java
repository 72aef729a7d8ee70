package readout.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.encoder.Chain;
import readout.encoder.Sheet;
import readout.encoder.Tag;
import readout.encoder.Window;
import readout.encoder.WordPieces;
import readout.text.Article;
import readout.text.Typesetter;
import readout.text.Words;

class GoalsTest {
  private static final int TAGS = Tag.values().length;
  private static final long SEED = 11;

  private final Random random = new Random(SEED);
  private final WordPieces vocabulary = vocabulary();
  private final Sheet sheet =
      Sheet.of(
          new Typesetter(new Words("en"))
              .layOut(Article.of("The minister said it rains.\n\nIt does, she said.")),
          vocabulary);
  private final Example bare = Example.bare("a", sheet);
  private final Lesson lesson = lesson();

  private static WordPieces vocabulary() {
    try (BufferedReader lines =
        new BufferedReader(new StringReader("[UNK]\n[CLS]\n[SEP]\nthe\nsaid\nit"))) {
      return new WordPieces(lines);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Lesson lesson() {
    System.out.println("GoalsTest: seed " + SEED);
    double[][] weights = new double[TAGS + 1][TAGS];
    for (double[] row : weights) {
      for (int t = 0; t < TAGS; t++) {
        row[t] = random.nextGaussian();
      }
    }
    float[][] scores = new float[bare.words().size()][TAGS];
    for (float[] word : scores) {
      for (int t = 0; t < TAGS; t++) {
        word[t] = (float) random.nextGaussian();
      }
    }
    return new Lesson(weights, Map.of("a", scores));
  }

  private Batch batch(Example example) {
    return Batch.of(Batch.Piece.of(example, Window.cut(sheet, vocabulary, 64, 64)));
  }

  /** The scores of the words put where their first pieces stand. */
  private float[] flat(Batch batch) {
    float[] out = new float[batch.size() * batch.length() * TAGS];
    int[] firsts = batch.windows().getFirst().window().firsts();
    for (int w = 0; w < firsts.length; w++) {
      System.arraycopy(lesson.of(bare)[w], 0, out, firsts[w] * TAGS, TAGS);
    }
    return out;
  }

  @Test
  void one_who_says_what_the_teacher_says_has_nothing_to_learn() {
    Batch batch = batch(bare);
    Targets.Slope slope =
        Targets.slope(batch, flat(batch), lesson.chain(), new Goals(List.of(lesson), 1));
    for (float s : slope.scores()) {
      assertThat(s).isCloseTo(0, within(1e-5f));
    }
    for (double[] row : slope.steps()) {
      for (double s : row) {
        assertThat(s).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void a_goal_between_annotators_and_teachers_gives_all_tags_of_a_word_one_in_all() {
    Example annotated =
        new Example(
            "a", sheet, bare.words(), new int[bare.words().size()], bare.paragraphs(), List.of());
    Goals.Goal goal = new Goals(List.of(lesson, lesson), 0.4).of(annotated, 0, 5);
    Chain.Odds teacher = lesson.chain().odds(Arrays.copyOfRange(lesson.of(bare), 0, 5));
    for (int w = 0; w < 5; w++) {
      double sum = 0;
      for (int t = 0; t < TAGS; t++) {
        sum += goal.tag(w, t);
        assertThat(goal.tag(w, t))
            .isCloseTo((t == 0 ? 0.6 : 0) + 0.4 * teacher.tag(w, t), within(1e-9));
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void a_lesson_is_read_as_it_was_written(@TempDir Path folder) throws IOException {
    lesson.save(folder.resolve("lesson"));
    Lesson read = Lesson.load(folder.resolve("lesson"));
    assertThat(read.weights()).isDeepEqualTo(lesson.weights());
    assertThat(read.of(bare)).isDeepEqualTo(lesson.of(bare));
  }

  @Test
  void a_lesson_for_other_words_is_refused() {
    Example other = Example.bare("a", new Sheet(List.of(sheet.paragraphs().getFirst())));
    assertThatThrownBy(() -> lesson.of(other))
        .hasMessageContaining("has")
        .hasMessageContaining("a");
  }
}
