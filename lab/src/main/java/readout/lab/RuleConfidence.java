package readout.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import readout.Reader;
import readout.Reading;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often what each rule finds is right, over PolNeAR's training articles: its content overlaps
 * one of the annotated contents by at least half (intersection over union, in characters) and the
 * sources share a word, or both have none; one right and one wrong are added, so that a rare rule
 * is not sure of itself. Prints the lines of {@code confidence.tsv}, in which the reader looks a
 * statement's confidence up.
 *
 * <pre>mvn -q -Pbench -Dbench=readout.lab.RuleConfidence -DskipTests -pl lab -am verify</pre>
 */
public final class RuleConfidence {
  private RuleConfidence() {}

  /** What the annotators marked, in code points of the text. */
  private record Gold(BitSet content, Set<String> source) {}

  private record Count(int right, int all) {}

  /** Prints rule, share and count. */
  public static void main(String[] args) throws IOException {
    Reader reader = new Reader();
    Map<String, Count> counts = new TreeMap<>();
    Path file = Shared.path("data/polnear/train.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = JsonMapper.shared().readTree(line);
        Article article = Article.of(node.path("text").asString());
        if (reader.read(article) instanceof Reading.Read read) {
          count(read, gold(article.text(), node.path("attributions")), counts);
        }
      }
    }
    counts.forEach((rule, c) ->
        System.out.printf(
            Locale.ROOT, "%s\t%.2f\t%d%n", rule, (c.right() + 1.0) / (c.all() + 2), c.all()));
  }

  private static void count(Reading.Read read, List<Gold> gold, Map<String, Count> counts) {
    String text = read.article().text();
    for (Statement s : read.statements()) {
      if (s.nestedIn() != null || s.by().startsWith("lead-frame")) {
        // The annotators marked outermost attributions only, and no lead that is attributed later.
        continue;
      }
      int plus = s.by().indexOf('+');
      String rule = plus < 0 ? s.by() : s.by().substring(0, plus);
      BitSet content = new BitSet();
      s.content().forEach(c -> mark(content, text, c));
      Set<String> source = s.source() == null ? Set.of() : words(s.source().in(text));
      boolean right = gold.stream().anyMatch(g -> agrees(g, content, source));
      counts.merge(
          rule,
          new Count(right ? 1 : 0, 1),
          (a, b) -> new Count(a.right() + b.right(), a.all() + b.all()));
    }
  }

  private static boolean agrees(Gold gold, BitSet content, Set<String> source) {
    BitSet both = (BitSet) content.clone();
    both.and(gold.content());
    BitSet either = (BitSet) content.clone();
    either.or(gold.content());
    boolean overlaps = 2 * both.cardinality() >= either.cardinality() && !both.isEmpty();
    boolean sameSource =
        gold.source().isEmpty() && source.isEmpty()
            || gold.source().stream().anyMatch(source::contains);
    return overlaps && sameSource;
  }

  private static List<Gold> gold(String text, JsonNode attributions) {
    List<Gold> out = new ArrayList<>();
    for (JsonNode a : attributions) {
      BitSet content = new BitSet();
      spans(text, a.path("content")).forEach(s -> mark(content, text, s));
      Set<String> source = new HashSet<>();
      spans(text, a.path("source")).forEach(s -> source.addAll(words(s.in(text))));
      out.add(new Gold(content, source));
    }
    return out;
  }

  /** The corpus counts code points, a text code units. */
  private static List<Span> spans(String text, @Nullable JsonNode list) {
    List<Span> out = new ArrayList<>();
    if (list != null) {
      for (JsonNode pair : list) {
        int start = text.offsetByCodePoints(0, pair.get(0).asInt());
        out.add(new Span(start, text.offsetByCodePoints(0, pair.get(1).asInt())));
      }
    }
    return out;
  }

  private static void mark(BitSet set, String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        set.set(i);
      }
    }
  }

  private static Set<String> words(String text) {
    Set<String> out =
        new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    out.removeAll(Set.of("", "the", "a", "an", "of", "and", "s", "mr", "mrs", "ms"));
    return out;
  }
}
