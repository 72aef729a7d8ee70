package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.Reading;

/**
 * How much of what is said in the sample reports is found, against the figures kept beside them.
 */
class DemoSamplesTest {
  private static final Path SHEET = Path.of("src/test/resources/readout/demo/figures.tsv");
  private static final String UPDATE =
      "mvn -pl app -am test -Dtest=DemoSamplesTest -Dsurefire.failIfNoSpecifiedTests=false -Dexpected.update";

  @Test
  void findsWhatTheFiguresSay() throws IOException {
    DemoGold gold = new DemoGold();
    DemoScore score = new DemoScore();
    for (Reading.Read reading : Samples.readings()) {
      String file = reading.article().origin().uri();
      score.add(file, gold.of(file), reading);
    }
    List<String> now = score.figures();
    List<String> sheet = Files.readAllLines(SHEET);
    if (System.getProperty("expected.update") != null) {
      List<String> out = new ArrayList<>(sheet.stream().filter(l -> l.startsWith("#")).toList());
      out.addAll(now);
      Files.write(SHEET, out);
      return;
    }
    assertThat(drift(sheet.stream().filter(l -> !l.startsWith("#")).toList(), now))
        .as(
            "figures of %s changed; if that is meant: %s%nNot as the gold has it now:%n%s%n",
            SHEET, UPDATE, String.join("\n", score.faults()))
        .isEmpty();
  }

  @Test
  void theGoldHasEverySampleAndNoOther() throws IOException {
    assertThat(new DemoGold().files()).containsExactlyElementsOf(Samples.names());
  }

  @Test
  void everyPieceOfTheGoldStandsInItsSample() throws IOException {
    DemoGold gold = new DemoGold();
    for (Reading.Read reading : Samples.readings()) {
      String file = reading.article().origin().uri();
      String text = reading.article().text().replaceAll("\\s+", " ");
      for (DemoGold.Said said : gold.of(file)) {
        assertThat(said.pieces()).as(file).isNotEmpty().allMatch(text::contains);
      }
    }
  }

  /** The rows that differ, old and new one above the other. */
  private static List<String> drift(List<String> was, List<String> now) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < Math.max(was.size(), now.size()); i++) {
      String old = i < was.size() ? was.get(i) : "(no row)";
      String next = i < now.size() ? now.get(i) : "(no row)";
      if (!old.equals(next)) {
        out.add("was  " + old + "\nnow  " + next);
      }
    }
    return out;
  }
}
