package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.ingest.Ingested.Accepted;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.bytes.Bytes;
import readout.ingest.fetch.Answer;
import readout.ingest.fetch.Archive;
import readout.text.Published;

class WarcTest {
  private static final String PAGE =
      """
      <html><head><title>Talks go on</title></head><body><h1>Talks go on</h1>
      <p>The talks will go on next week, Foreign Minister Ole Brandt said in Norport on Tuesday.</p>
      <p>"We will not leave the table," Brandt told reporters after the meeting.</p></body></html>
      """;

  @TempDir Path folder = Path.of("");

  private static String record(String type, String more, String block) {
    byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
        + "WARC-Date: 2025-04-02T10:00:00Z\r\n"
        + more
        + "Content-Length: "
        + bytes.length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  private static String response(String target, String more, String head, String body) {
    return record(
        "response",
        "WARC-Target-URI: "
            + target
            + "\r\nContent-Type: application/http; msgtype=response\r\n"
            + more,
        "HTTP/1.1 " + head + "\r\n\r\n" + body);
  }

  private static String page(String target) {
    return response(target, "", "200 OK\r\nContent-Type: text/html; charset=utf-8", PAGE);
  }

  private List<Ingested> open(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    try (Stream<Ingested> all = new Ingest(IngestOptions.defaults()).open(file.toString())) {
      return all.toList();
    }
  }

  private List<Ingested> open(String... records) throws IOException {
    return open("a.warc", String.join("", records).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] members(String... records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String record : records) {
      try (OutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(record.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static Reason reason(Ingested one) {
    return ((Skipped) one).reason();
  }

  @Test
  void takesInThePagesAndPassesOverTheRest() throws IOException {
    List<Ingested> all =
        open(
            record("warcinfo", "Content-Type: application/warc-fields\r\n", "software: x\r\n"),
            record(
                "request",
                "WARC-Target-URI: https://echo.example/1\r\nContent-Type: application/http; msgtype=request\r\n",
                "GET /1 HTTP/1.1\r\n\r\n"),
            page("https://echo.example/1"),
            record(
                "metadata",
                "WARC-Target-URI: https://echo.example/1\r\nContent-Type: text/plain\r\n",
                "x"),
            page("https://echo.example/2025/04/02/2"));
    assertThat(all).hasSize(2);
    Accepted first = (Accepted) all.getFirst();
    assertThat(first.article().text()).startsWith("Talks go on\n\nThe talks will");
    assertThat(first.origin().uri()).isEqualTo("https://echo.example/1");
    assertThat(first.origin().fetched()).isEqualTo(Instant.parse("2025-04-02T10:00:00Z"));
    assertThat(((Accepted) all.get(1)).article().published())
        .isNotNull()
        .extracting(Published::value)
        .hasToString("2025-04-02");
  }

  @Test
  void takesInAMemberARecordAsCommonCrawlPacksThem() throws IOException {
    byte[] packed = members(page("https://echo.example/1"), page("https://echo.example/2"));
    assertThat(open("a.warc.gz", packed)).hasSize(2).allMatch(Accepted.class::isInstance);
  }

  @Test
  void saysWhyARecordGivesNoArticle() throws IOException {
    List<Ingested> all =
        open(
            response(
                "https://echo.example/1", "", "404 Not Found\r\nContent-Type: text/html", PAGE),
            response("https://echo.example/2", "", "200 OK\r\nContent-Type: image/png", "x"),
            record(
                "revisit",
                "WARC-Target-URI: https://echo.example/3\r\nWARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\nContent-Type: application/http; msgtype=response\r\n",
                "HTTP/1.1 200 OK\r\n\r\n"),
            response(
                "https://echo.example/4",
                "",
                "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br",
                PAGE),
            page("https://echo.example/5"));
    assertThat(all).hasSize(5);
    assertThat(reason(all.get(0))).isEqualTo(Reason.NOT_AN_ARTICLE);
    assertThat(reason(all.get(1))).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(reason(all.get(2))).isEqualTo(Reason.DUPLICATE);
    assertThat(reason(all.get(3))).isEqualTo(Reason.UNREADABLE);
    assertThat(((Skipped) all.get(3)).detail())
        .contains("record 4")
        .contains("https://echo.example/4");
    assertThat(all.get(4)).isInstanceOf(Accepted.class);
  }

  @Test
  void goesOnBehindAHeadThatMakesNoSense() throws IOException {
    List<Ingested> all =
        open(
            record(
                "response",
                "WARC-Target-URI: https://echo.example/1\r\nContent-Type: application/http; msgtype=response\r\n",
                "no head at all"),
            response("https://echo.example/2", "", "200 OK\r\nContent-Type: ;;;", PAGE),
            page("https://echo.example/3"));
    assertThat(all).hasSize(3);
    assertThat(all.getFirst()).isInstanceOf(Skipped.class);
    assertThat(all.getLast()).isInstanceOf(Accepted.class);
  }

  @Test
  void saysWhereTheArchiveHasOnlyTheBeginning() throws IOException {
    List<Ingested> all =
        open(
            response(
                "https://echo.example/1",
                "WARC-Truncated: length\r\n",
                "200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999",
                PAGE));
    assertThat(((Accepted) all.getFirst()).notes()).anyMatch(note -> note.contains("beginning"));
  }

  @Test
  void goesOnBehindARecordThatLacksWhatItMustHave() throws IOException {
    String bare =
        record(
            "response",
            "Content-Type: application/http; msgtype=response\r\n",
            "HTTP/1.1 200 OK\r\n\r\n");
    List<Ingested> all = open(page("https://echo.example/1"), bare, page("https://echo.example/2"));
    assertThat(all).hasSize(3);
    assertThat(reason(all.get(1))).isEqualTo(Reason.UNREADABLE);
    assertThat(all.get(2)).isInstanceOf(Accepted.class);
  }

  @Test
  void believesAPageAboutItsOwnAddressOnItsOwnSiteAlone() throws IOException {
    String page =
        PAGE.replace("<head>", "<head><link rel='canonical' href='https://www.echo.com/talks'>");
    String head = "200 OK\r\nContent-Type: text/html";
    List<Ingested> all =
        open(
            response("https://m.echo.com/talks?x=1", "", head, page),
            response("https://gull.com/talks", "", head, page));
    assertThat(all.get(0).origin().canonical()).isEqualTo("https://www.echo.com/talks");
    assertThat(all.get(1).origin().canonical()).isNull();
  }

  @Test
  void keepsWhatStandsBeforeTheEndOfAFileThatIsCut() throws IOException {
    byte[] packed = members(page("https://echo.example/1"), page("https://echo.example/2"));
    List<Ingested> all = open("cut.warc.gz", Arrays.copyOf(packed, packed.length - 100));
    assertThat(all.getFirst()).isInstanceOf(Accepted.class);
    assertThat(reason(all.getLast())).isEqualTo(Reason.UNREADABLE);
    assertThat(((Skipped) all.getLast()).detail()).contains("cut.warc.gz");
    byte[] plain = page("https://echo.example/1").getBytes(StandardCharsets.UTF_8);
    assertThat(open("cut.warc", Arrays.copyOf(plain, plain.length - 300))).isNotEmpty();
  }

  @Test
  void takesInWhatItKeptItself() throws IOException {
    Path file = folder.resolve("kept.warc.gz");
    byte[] packed = members(PAGE);
    List<Answer.Header> head =
        List.of(
            new Answer.Header("Content-Type", "text/html; charset=utf-8"),
            new Answer.Header("Content-Encoding", "gzip"),
            new Answer.Header("Transfer-Encoding", "chunked"));
    for (int i = 1; i <= 2; i++) {
      try (Archive archive = new Archive(file)) {
        archive.keep(
            new Answer.Got(
                "https://echo.example/" + i,
                "text/html",
                StandardCharsets.UTF_8,
                Bytes.of(PAGE.getBytes(StandardCharsets.UTF_8)),
                Answer.Marks.NONE,
                Instant.parse("2025-04-02T10:00:00Z"),
                new Answer.Message(200, "OK", head, Bytes.of(packed))));
      }
    }
    try (Stream<Ingested> all = new Ingest(IngestOptions.defaults()).open(file.toString())) {
      assertThat(all.map(one -> ((Accepted) one).origin().uri()))
          .containsExactly("https://echo.example/1", "https://echo.example/2");
    }
  }
}
