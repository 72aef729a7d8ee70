package readout.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import readout.Reader;
import readout.Reading;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;

class SidesTest {
  private static final Reader READER = new Reader();

  @Test
  void whoChangesHisStandIsShownWithBoth() {
    Sides sides =
        Dossier.of(
                "",
                List.of(
                    read(
                        "2031-05-02",
                        "President Ada Miro said on Monday that she supports peace talks."),
                    read("2031-05-09", "President Ada Miro said she rejects peace talks.")),
                List.of())
            .sides();
    assertThat(sides.changes())
        .singleElement()
        .satisfies(c ->
            assertThat(
                    c.from().position().stance().token()
                        + " then "
                        + c.to().position().stance().token())
                .isEqualTo("supports then opposes"));
    assertThat(sides.holders()).extracting(Sides.Holder::name).containsExactly("Ada Miro");
    assertThat(sides.issues()).containsExactly("peace-talks");
  }

  @Test
  void theSameStandTwiceIsNoChange() {
    Sides sides =
        Dossier.of(
                "",
                List.of(
                    read("2031-05-02", "President Ada Miro said she supports peace talks."),
                    read("2031-05-09", "President Ada Miro said she supports peace talks.")),
                List.of())
            .sides();
    assertThat(sides.stands()).hasSize(2);
    assertThat(sides.changes()).isEmpty();
  }

  @Test
  void isTheSameWhateverTheOrderOfReadings() {
    List<Reading> readings = new ArrayList<>();
    for (String day : List.of("2031-05-02", "2031-05-03", "2031-05-04")) {
      readings.add(
          read(day, "Norway attacked Sweden. President Ada Miro said she supports peace talks."));
    }
    Sides sides = Dossier.of("", readings, List.of()).sides();
    assertThat(sides.happenings()).hasSize(3);
    assertThat(sides.happenings()).extracting(Sides.Happening::anchor).doesNotHaveDuplicates();
    Random random = new Random(11);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(readings, random);
      assertThat(Dossier.of("", readings, List.of()).sides()).isEqualTo(sides);
    }
  }

  private static Reading read(String day, String text) {
    Published published = new Published(LocalDate.parse(day), false, null, "test");
    return READER.read(
        new Article(
            Origin.of(day + ".txt"), text, null, List.of(), List.of(), published, "en", List.of()));
  }
}
