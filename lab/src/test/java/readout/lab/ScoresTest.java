package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code readout read --json}, as a program of its own, over each corpus that has a sheet in
 * {@code lab/expected}, checks every span, scores the record and compares the figures with the
 * sheet's.
 */
@Tag("corpus")
@Timeout(300)
class ScoresTest {
  private static final String UPDATE =
      "mvn -pl lab -am test -Dtest=ScoresTest -Dsurefire.failIfNoSpecifiedTests=false -Dexpected.update";

  @TempDir Path folder = Path.of("");

  @TestFactory
  List<DynamicTest> reachesTheFiguresOfEverySheet() throws IOException {
    try (Stream<Path> sheets = Files.list(Shared.root().resolve("lab/expected"))) {
      List<DynamicTest> tests =
          sheets
              .filter(s -> s.toString().endsWith(".tsv"))
              .sorted()
              .map(s -> DynamicTest.dynamicTest(s.getFileName().toString(), () -> check(s)))
              .toList();
      assertThat(tests).as("sheets in lab/expected").isNotEmpty();
      return tests;
    }
  }

  private void check(Path file) throws IOException, InterruptedException {
    ScoreSheet sheet = ScoreSheet.of(file);
    Path records = folder.resolve(file.getFileName() + ".jsonl");
    read(sheet, records);
    Path scorers = Corpora.need("score");
    // The project's own scorers are named with their folder.
    Path scorer =
        sheet.scorer().startsWith("lab/")
            ? Shared.root().resolve(sheet.scorer())
            : scorers.resolve(sheet.scorer());
    python(scorers.resolve("records.py").toString(), records.toString());
    List<String> now =
        ScoreSheet.figures(
            python(
                scorer.toString(),
                (isPacked(sheet.gold())
                        ? unpacked(sheet.gold()).resolve("gold.json")
                        : gold(sheet.gold()))
                    .toString(),
                records.toString()));
    if (System.getProperty("expected.update") != null) {
      ScoreSheet.update(file, now);
      return;
    }
    if (sheet.figures().isEmpty()) {
      Corpora.missing(file + " has no figures yet; to write them: " + UPDATE);
    }
    assertThat(sheet.drift(now))
        .as("figures of %s changed; if that is meant: %s", file.getFileName(), UPDATE)
        .isEmpty();
  }

  private static Path gold(String name) throws IOException {
    return name.startsWith("lab/") ? Shared.root().resolve(name) : Corpora.need(name);
  }

  private void read(ScoreSheet sheet, Path records) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "readout.app.Main", "read", "--json"));
    for (String word : sheet.read()) {
      command.addAll(word.startsWith("data/") ? paths(word) : List.of(word));
    }
    Path errors = Path.of(records + ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(records.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    // Pages of the world are in many languages, of which those not read yet are named and skipped.
    int skips = sheet.read().stream().anyMatch(ScoresTest::isPacked) ? 1 : 0;
    assertThat(process.waitFor())
        .as(() -> "exit code of " + sheet.read() + ": " + text(errors))
        .isBetween(0, skips);
  }

  /** One file, or for {@code folder/*.txt} or a packed folder of pages all of them, sorted. */
  private List<String> paths(String word) throws IOException {
    if (isPacked(word)) {
      try (Stream<Path> pages = Files.list(unpacked(word))) {
        return pages.map(Path::toString).filter(f -> f.endsWith(".html")).sorted().toList();
      }
    }
    int star = word.indexOf("/*");
    if (star < 0) {
      return List.of(Corpora.need(word).toString());
    }
    try (Stream<Path> files = Files.list(Corpora.need(word.substring(0, star)))) {
      return files
          .map(Path::toString)
          .filter(f -> f.endsWith(word.substring(star + 2)))
          .sorted()
          .toList();
    }
  }

  private static boolean isPacked(String word) {
    return word.startsWith("data/extract/");
  }

  private Path unpacked(String packed) throws IOException {
    return Packed.unpack(Corpora.need(packed), folder);
  }

  private static String python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", "-B"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor())
        .as("exit code of %s, which printed: %s", command, printed)
        .isZero();
    return printed;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "cannot read " + file + ": " + e;
    }
  }
}
