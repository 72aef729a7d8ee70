package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.Reader;
import readout.Reading;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;

/**
 * How much of what is said in the sample reports is found, against the figures kept beside them.
 */
class DemoSamplesTest {
  private static final Path SHEET = Path.of("src/test/resources/readout/demo/figures.tsv");
  private static final String UPDATE =
      "mvn -pl app -am test -Dtest=DemoSamplesTest -Dsurefire.failIfNoSpecifiedTests=false -Dexpected.update";

  @TempDir Path folder = Path.of("");

  @Test
  void findsWhatTheFiguresSay() throws IOException {
    DemoGold gold = new DemoGold();
    DemoScore score = new DemoScore();
    for (Reading.Read reading : readings()) {
      score.add(name(reading), gold.of(name(reading)), reading);
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
    assertThat(new DemoGold().files()).containsExactlyElementsOf(samples());
  }

  @Test
  void everyPieceOfTheGoldStandsInItsSample() throws IOException {
    DemoGold gold = new DemoGold();
    for (Reading.Read reading : readings()) {
      String text = reading.article().text().replaceAll("\\s+", " ");
      for (DemoGold.Said said : gold.of(name(reading))) {
        assertThat(said.pieces()).as(name(reading)).isNotEmpty().allMatch(text::contains);
      }
    }
  }

  private List<Reading.Read> readings() throws IOException {
    Ingest ingest = new Ingest(IngestOptions.defaults());
    Reader reader = new Reader();
    List<Reading.Read> out = new ArrayList<>();
    for (String name : samples()) {
      Path copy = folder.resolve(name);
      try (InputStream in = sample(name)) {
        Files.write(copy, in.readAllBytes());
      }
      try (Stream<Ingested> articles = ingest.open(copy.toString())) {
        for (Ingested ingested : articles.toList()) {
          assertThat(ingested).isInstanceOf(Ingested.Accepted.class);
          Reading reading = reader.read(((Ingested.Accepted) ingested).article());
          assertThat(reading).as(name).isInstanceOf(Reading.Read.class);
          out.add((Reading.Read) reading);
        }
      }
    }
    return out;
  }

  private static String name(Reading reading) {
    return String.valueOf(Path.of(reading.article().origin().uri()).getFileName());
  }

  private static List<String> samples() throws IOException {
    try (InputStream in = sample("index.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static InputStream sample(String name) {
    InputStream in = DemoSamplesTest.class.getResourceAsStream("/readout/demo/" + name);
    assertThat(in).as(name).isNotNull();
    return in;
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
