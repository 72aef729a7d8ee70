package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;
import readout.ingest.page.SourceMap;
import readout.text.Article;

/** What ingest promises of real pages. */
@Tag("corpus")
class CorpusPagesTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"fundus-dev", "article-extraction-benchmark-60", "htmldate-250"})
  void tracesEveryCharacterOfThePagesToItsBytes(String set) throws IOException {
    Path pages = Packed.unpack(Corpora.need("data/extract/" + set + ".tar.gz"), folder);
    Ingest ingest = new Ingest(IngestOptions.defaults().withTrace());
    int traced = 0;
    try (Stream<Ingested> all = ingest.open(pages.toString())) {
      for (Ingested one : (Iterable<Ingested>) all::iterator) {
        if (one instanceof Ingested.Accepted accepted && one.origin().uri().endsWith(".html")) {
          check(accepted);
          traced++;
        }
      }
    }
    assertThat(traced).as("pages of " + set).isGreaterThan(50);
  }

  private static void check(Ingested.Accepted page) throws IOException {
    Article article = page.article();
    byte[] bytes = Files.readAllBytes(Path.of(article.origin().uri()));
    SourceMap map = Objects.requireNonNull(page.source(), article.origin().uri());
    int known = 0;
    for (SourceMap.Run run : map.runs()) {
      assertThat(article.text().substring(known, run.text().start()))
          .as("between runs of %s before %s", article.origin().uri(), run)
          .isBlank();
      known = run.text().end();
      String words = shown(run.text().in(article.text()));
      String there =
          shown(
              new String(Arrays.copyOfRange(bytes, run.from(), run.to()), StandardCharsets.UTF_8));
      if (!there.equals(words) && !words.isBlank()) {
        assertThat(Parser.unescapeEntities(there, false))
            .as("%s of %s", run, article.origin().uri())
            .contains(words);
      }
    }
    assertThat(known).isEqualTo(article.text().length());
  }

  // White space of any kind is shown as a space.
  private static String shown(String words) {
    return words.replaceAll("[\\s\u00A0]", " ");
  }
}
