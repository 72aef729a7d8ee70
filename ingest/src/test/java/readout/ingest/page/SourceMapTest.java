package readout.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.text.Span;

class SourceMapTest {
  private static final String PAGE =
      """
      <!doctype html><meta charset=utf-8><title>Ministers meet</title>
      <article><h1>Ministers meet</h1><p>The ministers of “Calder &amp; Vashk”
          met 😀 in <b>Harbour</b>ton on Tuesday; caf&eacute;s were closed, and nobody came.
      <p>They agreed to meet again &#x1F600; in June, one of them said after three hours of talks there.</article>
      """;

  @Test
  void findsEveryStretchOfTheTextInThePage() {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    PageText text = WebPage.traced(PAGE, "").text();
    SourceMap map = SourceMap.of(text.source(), page, 0, StandardCharsets.UTF_8);
    assertThat(shown(map, text, page, "ministers of “Calder & Vashk” met 😀 in Harbourton"))
        .isEqualTo("ministers of “Calder &amp; Vashk”\n    met 😀 in <b>Harbour</b>ton");
    assertThat(shown(map, text, page, "cafés were")).isEqualTo("caf&eacute;s were");
    assertThat(shown(map, text, page, "😀 in June")).isEqualTo("&#x1F600; in June");
    assertThat(shown(map, text, page, "& V")).isEqualTo("&amp; V");
    assertThat(shown(map, text, page, "Ministers meet")).isEqualTo("Ministers meet");
  }

  @Test
  void countsBytesBehindAByteOrderMark() {
    byte[] page = ("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_8);
    PageText text = WebPage.traced(PAGE, "").text();
    SourceMap map = SourceMap.of(text.source(), page, 3, StandardCharsets.UTF_8);
    assertThat(shown(map, text, page, "nobody came")).isEqualTo("nobody came");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "utf-16le", "koi8-r"})
  void countsBytesInOtherCharacterSets(String name) {
    Charset charset = Charset.forName(name);
    String html =
        "<p>Министры встретились в понедельник &mdash; и сказали, что будут говорить о границе.</p>";
    byte[] page = html.getBytes(charset);
    PageText text = WebPage.traced(html, "").text();
    SourceMap map = SourceMap.of(text.source(), page, 0, charset);
    int at = text.text().indexOf("понедельник — и");
    Span bytes = map.bytes(new Span(at, at + "понедельник — и".length()), text.text(), charset);
    assertThat(new String(Arrays.copyOfRange(page, bytes.start(), bytes.end()), charset))
        .isEqualTo("понедельник &mdash; и");
  }

  @Test
  void saysThatWhatStandsNowhereStandsNowhere() {
    PageText text = WebPage.traced(PAGE, "").text();
    SourceMap map =
        SourceMap.of(
            text.source(), PAGE.getBytes(StandardCharsets.UTF_8), 0, StandardCharsets.UTF_8);
    int gap = text.text().indexOf("\n\n");
    assertThatThrownBy(() -> map.bytes(new Span(gap, gap + 2), text.text(), StandardCharsets.UTF_8))
        .hasMessageContaining("nowhere in the page");
  }

  private static String shown(SourceMap map, PageText text, byte[] page, String words) {
    int at = text.text().indexOf(words);
    assertThat(at).as("%s in %s", words, text.text()).isNotNegative();
    Span bytes = map.bytes(new Span(at, at + words.length()), text.text(), StandardCharsets.UTF_8);
    return new String(Arrays.copyOfRange(page, bytes.start(), bytes.end()), StandardCharsets.UTF_8);
  }
}
