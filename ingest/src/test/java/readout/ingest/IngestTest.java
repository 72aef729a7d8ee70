package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.ingest.Ingested.Accepted;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.text.Article;
import readout.text.Published;

class IngestTest {
  private static final String BODY =
      "The minister of Calder said on Tuesday that she would meet her colleague before the end of the week.";
  private static final IngestOptions OPTIONS =
      IngestOptions.defaults().withLatest(LocalDate.of(2032, 1, 1));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One.\r\nTwo.\rThree.\n\n",
        " \t leading and trailing \u00A0\n",
        "A smile \uD83D\uDE00 \u201Cand a quotation\u201D",
        "no line end",
        "a lone NUL \0 in a sentence of a text that is otherwise quite all right",
        "a zero width \u200B space and a \uFEFF mark in the middle"
      })
  void keepsTheTextCharacterForCharacter(String text) throws IOException {
    assertThat(article(write("a.txt", text)).text()).isEqualTo(text);
  }

  @Test
  void leavesOutTheByteOrderMarkAndNothingElse() throws IOException {
    assertThat(article(write("utf8.txt", "\uFEFF" + BODY)).text()).isEqualTo(BODY);
    assertThat(
            article(write("le.txt", ("\uFEFF" + BODY).getBytes(StandardCharsets.UTF_16LE))).text())
        .isEqualTo(BODY);
    assertThat(
            article(write("be.txt", ("\uFEFF" + BODY).getBytes(StandardCharsets.UTF_16BE))).text())
        .isEqualTo(BODY);
    assertThat(
            article(write("32.txt", ("\uFEFF" + BODY).getBytes(Charset.forName("UTF-32LE"))))
                .text())
        .isEqualTo(BODY);
  }

  @Test
  void readsUtf16WithoutAMark() throws IOException {
    Accepted accepted = (Accepted) only(write("le.txt", BODY.getBytes(StandardCharsets.UTF_16LE)));
    assertThat(accepted.article().text()).isEqualTo(BODY);
    assertThat(accepted.notes()).singleElement().asString().contains("UTF-16LE");
  }

  @Test
  void readsWesternTextThatIsNotUtf8AndSaysSo() throws IOException {
    String text = BODY + " \u201CEnough\u201D, said Ren\u00E9 \u2013 caf\u00E9.";
    Accepted accepted =
        (Accepted) only(write("w.txt", text.getBytes(Charset.forName("windows-1252"))));
    assertThat(accepted.article().text()).isEqualTo(text);
    assertThat(accepted.notes()).singleElement().asString().contains("windows-1252");
  }

  @Test
  void doesNotTurnCyrillicIntoNonsense() throws IOException {
    Path file =
        write("c.txt", "Министр сообщил о встрече".getBytes(Charset.forName("windows-1251")));
    Skipped skipped = (Skipped) only(file);
    assertThat(skipped.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(skipped.detail()).contains("c.txt").contains("iconv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF", "\u00A0\u200B"})
  void skipsWhatIsEmpty(String text) throws IOException {
    assertThat(reason(write("e.txt", text))).isEqualTo(Reason.EMPTY);
  }

  @Test
  void skipsWhatIsBinary() throws IOException {
    byte[] noise = new byte[5000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 % 251);
    }
    assertThat(reason(write("noise.txt", noise))).isEqualTo(Reason.BINARY);
    assertThat(reason(write("nul.txt", "\0\0\0\0abc\0\0\0\0".repeat(9)))).isEqualTo(Reason.BINARY);
    assertThat(reason(write("zero.txt", new byte[4096]))).isEqualTo(Reason.BINARY);
    assertThat(reason(write("p.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
        .isEqualTo(Reason.BINARY);
  }

  @Test
  void saysWhatToDoWithFormatsThatAreNotRead() throws IOException {
    assertThat(detail(write("a.pdf", "%PDF-1.7 …"), Reason.UNREADABLE))
        .contains("a.pdf")
        .contains("cannot be read");
    assertThat(detail(write("a.docx", "PK\u0003\u0004 …"), Reason.UNREADABLE)).contains(".txt");
    assertThat(detail(write("a.rtf", "{\\rtf1 …"), Reason.UNSUPPORTED_FORMAT)).contains(".docx");
    assertThat(detail(write("x", "<?xml version='1.0'?><other/>"), Reason.UNSUPPORTED_FORMAT))
        .contains("no feed");
    assertThat(detail(write("a.txt.gz", gzip(gzip(BODY))), Reason.UNSUPPORTED_FORMAT))
        .contains("unpack");
  }

  @Test
  void takesWhatAGzipFileHolds() throws IOException {
    assertThat(article(write("a.txt.gz", gzip(BODY))).text()).isEqualTo(BODY);
  }

  @Test
  void takesInTheArticlesThatAFeedHas() throws IOException {
    String feed =
        """
        <?xml version="1.0"?>
        <rss version="2.0"><channel><title>The Echo of the North</title><link>https://echo.example/</link>
        <item><title>Talks go on</title><link>/talks</link><pubDate>Wed, 2 Apr 2025 10:00 GMT</pubDate>
          <dc:creator>Ann Bell</dc:creator>
          <content:encoded>&lt;p&gt;Talks go on, Bell said.&lt;/p&gt;&lt;p&gt;They may end.&lt;/p&gt;</content:encoded></item>
        <item><title>In short</title><description>Little is known, Bell said.</description></item>
        <item><title>Nothing but this</title></item>
        </channel></rss>
        """;
    List<Ingested> all = open(write("feed.xml", feed).toString());
    assertThat(all).hasSize(3);
    Accepted first = (Accepted) all.get(0);
    assertThat(first.article().text())
        .isEqualTo("Talks go on\n\nTalks go on, Bell said.\n\nThey may end.");
    assertThat(first.article().furniture()).hasSize(1);
    assertThat(first.article().byline()).containsExactly("Ann Bell");
    assertThat(first.origin().canonical()).isEqualTo("https://echo.example/talks");
    assertThat(first.origin().outlet()).isEqualTo("The Echo of the North");
    assertThat(first.article().published())
        .isNotNull()
        .extracting(Published::value)
        .hasToString("2025-04-02");
    assertThat(((Accepted) all.get(1)).notes()).singleElement().asString().contains("summary");
    assertThat(((Skipped) all.get(2)).reason()).isEqualTo(Reason.NOT_AN_ARTICLE);
  }

  @Test
  void takesInMarkdownWithItsHeadlineOnce() throws IOException {
    Article article =
        article(
            write(
                "a.md", "---\ntitle: Talks go on\n---\n# Talks go on\n\nThey go *on*, Bell said."));
    assertThat(article.text()).isEqualTo("Talks go on\n\nThey go on, Bell said.");
    assertThat(article.title()).isEqualTo("Talks go on");
    assertThat(article.furniture()).hasSize(1);
  }

  @Test
  void saysOfASitemapHowManyAddressesItHas() throws IOException {
    String map = "<urlset><url><loc>https://echo.example/1</loc></url></urlset>";
    assertThat(detail(write("map.xml", map), Reason.NOT_AN_ARTICLE)).contains("1 address");
  }

  @Test
  void skipsFilesOverTheLimit() throws IOException {
    Path file = write("long.txt", BODY);
    Ingest small = new Ingest(OPTIONS.withMaxBytes(BODY.length() - 1));
    try (Stream<Ingested> out = small.open(file.toString())) {
      assertThat(((Skipped) out.findFirst().orElseThrow()).reason()).isEqualTo(Reason.TOO_LARGE);
    }
    Ingest enough = new Ingest(OPTIONS.withMaxBytes(BODY.length()));
    try (Stream<Ingested> out = enough.open(file.toString())) {
      assertThat(out.findFirst().orElseThrow()).isInstanceOf(Accepted.class);
    }
  }

  @Test
  void namesTheFileThatIsNotThere() {
    String missing = folder.resolve("missing.txt").toString();
    Skipped skipped = (Skipped) open(missing).getFirst();
    assertThat(skipped.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(skipped.origin().uri()).isEqualTo(missing);
    assertThat(skipped.detail()).contains(missing).contains("does not exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://calder.example/report",
        "http://calder.example/",
        "HTTPS://CALDER.EXAMPLE/X"
      })
  void doesNotFetchAddressesYet(String address) {
    Skipped skipped = (Skipped) open(address).getFirst();
    assertThat(skipped.reason()).isEqualTo(Reason.REFUSED);
    assertThat(skipped.detail()).contains("save the page");
  }

  @Test
  void takesTheFilesOfAFolderInOrderAndLetsNothingStopTheOthers() throws IOException {
    write("b.txt", BODY);
    write("a.txt", "");
    write(".hidden.txt", BODY);
    Files.createDirectory(folder.resolve("c"));
    Files.writeString(
        folder.resolve("c/x.jsonl"),
        "{\"text\": \"" + BODY + "\"}\nnot json\n{\"text\": \"Second.\"}\n");
    Files.write(folder.resolve("d.bin"), new byte[500]);
    write("e.txt", BODY + " End.");

    List<Ingested> all = open(folder.toString());

    assertThat(all.stream().map(i -> i.origin().uri().substring(folder.toString().length() + 1)))
        .containsExactly("a.txt", "b.txt", "c/x.jsonl", "c/x.jsonl", "c/x.jsonl", "d.bin", "e.txt");
    assertThat(all.stream().map(i -> i instanceof Skipped s ? s.reason().token() : "ok"))
        .containsExactly("empty", "ok", "ok", "unreadable", "ok", "binary", "ok");
  }

  @Test
  void saysThatAFolderIsEmpty() {
    assertThat(((Skipped) open(folder.toString()).getFirst()).detail())
        .contains("folder without files");
  }

  @Test
  void refusesAnEmptyArgument() {
    Ingest ingest = new Ingest(OPTIONS);
    assertThatThrownBy(() -> ingest.open("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hashesTheBytesOfTheFile() throws IOException {
    assertThat(article(write("h.txt", BODY)).origin().sha256()).isEqualTo(Article.sha256(BODY));
  }

  @Test
  void isTheSameForManyThreads() throws IOException {
    Path file =
        write("t.txt", "Ministers of Calder meet again\n\nBy Ada Corvin\n6 May 2031\n\n" + BODY);
    Ingest ingest = new Ingest(OPTIONS);
    Ingested first = ingest.open(file.toString()).findFirst().orElseThrow();
    assertThat(
            Stream.generate(() -> file.toString())
                .limit(200)
                .parallel()
                .map(f -> ingest.open(f).findFirst().orElseThrow())
                .distinct())
        .containsExactly(first);
  }

  @Test
  void takesOneVeryLongLine() throws IOException {
    String text = "a word and \u201Canother ".repeat(250_000);
    assertThat(article(write("long.txt", text)).text()).hasSize(text.length());
  }

  @Test
  void takesMillionsOfShortLines() throws IOException {
    String text = "By: A\n".repeat(400_000);
    assertThat(article(write("lines.txt", text)).text()).hasSize(text.length());
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static List<Ingested> open(String argument) {
    try (Stream<Ingested> out = new Ingest(OPTIONS).open(argument)) {
      return out.toList();
    }
  }

  private static Ingested only(Path file) {
    List<Ingested> all = open(file.toString());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static Article article(Path file) {
    return ((Accepted) only(file)).article();
  }

  private static Reason reason(Path file) {
    return ((Skipped) only(file)).reason();
  }

  private static String detail(Path file, Reason reason) {
    Skipped skipped = (Skipped) only(file);
    assertThat(skipped.reason()).isEqualTo(reason);
    return skipped.detail();
  }
}
