package readout.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.story.Story;
import readout.story.StoryFinder;
import readout.text.Article;
import readout.text.Origin;

/**
 * How well articles are grouped by what they are about: BASIL's events in three outlets each, and
 * the topics of ECB+, of each of which there are two stories of one kind.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.StoriesBench</pre>
 */
public final class StoriesBench {
  static final String ECB = "data/stories/ecbplus-topics-1-30.tar.gz";
  private static final Pattern TOKEN =
      Pattern.compile("<token [^>]*sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");

  private StoriesBench() {}

  /** The articles of ECB+, each with its topic and which of its two stories it tells. */
  static List<Basil.Item> ecb() throws IOException {
    List<Basil.Item> out = new ArrayList<>();
    Tar.texts(Shared.path(ECB), n -> n.endsWith(".xml"))
        .forEach((name, xml) -> {
          String[] path = name.split("/", -1);
          String story =
              path[path.length - 2] + (name.endsWith("ecbplus.xml") ? " second" : " first");
          out.add(new Basil.Item(article(name, text(xml)), story));
        });
    return out;
  }

  private static String text(String xml) {
    Map<Integer, List<String>> sentences = new TreeMap<>();
    Matcher m = TOKEN.matcher(xml);
    while (m.find()) {
      sentences
          .computeIfAbsent(Integer.valueOf(m.group(1)), s -> new ArrayList<>())
          .add(
              m.group(2)
                  .replace("&amp;", "&")
                  .replace("&quot;", "\"")
                  .replace("&apos;", "'")
                  .replace("&lt;", "<")
                  .replace("&gt;", ">"));
    }
    return String.join("\n", sentences.values().stream().map(s -> String.join(" ", s)).toList());
  }

  private static Article article(String name, String text) {
    return new Article(
        new Origin("ecb+", null, name, null, null, null),
        text,
        null,
        List.of(),
        List.of(),
        null,
        "en",
        List.of());
  }

  /** How well these are grouped. */
  static Bcubed score(List<Basil.Item> items) {
    Map<String, String> found = new HashMap<>();
    for (Story s : new StoryFinder("en").find(items.stream().map(Basil.Item::article).toList())) {
      s.articles().forEach(a -> found.put(a, s.id()));
    }
    return Bcubed.of(
        items.stream().map(i -> found.getOrDefault(i.article().id(), "none")).toList(),
        items.stream().map(Basil.Item::story).toList());
  }

  public static void main(String[] args) throws IOException {
    print("BASIL 2010-2015", score(Basil.load()));
    print("ECB+ topics 1-30", score(ecb()));
  }

  private static void print(String name, Bcubed score) {
    System.out.printf(
        Locale.ROOT,
        "%s: BCubed precision %.3f recall %.3f F1 %.3f%n",
        name,
        score.precision(),
        score.recall(),
        score.f1());
  }
}
