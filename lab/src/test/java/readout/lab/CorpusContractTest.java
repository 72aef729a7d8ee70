package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.Reader;
import readout.Reading;
import readout.ReadingCheck;
import readout.text.Article;

/** The contract of every annotator on real articles, in all their oddity. */
@Tag("corpus")
class CorpusContractTest {
  @Test
  void readsEveryArticleSoundly() throws IOException {
    List<Article> articles = Jsonl.articles(Corpora.need("data/polnear/dev.jsonl.gz"));
    assertThat(articles).hasSize(84);
    Reader reader = new Reader();
    for (Article article : articles) {
      Reading reading = reader.read(article);
      assertThat(reading).isInstanceOf(Reading.Read.class);
      assertThat(ReadingCheck.faults((Reading.Read) reading))
          .as("%s", article.origin().id())
          .isEmpty();
    }
  }
}
