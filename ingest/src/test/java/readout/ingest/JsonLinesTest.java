package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.ingest.Ingested.Accepted;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.text.Article;
import readout.text.Published;

class JsonLinesTest {
  private static final IngestOptions OPTIONS =
      IngestOptions.defaults().withLatest(LocalDate.of(2032, 1, 1));

  @TempDir Path folder;

  @Test
  void takesOneArticleALine() throws IOException {
    Article article =
        article(
            """
            {"id": 17, "url": "https://echo.example/a", "title": "Talks begin", "outlet": "The Calder Echo", \
            "author": ["Ada Corvin", {"name": "Bela Drost"}], "date": "2031-05-06T10:00:00Z", "language": "en-GB", \
            "text": "Talks begin.\\n\\nThe ministers met.", "other": {"text": ["deep", {"text": 1}]}}
            """);
    assertThat(article.text()).isEqualTo("Talks begin.\n\nThe ministers met.");
    assertThat(article.origin().uri()).isEqualTo("https://echo.example/a");
    assertThat(article.origin().id()).isEqualTo("17");
    assertThat(article.origin().outlet()).isEqualTo("The Calder Echo");
    assertThat(article.title()).isEqualTo("Talks begin");
    assertThat(article.byline()).containsExactly("Ada Corvin", "Bela Drost");
    assertThat(article.published())
        .isNotNull()
        .extracting(Published::value, Published::inferred)
        .containsExactly(LocalDate.of(2031, 5, 6), false);
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.furniture())
        .extracting(f -> f.span().in(article.text()))
        .containsExactly("Talks begin.");
  }

  @Test
  void usesThePathWhereALineHasNoAddress() throws IOException {
    Path file = write("a.jsonl", "{\"text\": \"A.\"}\n");
    assertThat(open(file).getFirst().origin().uri()).isEqualTo(file.toString());
  }

  @Test
  void readsOtherKeysThatAreNamed() throws IOException {
    IngestOptions options =
        OPTIONS.withField("text", "body").withField("published", "when").withField("title", "head");
    Path file =
        write(
            "a.jsonl",
            "{\"body\": \"A.\", \"text\": \"no\", \"when\": \"6 May 2031\", \"head\": \"B\"}");
    Article article = ((Accepted) open(file, options).getFirst()).article();
    assertThat(article.text()).isEqualTo("A.");
    assertThat(article.title()).isEqualTo("B");
    assertThat(article.published())
        .extracting(Published::value)
        .isEqualTo(LocalDate.of(2031, 5, 6));
  }

  @Test
  void refusesAFieldThatDoesNotExist() {
    assertThatThrownBy(() -> OPTIONS.withField("headline", "head"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("headline")
        .hasMessageContaining("title");
  }

  @Test
  void givesABadLineANameAndGoesOn() throws IOException {
    Path file =
        write(
            "mixed.jsonl",
            """
            {"text": "First."}

            {"text": "broken
            [1, 2]
            {"title": "no text"}
            {"text": "   "}
            {"text": "Second."} {"text": "Third."}
            {"text": null}
            {"text": "Last."}
            """);
    List<Ingested> all = open(file);
    assertThat(all.stream().map(i -> i instanceof Skipped s ? s.reason().token() : "ok"))
        .containsExactly(
            "ok",
            "unreadable",
            "not-an-article",
            "not-an-article",
            "empty",
            "not-an-article",
            "not-an-article",
            "ok");
    assertThat(((Skipped) all.get(1)).detail()).startsWith(file + ":3: ");
    assertThat(((Skipped) all.get(3)).detail())
        .startsWith(file + ":5: ")
        .contains("--field text=KEY");
  }

  @Test
  void skipsALineThatIsNotUtf8() throws IOException {
    Path file =
        Files.write(
            folder.resolve("l.jsonl"),
            "{\"text\": \"caf\u00E9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(((Skipped) open(file).getFirst()).detail()).contains("not UTF-8");
  }

  @Test
  void writesReplacementCharactersForLoneSurrogates() throws IOException {
    Article article =
        article("{\"text\": \"a \\ud83d b \\ude00 c \\ud83d\\ude00 d\", \"id\": \"\\udc00\"}");
    assertThat(article.text()).isEqualTo("a \uFFFD b \uFFFD c \uD83D\uDE00 d");
    assertThat(article.origin().id()).isEqualTo("\uFFFD");
  }

  @Test
  void takesNoValueForWhatPrintsAsNone() throws IOException {
    Article article =
        article("{\"text\": \"A.\", \"author\": \"None\", \"outlet\": \"N/A\", \"title\": \"\"}");
    assertThat(article.byline()).isEmpty();
    assertThat(article.origin().outlet()).isNull();
    assertThat(article.title()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "By ADA CORVIN and Bela Drost, ADA CORVIN|Bela Drost",
    "byAda Corvin, Ada Corvin",
    "Ada Corvin; @ada, Ada Corvin"
  })
  void splitsABylineIntoNames(String given, String names) throws IOException {
    assertThat(article("{\"text\": \"A.\", \"author\": \"" + given + "\"}").byline())
        .containsExactly(names.split("\\|"));
  }

  @Test
  void notesADateThatIsNone() throws IOException {
    Accepted accepted =
        (Accepted) open(write("a.jsonl", "{\"text\": \"A.\", \"date\": \"yesterday\"}")).getFirst();
    assertThat(accepted.article().published()).isNull();
    assertThat(accepted.notes()).singleElement().asString().contains("yesterday");
  }

  @Test
  void readsPackedLinesWhateverTheNameSays() throws IOException {
    byte[] packed = gzip("{\"text\": \"A.\"}\n{\"text\": \"B.\"}".getBytes(StandardCharsets.UTF_8));
    for (String name : List.of("a.jsonl.gz", "b.jsonl", "c.ndjson.gz")) {
      Path file = Files.write(folder.resolve(name), packed);
      assertThat(open(file)).hasSize(2).allMatch(Accepted.class::isInstance);
    }
  }

  @Test
  void readsWhatComesBeforeTheEndOfACutFile() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"text\": \"Report ").append(i * 7919L % 104_729).append(".\"}\n");
    }
    byte[] packed = gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
    Path file =
        Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
    List<Ingested> all = open(file);
    assertThat(all.size()).isGreaterThan(100).isLessThan(20_000);
    assertThat(all.subList(0, all.size() - 1)).allMatch(Accepted.class::isInstance);
    assertThat(((Skipped) all.getLast()).detail()).contains("ends too soon");
  }

  @Test
  void stopsAtAGzipBomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write("{\"text\": \"A.\"}\n".getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        gzip.write(zeros);
      }
    }
    Path file = Files.write(folder.resolve("bomb.jsonl.gz"), out.toByteArray());
    List<Ingested> all = open(file);
    assertThat(all.getFirst()).isInstanceOf(Accepted.class);
    assertThat(((Skipped) all.getLast()).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(((Skipped) all.getLast()).detail()).contains("times as many");
  }

  @Test
  void skipsALineOverTheLimitAndReadsTheNext() throws IOException {
    Path file =
        write(
            "long.jsonl",
            "{\"text\": \"" + "long ".repeat(100_000) + "\"}\n{\"text\": \"short\"}\n");
    List<Ingested> all = open(file, OPTIONS.withMaxBytes(1000));
    assertThat(((Skipped) all.get(0)).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(((Accepted) all.get(1)).article().text()).isEqualTo("short");
  }

  @Test
  void takesALineOfFiveMegabytes() throws IOException {
    String text = "word ".repeat(1 << 20);
    assertThat(article("{\"text\": \"" + text + "\"}").text()).isEqualTo(text);
  }

  @Test
  void survivesDeepNesting() throws IOException {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);
    List<Ingested> all =
        open(write("deep.jsonl", "{\"x\": " + deep + ", \"text\": \"A.\"}\n{\"text\": \"B.\"}"));
    assertThat(all.get(0)).isInstanceOf(Skipped.class);
    assertThat(all.get(1)).isInstanceOf(Accepted.class);
  }

  @Test
  void readsNoFurtherThanItIsAsked() throws IOException {
    Path file = write("lazy.jsonl", "{\"text\": \"A.\"}\n".repeat(50_000) + "not json\n");
    try (Stream<Ingested> stream = new Ingest(OPTIONS).open(file.toString())) {
      Iterator<Ingested> all = stream.iterator();
      assertThat(all.next()).isInstanceOf(Accepted.class);
    }
    // The stream has closed the file: it can go.
    Files.delete(file);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Article article(String line) throws IOException {
    List<Ingested> all = open(write("one.jsonl", line));
    assertThat(all).hasSize(1);
    return ((Accepted) all.getFirst()).article();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static List<Ingested> open(Path file) {
    return open(file, OPTIONS);
  }

  private static List<Ingested> open(Path file, IngestOptions options) {
    try (Stream<Ingested> out = new Ingest(options).open(file.toString())) {
      return out.toList();
    }
  }
}
