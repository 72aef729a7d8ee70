package readout.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;
import readout.time.TimexFinder;

/**
 * How many sentences a second times are found in, on one core: PolNeAR's development articles, laid
 * out beforehand, by the processor time of the one thread.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.TimesBench</pre>
 */
public final class TimesBench {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 9;

  private TimesBench() {}

  public static void main(String[] args) throws IOException {
    Typesetter typesetter = new Typesetter(new Words("en"));
    List<Layout> layouts = new ArrayList<>();
    List<Article> articles = Jsonl.articles(Shared.path("data/polnear/dev.jsonl.gz"));
    int sentences = 0;
    for (Article article : articles) {
      Layout layout = typesetter.layOut(article);
      sentences += layout.sentences().size();
      layouts.add(layout);
    }
    TimexFinder finder = new TimexFinder("en");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] seconds = new double[ROUNDS];
    int found = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      found = 0;
      for (int i = 0; i < layouts.size(); i++) {
        found += finder.find(layouts.get(i), articles.get(i).published()).size();
      }
      if (round >= 0) {
        seconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%d sentences, %d times; %.0f sentences a second of one core (median; slowest %.0f, fastest %.0f)%n",
        sentences,
        found,
        sentences / seconds[ROUNDS / 2],
        sentences / seconds[ROUNDS - 1],
        sentences / seconds[0]);
  }
}
