package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The figures of the trees and of what they are for, where no scorer is given. */
@Tag("corpus")
@Timeout(300)
class SyntaxScoresTest {
  @Test
  void findsSubjectsAndObjectsOfTextItHasNotSeen() throws IOException {
    Corpora.need("data/gum/conllu.tar.gz");
    SyntaxBench.Figures figures = SyntaxBench.figures(GumTrees.load(GumTrees.Split.TEST));
    assertThat(figures.subjects()).as("F1 of subjects in GUM's test documents").isGreaterThan(0.89);
    assertThat(figures.objects()).as("F1 of objects in GUM's test documents").isGreaterThan(0.875);
    assertThat(figures.labelled() / (double) figures.tokens())
        .as("words with the right head and relation")
        .isGreaterThan(0.83);
  }

  @Test
  void tellsWhichKindOfEventASentenceTells() throws IOException {
    Corpora.need("data/events/plover-gsr.jsonl.gz");
    var cases = PloverBench.cases("plover-gsr");
    assertThat(PloverBench.right(cases, 1)).as("right of PLOVER's examples").isGreaterThan(0.72);
    assertThat(PloverBench.right(cases, 0.5)).as("right of the surer half").isGreaterThan(0.88);
  }
}
