package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import readout.Reader;
import readout.Reading;
import readout.ReadingCheck;
import readout.text.Article;

/** The contract of every annotator on real articles, in all their oddity. */
@Tag("corpus")
class CorpusContractTest {
  @TestFactory
  Stream<DynamicTest> readsEveryArticleSoundly() throws IOException {
    List<Article> articles = Jsonl.articles(Corpora.need("data/polnear/dev.jsonl.gz"));
    assertThat(articles).hasSize(84);
    Reader reader = new Reader();
    return articles.stream()
        .map(article ->
            DynamicTest.dynamicTest(article.origin().id(), () -> check(reader, article)));
  }

  private static void check(Reader reader, Article article) {
    switch (reader.read(article)) {
      case Reading.Read read -> assertThat(ReadingCheck.faults(read)).isEmpty();
      case Reading.Unread unread -> throw new AssertionError("not read: " + unread.reason());
    }
  }
}
