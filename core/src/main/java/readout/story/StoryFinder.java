package readout.story;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import readout.encoder.Frequency;
import readout.text.Article;
import readout.text.Published;

/**
 * Groups articles by the matter they are about: those that are like each other on average, by their
 * words and their days. A function of the set of articles: the order they come in changes nothing,
 * and an article's weights do not depend on the others. Immutable.
 */
public final class StoryFinder {
  /** How alike the articles of two groups must be on average for both to be one. */
  private static final double ALIKE = 0.29;

  /** How alike two articles must be for their groups to be compared at all. */
  private static final double NEAR = 0.2;

  /** The most articles that are compared each with each, and the step to what is nearer. */
  private static final int MOST = 1500;

  private static final double NEARER = 0.03;

  /** Days apart that say nothing against one story, and the time in which likeness wears off. */
  private static final int SAME = 3;

  private static final double WEARS_OFF = 30;

  /** Words of an article, the weightiest, by which others like it are looked for. */
  private static final int KEYS = 40;

  /** A word that more articles than this have for a key leads nowhere. */
  private static final int COMMON = 300;

  /** Articles have to share as many keys to be compared. */
  private static final int SHARED = 2;

  private static final int ID_DIGITS = 10;

  private final Frequency frequency;

  /** For the language with this ISO 639-1 code; others are grouped too, less well. */
  public StoryFinder(String language) {
    frequency = new Frequency(language);
  }

  /** The stories of the articles, by their first article; each article is in one. */
  public List<Story> find(List<Article> given) {
    Map<String, Article> byId = new HashMap<>();
    given.forEach(a -> byId.putIfAbsent(a.id(), a));
    List<Article> articles = new ArrayList<>(byId.values());
    articles.sort(
        Comparator.comparing((Article a) -> day(a.published())).thenComparing(Article::id));
    List<Topic> topics = articles.stream().parallel().map(a -> Topic.of(a, frequency)).toList();
    long[] pairs = pairs(topics);
    double[] like =
        Arrays.stream(pairs)
            .parallel()
            .mapToDouble(p -> like(articles, topics, (int) (p >>> 32), (int) p))
            .toArray();
    List<List<Integer>> near = new ArrayList<>();
    near(IntStream.range(0, articles.size()).boxed().toList(), pairs, like, NEAR, near);
    List<List<Integer>> stories =
        near.stream()
            .parallel()
            .map(g -> Linkage.groups(g, ALIKE, (i, j) -> like(articles, topics, i, j)))
            .flatMap(List::stream)
            .sorted(Comparator.comparing(List::getFirst))
            .toList();
    return stories.stream().map(s -> story(s.stream().map(articles::get).toList())).toList();
  }

  /**
   * Parts {@code members} into those that chains of pairs that are near lead to; what is too many
   * to be compared each with each is parted by pairs that are nearer.
   */
  private static void near(
      List<Integer> members, long[] pairs, double[] like, double near, List<List<Integer>> out) {
    BitSet in = new BitSet();
    members.forEach(in::set);
    Groups groups = new Groups(members);
    for (int p = 0; p < pairs.length; p++) {
      int i = (int) (pairs[p] >>> 32);
      int j = (int) pairs[p];
      if (like[p] >= near && in.get(i) && in.get(j)) {
        groups.join(i, j);
      }
    }
    for (List<Integer> group : groups.all()) {
      if (group.size() > MOST && near < 1) {
        near(group, pairs, like, near + NEARER, out);
      } else {
        out.add(group);
      }
    }
  }

  private static Story story(List<Article> articles) {
    return new Story(
        "st-" + Article.sha256(articles.getFirst().id()).substring(0, ID_DIGITS),
        articles.stream().map(Article::id).toList());
  }

  private static String day(@Nullable Published published) {
    return published == null ? "9999" : published.value().toString();
  }

  /** From 0 to 1. */
  private static double like(List<Article> articles, List<Topic> topics, int i, int j) {
    double words = topics.get(i).like(topics.get(j));
    Published a = articles.get(i).published();
    Published b = articles.get(j).published();
    if (a == null || b == null) {
      return words;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(a.value(), b.value()));
    return words * Math.exp(-Math.max(0, days - SAME) / WEARS_OFF);
  }

  /** The pairs that share enough keys, the first index 32 bits up, in order. */
  private static long[] pairs(List<Topic> topics) {
    Map<Long, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < topics.size(); i++) {
      for (long key : topics.get(i).keys(KEYS)) {
        having.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    long[] found = new long[1024];
    int n = 0;
    for (List<Integer> those : having.values()) {
      if (those.size() > COMMON) {
        continue;
      }
      for (int i = 0; i < those.size(); i++) {
        for (int j = i + 1; j < those.size(); j++) {
          if (n == found.length) {
            found = Arrays.copyOf(found, n * 2);
          }
          found[n++] = (long) those.get(i) << 32 | those.get(j);
        }
      }
    }
    return Repeated.of(Arrays.copyOf(found, n), SHARED);
  }
}
