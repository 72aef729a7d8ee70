package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReadCommandTest implements ReadingCommandContract {
  @TempDir Path folder;

  @Override
  public String command() {
    return "read";
  }

  @Override
  public List<String> reading(Path in, String... inputs) {
    return Stream.concat(Stream.of("read", "--json"), Stream.of(inputs)).toList();
  }

  @Test
  void printsOneRecordAnArticleInTheOrderGiven() {
    String b = Texts.report(folder, "b.txt");
    String a = Texts.report(folder, "a.txt");
    Run run = Run.of("read", b, a, "--json");
    assertThat(run.records()).extracting(r -> r.at("/origin/uri").asString()).containsExactly(b, a);
  }

  @Test
  void keepsTheTextCharacterForCharacter() throws IOException {
    String path =
        Texts.file(
            folder,
            "a.txt",
            " 🕊 The envoy  said “no”.\r\n\r\n\tShe said it on Friday in the town hall.\n");
    Run run = Run.of("read", path, "--json");
    assertThat(run.records().getFirst().get("text").asString())
        .isEqualTo(Files.readString(Path.of(path)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 32})
  void keepsTheOrderHoweverManyThreadsRead(int threads) {
    String lines =
        IntStream.range(0, 200)
            .mapToObj(i ->
                "{\"id\":\""
                    + i
                    + "\",\"text\":\""
                    + "The envoy said that it rained in the town. ".repeat(i % 13 * 20 + 1)
                    + "\"}")
            .collect(Collectors.joining("\n"));
    String path = Texts.file(folder, "many.jsonl.gz", Texts.gzip(lines));
    Run run = Run.of("read", path, "--json", "--threads", "" + threads);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.records())
        .extracting(r -> Integer.parseInt(r.at("/origin/id").asString()))
        .isEqualTo(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void threadsDoNotChangeTheRecord() {
    List<String> args = new ArrayList<>(List.of("read", "--json", "--threads", "1"));
    for (int i = 0; i < 20; i++) {
      args.add(Texts.report(folder, i + ".txt"));
    }
    Run one = Run.of(args.toArray(String[]::new));
    args.set(3, "8");
    assertThat(Run.of(args.toArray(String[]::new)).out()).isEqualTo(one.out());
  }

  @Test
  void takesWhatALineOfJsonSays() {
    String path =
        Texts.file(
            folder,
            "a.jsonl",
            """
            {"id":"n1","body":"The envoy said that it rained in the town.","headline":"Rain","outlet":"Harbour Post","date":"2031-05-03"}
            """);
    JsonNode record =
        Run.of("read", path, "--json", "--field", "text=body", "--field", "title=headline")
            .records()
            .getFirst();
    assertThat(record.at("/origin/id").asString()).isEqualTo("n1");
    assertThat(record.at("/origin/outlet").asString()).isEqualTo("Harbour Post");
    assertThat(record.get("title").asString()).isEqualTo("Rain");
    assertThat(record.get("text").asString())
        .isEqualTo("The envoy said that it rained in the town.");
  }

  @Test
  void oneBrokenLineDoesNotStopTheOthers() {
    String text = "\"text\":\"The envoy said that it rained in the town.\"";
    String path =
        Texts.file(
            folder,
            "a.jsonl",
            "{\"id\":\"1\","
                + text
                + "}\n{\"id\":\"2\","
                + text
                + "\n{\"id\":\"3\","
                + text
                + "}\n");
    Run run = Run.of("read", path, "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.records())
        .extracting(r -> r.at("/origin/id").asString())
        .containsExactly("1", "3");
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("skipped (unreadable): ")
        .contains("a.jsonl:2");
  }

  @Test
  void mixedInputsAreEachReadOrNamed() {
    Run run =
        Run.of(
            "read",
            "--json",
            Texts.file(folder, "empty.txt", " \n"),
            Texts.file(
                folder,
                "picture.txt",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1, 0, 2}),
            Texts.report(folder, "good.txt"),
            folder.resolve("gone.txt").toString(),
            Texts.report(folder, "good too.txt"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.records())
        .extracting(r -> Path.of(r.at("/origin/uri").asString()).getFileName().toString())
        .containsExactly("good.txt", "good too.txt");
    assertThat(run.errors())
        .satisfiesExactly(
            e -> assertThat(e).startsWith("skipped (empty): ").contains("empty.txt"),
            e -> assertThat(e).startsWith("skipped (binary): ").contains("picture.txt"),
            e -> assertThat(e).startsWith("skipped (unreadable): ").contains("gone.txt"));
  }

  @Test
  void givesTheDateToArticlesThatStateNone() {
    String path = Texts.report(folder, "a.txt");
    JsonNode published =
        Run.of("read", path, "--json", "--published", "2031-05-03")
            .records()
            .getFirst()
            .get("published");
    assertThat(published.get("value").asString()).isEqualTo("2031-05-03");
    assertThat(published.get("start").isNull()).isTrue();
  }

  @Test
  void readsStandardInput() throws IOException {
    String text = Files.readString(Path.of(Texts.report(folder, "a.txt")));
    Run run = Run.withInput(text, "read", "-", "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.records().getFirst().at("/origin/uri").asString()).isEqualTo("-");
    assertThat(run.records().getFirst().get("text").asString()).isEqualTo(text);
  }

  @Test
  void readsJsonLinesFromStandardInput() {
    String line = "{\"id\":\"%s\",\"text\":\"The envoy said that it rained in the town.\"}\n";
    for (byte[] input :
        List.of(
            (line.formatted(1) + line.formatted(2)).getBytes(StandardCharsets.UTF_8),
            Texts.gzip(line.formatted(1) + line.formatted(2)))) {
      Run run = Run.withInput(input, "read", "-", "--json");
      assertThat(run.err()).isEmpty();
      assertThat(run.records())
          .extracting(r -> r.at("/origin/id").asString())
          .containsExactly("1", "2");
    }
  }

  @Test
  void emptyStandardInputIsNamed() {
    Run run = Run.withInput("", "read", "-", "--json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("skipped (empty): -");
  }

  @Test
  void readsEverythingInAFolderInOrderOfName() throws IOException {
    Path in = Files.createDirectories(folder.resolve("reports/sub"));
    Texts.report(in, "c.txt");
    Texts.report(in.getParent(), "b.txt");
    Texts.report(in.getParent(), "a.txt");
    Texts.report(in.getParent(), ".hidden.txt");
    Run run = Run.of("read", in.getParent().toString(), "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.records())
        .extracting(r -> Path.of(r.at("/origin/uri").asString()).getFileName().toString())
        .containsExactly("a.txt", "b.txt", "c.txt");
  }

  @Test
  void anEmptyFolderIsNamed() throws IOException {
    Run run =
        Run.of("read", Files.createDirectories(folder.resolve("nothing")).toString(), "--json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .contains("nothing is a folder without files");
  }

  @Test
  void printsForPeopleWithoutColour() {
    Run run = Run.of("read", Texts.report(folder, "a.txt"));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(folder.resolve("a.txt") + "\n")
        .contains("undated")
        .doesNotContain("\u001B");
  }

  @Test
  void aClosedPipeEndsItQuietly() {
    String path = Texts.report(folder, "a.txt");
    String[] args =
        Stream.concat(Stream.of("read", "--json"), Stream.generate(() -> path).limit(500))
            .toArray(String[]::new);
    Run run = Run.to(new Full("Broken pipe"), InputStream.nullInputStream(), args);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aFullDiskIsSaid() {
    Run run =
        Run.to(
            new Full("No space left on device"),
            InputStream.nullInputStream(),
            "read",
            "--json",
            Texts.report(folder, "a.txt"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("readout: cannot write to standard output: No space left on device\n");
  }

  /** A stream that takes nothing. */
  private static final class Full extends OutputStream {
    private final String reason;

    Full(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }
}
