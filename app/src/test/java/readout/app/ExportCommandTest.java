package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest implements CommandContract {
  private static final String TEXT =
      "\uD83D\uDE00 Norway agreed to an immediate ceasefire; Sweden was glad.\n\nPresident Ada Miro said \"we reject peace"
          + " talks\".\n";

  @TempDir Path folder;

  @Override
  public String command() {
    return "export";
  }

  @Test
  void writesEventsInPloversTerms() {
    String file = Texts.file(folder, "a.txt", TEXT);
    Run run = Run.of("export", "--format", "plover", file);
    assertThat(run.code()).isZero();
    JsonNode event = JsonMapper.shared().readTree(run.out().lines().findFirst().orElseThrow());
    assertThat(event.path("event").asString()).isEqualTo("AGREE");
    assertThat(event.path("source").path(0).path("name").asString()).isEqualTo("Norway");
    assertThat(event.path("status").asString()).isEqualTo("asserted");
    int start = event.path("eventText").path("start").asInt();
    int end = event.path("eventText").path("end").asInt();
    int[] points = TEXT.codePoints().toArray();
    assertThat(new String(points, start, end - start)).isEqualTo("agreed");
  }

  @Test
  void writesPositionsAsDnaReadsThem() {
    String file = Texts.file(folder, "a.txt", TEXT);
    List<String> lines = Run.of("export", "--format", "dna", file).out().lines().toList();
    assertThat(lines.getFirst())
        .startsWith("statement_id;time;person;organization;concept;agreement;");
    int columns = lines.getFirst().split(";", -1).length;
    assertThat(lines).hasSizeGreaterThan(1).allMatch(l -> l.split(";", -1).length == columns);
    assertThat(lines).anyMatch(l -> l.contains(";;Norway;ceasefire-30day;1;"));
  }

  @Test
  void replacesAFileOnlyByAWholeOne() throws IOException {
    String file = Texts.file(folder, "a.txt", TEXT);
    Path out = folder.resolve("events.jsonl");
    Files.writeString(out, "mine");
    String[] export = {"export", "--format", "plover", "-o", out.toString()};
    assertThat(Run.of(with(export, file)).err()).contains("exists").contains("--overwrite");
    assertThat(Run.of(with(export, "--overwrite", "no-such-file.txt")).code()).isEqualTo(2);
    assertThat(Files.readString(out)).isEqualTo("mine");
    assertThat(Run.of(with(export, "--overwrite", file)).code()).isZero();
    assertThat(Files.readString(out)).startsWith("{\"id\":\"e-");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void saysWhichFormatsThereAre() {
    Run run = Run.of("export", "--format", "xml", Texts.file(folder, "a.txt", TEXT));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--format xml").contains("plover and dna");
    assertThat(Run.of("export", "x.txt").err()).contains("give plover or dna");
    assertThat(Run.of("export", "--format", "csv", "x.txt").err()).contains("not yet");
  }

  @Test
  void aFileOfIssuesThatIsNoneIsSaid() {
    String issues = Texts.file(folder, "issues.tsv", "one two three\n");
    Run run = Run.of("read", "--issues", issues, Texts.file(folder, "a.txt", TEXT));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("issues.tsv:1").contains("divided by tabs");
  }
}
