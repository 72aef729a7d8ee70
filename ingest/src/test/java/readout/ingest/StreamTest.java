package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StreamTest {
  private static final String LINES =
      """
      {"id":"1","text":"The envoy said that it rained in the town."}
      {"id":"2","text":"The envoy said that it snowed in the town."}
      """;

  @Test
  void isOneArticleUnlessItBeginsWithABrace() {
    String text = "The envoy said {so} that it rained in the town.\n";
    assertThat(open(text.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .isInstanceOfSatisfying(
            Ingested.Accepted.class,
            a -> {
              assertThat(a.article().text()).isEqualTo(text);
              assertThat(a.origin().uri()).isEqualTo("-");
            });
  }

  @Test
  void isJsonLinesPackedOrNot() throws IOException {
    assertThat(open(LINES.getBytes(StandardCharsets.UTF_8)))
        .extracting(i -> i.origin().id())
        .containsExactly("1", "2");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(LINES.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(open(packed.toByteArray()))
        .extracting(i -> i.origin().id())
        .containsExactly("1", "2");
  }

  @Test
  void emptyOrBrokenItIsNamed() {
    assertThat(open(new byte[0]))
        .singleElement()
        .extracting(StreamTest::reason)
        .isEqualTo(Ingested.Reason.EMPTY);
    assertThat(open(new byte[] {0x1F, (byte) 0x8B, 1}))
        .singleElement()
        .extracting(StreamTest::reason)
        .isEqualTo(Ingested.Reason.UNREADABLE);
  }

  private static Ingested.Reason reason(Ingested ingested) {
    return ((Ingested.Skipped) ingested).reason();
  }

  private static List<Ingested> open(byte[] bytes) {
    try (Stream<Ingested> articles =
        new Ingest(IngestOptions.defaults()).open("-", new ByteArrayInputStream(bytes))) {
      return articles.toList();
    }
  }
}
