package readout.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import readout.quote.Attribution;
import readout.quote.RuleAttributions;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

/**
 * How often what each rule by itself finds is right, over PolNeAR's training articles: its content
 * overlaps one of the annotated contents by at least half (intersection over union, in characters)
 * and the sources share a word, or both have none; one right and one wrong are added, so that a
 * rare rule is not sure of itself. Prints the lines of {@code confidence.tsv}, in which the reader
 * looks a statement's confidence up.
 *
 * <pre>mvn -q -Pbench -Dbench=readout.lab.RuleConfidence -DskipTests -pl lab -am verify</pre>
 */
public final class RuleConfidence {
  private RuleConfidence() {}

  private record Count(int right, int all) {}

  /** Prints rule, share and count. */
  public static void main(String[] args) throws IOException {
    Words words = new Words("en");
    Typesetter typesetter = new Typesetter(words);
    RuleAttributions rules = new RuleAttributions("en", words);
    Map<String, Count> counts = new TreeMap<>();
    Path file = Shared.path("data/polnear/train.jsonl.gz");
    List<Article> articles = Jsonl.articles(file);
    List<List<GoldAttribution>> gold = GoldAttribution.load(file);
    for (int i = 0; i < articles.size(); i++) {
      Layout layout = typesetter.layOut(articles.get(i));
      count(layout.text(), rules.find(layout), gold.get(i), counts);
    }
    counts.forEach((rule, c) ->
        System.out.printf(
            Locale.ROOT, "%s\t%.2f\t%d%n", rule, (c.right() + 1.0) / (c.all() + 2), c.all()));
  }

  private static void count(
      String text, List<Attribution> found, List<GoldAttribution> gold, Map<String, Count> counts) {
    for (Attribution a : found) {
      // The annotators marked outermost attributions only.
      if (found.stream().anyMatch(outer -> holds(outer, a))) {
        continue;
      }
      GoldAttribution one = GoldAttribution.of(text, a.content(), a.source());
      boolean right = gold.stream().anyMatch(one::agrees);
      counts.merge(
          a.rule(),
          new Count(right ? 1 : 0, 1),
          (x, y) -> new Count(x.right() + y.right(), x.all() + y.all()));
    }
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    return !outer.equals(inner)
        && outer.content().stream().anyMatch(c -> c.contains(inner.extent()));
  }
}
