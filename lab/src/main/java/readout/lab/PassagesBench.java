package readout.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.story.Passage;
import readout.story.PassageFinder;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Span;

/**
 * Plants blocks of one article in two others, as they are and edited, and says how well they are
 * found. The articles are one of each of BASIL's events, so that no two are about the same.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.PassagesBench
 *     [-Dbench.args="SEED"]</pre>
 */
public final class PassagesBench {
  private static final int SHORTEST = PassageFinder.LEAST;
  private static final int LONGEST = 120;
  private static final int ROUNDS = 20;
  private static final int PLANTED = 12;
  private static final Pattern WORD = Pattern.compile("\\S+");

  private PassagesBench() {}

  /**
   * What was found of what was planted.
   *
   * @param exact passages that are found to the character on both sides
   * @param overlap characters that stand in what is found and in what was planted
   */
  record Figures(
      int planted, int found, int exact, long plantedChars, long foundChars, long overlap) {
    double precision() {
      return exact / (double) found;
    }

    double recall() {
      return exact / (double) planted;
    }

    /** Of characters. */
    double f1() {
      return 2.0 * overlap / (plantedChars + foundChars);
    }

    private Figures plus(Figures o) {
      return new Figures(
          planted + o.planted,
          found + o.found,
          exact + o.exact,
          plantedChars + o.plantedChars,
          foundChars + o.foundChars,
          overlap + o.overlap);
    }
  }

  /** A block in two articles. */
  private record Plant(int first, Span inFirst, int second, Span inSecond) {}

  /**
   * Plants and finds, round after round.
   *
   * @param edited the share of words that are edited in the second of two copies
   */
  static Figures figures(long seed, double edited) throws IOException {
    List<String> texts = texts();
    Random random = new Random(seed);
    Figures out = new Figures(0, 0, 0, 0, 0, 0);
    for (int round = 0; round < ROUNDS; round++) {
      out = out.plus(round(texts, random, edited));
    }
    return out;
  }

  /** One article of each event. */
  private static List<String> texts() throws IOException {
    Set<String> stories = new HashSet<>();
    List<String> out = new ArrayList<>();
    for (Basil.Item item : Basil.load()) {
      if (stories.add(item.story())) {
        out.add(item.article().text());
      }
    }
    return out;
  }

  private static Figures round(List<String> texts, Random random, double edited) {
    List<String> hosts = new ArrayList<>(texts);
    List<Plant> plants = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < hosts.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    // Three articles each: from one a block goes into the two others, which get no other block.
    for (int p = 0; p < PLANTED; p++) {
      int a = order.get(3 * p);
      int b = order.get(3 * p + 1);
      String donor = texts.get(order.get(3 * p + 2));
      String block = block(donor, random);
      String other = edited == 0 ? block : edited(block, texts, random, edited);
      int atA = gap(hosts.get(a), random);
      int atB = gap(hosts.get(b), random);
      hosts.set(a, hosts.get(a).substring(0, atA) + block + " " + hosts.get(a).substring(atA));
      hosts.set(b, hosts.get(b).substring(0, atB) + other + " " + hosts.get(b).substring(atB));
      plants.add(
          grown(
              hosts,
              new Plant(
                  a, new Span(atA, atA + block.length()), b, new Span(atB, atB + other.length()))));
      // The block's first home would be a third place.
      hosts.set(order.get(3 * p + 2), "");
    }
    return score(hosts, plants);
  }

  /** From the beginning of a word to the end of another. */
  private static String block(String text, Random random) {
    List<Span> words = words(text);
    int length = Math.min(words.size(), SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
    int first = random.nextInt(words.size() - length + 1);
    return text.substring(words.get(first).start(), words.get(first + length - 1).end());
  }

  /** A place between two words. */
  private static int gap(String text, Random random) {
    List<Span> words = words(text);
    return words.get(random.nextInt(words.size())).start();
  }

  private static List<Span> words(String text) {
    List<Span> out = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      if (text.substring(m.start(), m.end()).chars().anyMatch(Character::isLetterOrDigit)) {
        out.add(new Span(m.start(), m.end()));
      }
    }
    return out;
  }

