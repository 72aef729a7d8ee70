package readout.lab;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import readout.story.Passage;
import readout.story.PassageFinder;
import readout.story.Story;
import readout.story.StoryFinder;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;

/**
 * How long it takes to group many articles and to find what they copied. The articles are made up:
 * 400 words each, by which word follows which two in BASIL, beginning again every eight words with
 * one of an event's articles; five to a story, each story with names and a day of its own; one in
 * ten has 120 words of another.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.CollateBench
 *     [-Dbench.args="10000 30000 100000"]</pre>
 */
public final class CollateBench {
  private static final long SEED = 11;
  private static final int WORDS = 400;
  private static final int A_STORY = 5;
  private static final int COPIED = 120;

  private CollateBench() {}

  public static void main(String[] args) throws IOException {
    System.out.println("seed " + SEED);
    Map<String, List<String>> starts = new HashMap<>();
    Map<String, List<String>> model = model(starts);
    for (String count : args.length > 0 ? args : new String[] {"10000", "30000", "100000"}) {
      List<Article> articles = articles(model, starts, Integer.parseInt(count), new Random(SEED));
      long started = System.nanoTime();
      List<Story> stories = new StoryFinder("en").find(articles);
      double grouped = (System.nanoTime() - started) / 1e9;
      long then = System.nanoTime();
      List<Passage> passages = PassageFinder.find(articles);
      double copied = (System.nanoTime() - then) / 1e9;
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "%s articles: %d stories in %.1f s, %d passages in %.1f s; heap %d MB, the articles included%n",
          count,
          stories.size(),
          grouped,
          passages.size(),
          copied,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
  }

  /**
   * What may follow two words.
   *
   * @param starts takes, by event, the pairs of words that its articles have
   */
  private static Map<String, List<String>> model(Map<String, List<String>> starts)
      throws IOException {
    Map<String, List<String>> out = new HashMap<>();
    for (Basil.Item item : Basil.load()) {
      List<String> own = starts.computeIfAbsent(item.story(), s -> new ArrayList<>());
      String[] words = item.article().text().strip().split("\\s+", -1);
      for (int i = 0; i + 2 < words.length; i++) {
        String pair = words[i] + " " + words[i + 1];
        own.add(pair);
        out.computeIfAbsent(pair, k -> new ArrayList<>()).add(words[i + 2]);
      }
    }
    return out;
  }

  private static List<Article> articles(
      Map<String, List<String>> model, Map<String, List<String>> starts, int count, Random random) {
    List<String> events = starts.keySet().stream().sorted().toList();
    List<Article> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Random story = new Random(SEED + i / A_STORY);
      String event = events.get(story.nextInt(events.size()));
      LocalDate day = LocalDate.of(2030, 1, 1).plusDays(story.nextInt(365));
      String text =
          text(
              model,
              starts.getOrDefault(event, List.of()),
              Integer.toString(story.nextInt(1 << 20), 36),
              random);
      if (i > 0 && i % 10 == 0) {
        String[] other = out.get(random.nextInt(i)).text().split(" ", -1);
        int from = random.nextInt(other.length - COPIED);
        text += " " + String.join(" ", List.of(other).subList(from, from + COPIED));
      }
      out.add(
          new Article(
              new Origin("made up", null, String.valueOf(i), null, null, null),
              text,
              null,
              List.of(),
              List.of(),
              new Published(day, false, null, "made up"),
              "en",
              List.of()));
    }
    return out;
  }

  private static String text(
      Map<String, List<String>> model, List<String> starts, String names, Random random) {
    List<String> out = new ArrayList<>();
    String[] at = starts.get(random.nextInt(starts.size())).split(" ", -1);
    String before = at[0];
    String last = at[1];
    while (out.size() < WORDS) {
      List<String> next = model.getOrDefault(before + " " + last, List.of());
      String word =
          next.isEmpty() || random.nextInt(8) == 0
              ? starts.get(random.nextInt(starts.size())).split(" ", -1)[0]
              : next.get(random.nextInt(next.size()));
      // Every story has names of its own.
      boolean name = word.length() > 4 && Character.isUpperCase(word.charAt(0));
      out.add(name ? word.substring(0, 3) + names : word);
      before = last;
      last = word;
    }
    return String.join(" ", out);
  }
}
