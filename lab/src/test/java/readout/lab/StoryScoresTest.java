package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How well articles are grouped by what they are about. */
@Tag("corpus")
@Timeout(300)
class StoryScoresTest {
  @Test
  void tellsEventsApartThatOutletsReportOn() throws IOException {
    Corpora.need(Basil.FILE);
    List<Basil.Item> items = Basil.load();
    assertThat(items).hasSize(180);
    assertThat(StoriesBench.score(items).f1()).as("BCubed F1, BASIL").isGreaterThan(0.99);
  }

  @Test
  void tellsStoriesOfOneKindApart() throws IOException {
    Corpora.need(StoriesBench.ECB);
    List<Basil.Item> items = StoriesBench.ecb();
    assertThat(items).hasSize(663);
    assertThat(StoriesBench.score(items).f1()).as("BCubed F1, ECB+").isGreaterThan(0.9);
  }

  @Test
  void bcubedIsWhatItIsSaidToBe() {
    Bcubed score = Bcubed.of(List.of("a", "a", "b"), List.of("x", "y", "y"));
    assertThat(score.precision()).isEqualTo((0.5 + 0.5 + 1) / 3);
    assertThat(score.recall()).isEqualTo((1 + 0.5 + 0.5) / 3);
  }
}