  /** Words are replaced by some of other articles, left out, or followed by one more. */
  private static String edited(String block, List<String> texts, Random random, double share) {
    StringBuilder out = new StringBuilder();
    for (Span w : words(block)) {
      String word = w.in(block);
      String written = word;
      if (random.nextDouble() < share) {
        String text = texts.get(random.nextInt(texts.size()));
        List<Span> others = words(text);
        String other = others.get(random.nextInt(others.size())).in(text);
        written =
            switch (random.nextInt(3)) {
              case 0 -> other;
              case 1 -> "";
              default -> word + " " + other;
            };
      }
      if (!written.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(written);
      }
    }
    return out.toString();
  }

  /** With the words on either side that happen to be the same: they are shared too. */
  private static Plant grown(List<String> hosts, Plant p) {
    String a = hosts.get(p.first());
    String b = hosts.get(p.second());
    List<Span> wordsA = words(a);
    List<Span> wordsB = words(b);
    int i = at(wordsA, p.inFirst().start());
    int j = at(wordsB, p.inSecond().start());
    while (i > 0 && j > 0 && bare(wordsA.get(i - 1), a).equals(bare(wordsB.get(j - 1), b))) {
      i--;
      j--;
    }
    int k = at(wordsA, p.inFirst().end());
    int l = at(wordsB, p.inSecond().end());
    while (k < wordsA.size()
        && l < wordsB.size()
        && bare(wordsA.get(k), a).equals(bare(wordsB.get(l), b))) {
      k++;
      l++;
    }
    return new Plant(
        p.first(),
        new Span(wordsA.get(i).start(), wordsA.get(k - 1).end()),
        p.second(),
        new Span(wordsB.get(j).start(), wordsB.get(l - 1).end()));
  }

  private static int at(List<Span> words, int from) {
    int out = 0;
    while (out < words.size() && words.get(out).start() < from) {
      out++;
    }
    return out;
  }

  private static String bare(Span word, String text) {
    return word.in(text).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static Figures score(List<String> hosts, List<Plant> plants) {
    List<Article> articles = new ArrayList<>();
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < hosts.size(); i++) {
      Article article =
          new Article(
              new Origin("bench", null, String.valueOf(i), null, null, null),
              hosts.get(i),
              null,
              List.of(),
              List.of(),
              null,
              "en",
              List.of());
      articles.add(article);
      index.put(article.id(), i);
    }
    int exact = 0;
    long planted = 0;
    long foundChars = 0;
    long overlap = 0;
    for (Plant p : plants) {
      planted += p.inFirst().length() + p.inSecond().length();
    }
    List<Passage> found = PassageFinder.find(articles);
    for (Passage passage : found) {
      foundChars += passage.first().span().length() + passage.second().span().length();
      for (Plant p : plants) {
        Span first = side(passage, index, p.first());
        Span second = side(passage, index, p.second());
        if (first != null && second != null) {
          overlap += common(first, p.inFirst()) + common(second, p.inSecond());
          boolean same =
              same(hosts.get(p.first()), first, p.inFirst())
                  && same(hosts.get(p.second()), second, p.inSecond());
          exact += same ? 1 : 0;
        }
      }
    }
    return new Figures(plants.size(), found.size(), exact, planted, foundChars, overlap);
  }

  private static @Nullable Span side(Passage passage, Map<String, Integer> index, int article) {
    if (Integer.valueOf(article).equals(index.get(passage.first().article()))) {
      return passage.first().span();
    }
    return Integer.valueOf(article).equals(index.get(passage.second().article()))
        ? passage.second().span()
        : null;
  }

  private static int common(Span a, Span b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  /** Whether two spans are the same but for marks at their ends. */
  private static boolean same(String text, Span a, Span b) {
    return marks(text, Math.min(a.start(), b.start()), Math.max(a.start(), b.start()))
        && marks(text, Math.min(a.end(), b.end()), Math.max(a.end(), b.end()));
  }

  private static boolean marks(String text, int from, int to) {
    return text.substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
  }

  public static void main(String[] args) throws IOException {
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 8;
    System.out.println("seed " + seed);
    for (double edited : new double[] {0, 0.1, 0.2, 0.3}) {
      Figures f = figures(seed, edited);
      System.out.printf(
          Locale.ROOT,
          "%.0f %% of words edited: %d planted, %d found, %d exact; precision %.3f recall %.3f, F1 of characters %.3f%n",
          100 * edited,
          f.planted(),
          f.found(),
          f.exact(),
          f.precision(),
          f.recall(),
          f.f1());
    }
  }
}
