package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;
import readout.ingest.Ingested.Accepted;
import readout.text.Article;
import readout.text.Furniture;

/** What ingest promises, on real reports. */
@Tag("corpus")
class CorpusIngestTest {
  @Test
  void keepsEveryReportCharacterForCharacter() throws IOException {
    List<Ingested> all = open(Corpora.need("data/seeds"));
    List<Article> articles =
        all.stream()
            .filter(i -> i.origin().uri().endsWith(".txt"))
            .map(i -> ((Accepted) i).article())
            .toList();
    assertThat(articles)
        .hasSize(5)
        .allMatch(a -> a.language().equals("en"))
        .allMatch(a -> a.origin().outlet() != null);
    for (Article article : articles) {
      assertThat(article.text()).isEqualTo(Files.readString(Path.of(article.origin().uri())));
    }
  }

  @Test
  void marksLittleOfPlainNewsAndCallsAllOfItEnglish() {
    List<Ingested> all = open(Corpora.need("data/polnear/dev.jsonl.gz"));
    assertThat(all)
        .hasSize(84)
        .allMatch(i -> i instanceof Accepted a && a.article().language().equals("en"));
    long text = 0;
    long unread = 0;
    for (Ingested one : all) {
      Article article = ((Accepted) one).article();
      text += article.text().length();
      unread +=
          article.furniture().stream()
              .filter(f -> !f.reason().isRead())
              .mapToInt(f -> f.span().length())
              .sum();
      assertThat(article.furniture())
          .extracting(Furniture::reason)
          .contains(Furniture.Reason.HEADLINE);
    }
    assertThat(unread * 1000).isBetween(text * 3, text * 10);
  }

  private static List<Ingested> open(Path path) {
    try (Stream<Ingested> out = new Ingest(IngestOptions.defaults()).open(path.toString())) {
      return out.toList();
    }
  }
}
