package readout.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import readout.Reader;
import readout.Reading;
import readout.text.Article;

/**
 * How many articles a second the reader reads on one core: the whole of PolNeAR's development
 * articles, round after round, by the processor time of the one thread that reads, which other load
 * disturbs least. What the garbage collector and the compiler do on threads of their own is not in
 * it; {@link PolnearJmh} measures by the clock.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify [-Dbench.args=ROUNDS]</pre>
 */
public final class PolnearBench {
  private static final int WARM_UP = 1;
  private static final int ROUNDS = 5;

  private PolnearBench() {}

  /** Prints the figures; the argument is the number of rounds that are measured. */
  public static void main(String[] args) throws IOException {
    int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
    List<Article> articles = Jsonl.articles(Shared.path("data/polnear/dev.jsonl.gz"));
    long characters = articles.stream().mapToLong(a -> a.text().length()).sum();
    Reader reader = new Reader();
    int statements = 0;
    for (int i = 0; i < WARM_UP; i++) {
      statements = read(reader, articles);
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] seconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = threads.getCurrentThreadCpuTime();
      int again = read(reader, articles);
      seconds[i] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      if (again != statements) {
        throw new IllegalStateException(
            "round " + i + " found " + again + " statements, the rounds before " + statements);
      }
    }
    Arrays.sort(seconds);
    double median = seconds[rounds / 2];
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d characters, %d statements a round; %d rounds after %d to warm up%n"
            + "%.0f articles a second of one core (median; slowest %.0f, fastest %.0f), %.2f million characters%n",
        articles.size(),
        characters,
        statements,
        rounds,
        WARM_UP,
        articles.size() / median,
        articles.size() / seconds[rounds - 1],
        articles.size() / seconds[0],
        characters / median / 1e6);
  }

  /** Reads them all and counts what was found, so that nothing of it can be left out. */
  private static int read(Reader reader, List<Article> articles) {
    int statements = 0;
    for (Article article : articles) {
      statements +=
          switch (reader.read(article)) {
            case Reading.Read read -> read.statements().size();
            case Reading.Unread unread ->
                throw new IllegalStateException(
                    article.origin() + " was not read: " + unread.reason());
          };
    }
    return statements;
  }
}
