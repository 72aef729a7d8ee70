package readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import readout.text.Article;

/**
 * What every annotator keeps, on any text whatever: a test class implements this interface and gets
 * the tests. An annotator
 *
 * <ul>
 *   <li>answers for every text, in time linear in it;
 *   <li>gives spans inside the text that cut no surrogate pair, in sorted lists, and statements
 *       with ids of their own, nested in statements that are there;
 *   <li>gives the same for the same article: again, on any number of threads at once, and whatever
 *       it has read before.
 * </ul>
 *
 * The time limit is no measurement: it ends what is not linear.
 */
@Timeout(60)
public interface AnnotatorContract {
  /** A new annotator, which has read nothing yet. */
  Function<Article, Reading.Read> annotator();

  @ParameterizedTest(name = "{0}")
  @MethodSource("readout.ContractTexts#all")
  default void givesASoundReadingAndTheSameAgain(ContractTexts.Case text) {
    Function<Article, Reading.Read> annotator = annotator();
    Reading.Read first = annotator.apply(text.article());
    assertThat(first.article()).as("the article comes back unchanged").isEqualTo(text.article());
    assertThat(ReadingCheck.faults(first)).isEmpty();
    assertThat(annotator.apply(text.article()).equals(first))
        .as("the same when read again")
        .isTrue();
  }

  @Test
  default void readsTheSameWhateverItHasReadBefore() {
    List<Article> articles = ContractTexts.small();
    List<Reading.Read> alone = articles.stream().map(a -> annotator().apply(a)).toList();
    Function<Article, Reading.Read> used = annotator();
    assertThat(articles.stream().map(used).toList()).isEqualTo(alone);
    List<Reading.Read> backwards = new ArrayList<>(articles.reversed().stream().map(used).toList());
    Collections.reverse(backwards);
    assertThat(backwards).isEqualTo(alone);
  }

  @Test
  default void readsTheSameOnEightThreadsAtOnce() throws InterruptedException, ExecutionException {
    int threads = 8;
    List<Article> articles = ContractTexts.small();
    Function<Article, Reading.Read> shared = annotator();
    List<Reading.Read> alone = articles.stream().map(a -> annotator().apply(a)).toList();
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Callable<List<Reading.Read>>> tasks = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      // Every thread begins at another article, so that different ones are read at the same time.
      int shift = t * articles.size() / threads;
      tasks.add(() -> {
        List<Article> own = new ArrayList<>(articles);
        Collections.rotate(own, shift);
        start.await();
        List<Reading.Read> out = new ArrayList<>(own.stream().map(shared).toList());
        Collections.rotate(out, -shift);
        return out;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<List<Reading.Read>> read : pool.invokeAll(tasks)) {
        assertThat(read.get()).isEqualTo(alone);
      }
    }
  }
}
