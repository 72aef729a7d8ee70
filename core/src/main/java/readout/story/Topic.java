package readout.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import readout.encoder.Frequency;
import readout.text.Article;
import readout.text.Span;

/**
 * What an article is about, as the weights of its words, of length one: rare words, names and what
 * stands at its head weigh most.
 *
 * @param words the {@link WordKey} of each, rising, so that sums come out the same to the last
 *     digit
 * @param weights of these
 */
// Numbers by the hundred, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record Topic(long[] words, double[] weights) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’]*");

  /** What stands between the last word of a sentence and the first of the next. */
  private static final Pattern OPENS = Pattern.compile("[.!?\\n:\"“]");

  /** Words at the head of an article, which count {@value #HEAD_COUNTS} times. */
  private static final int HEAD = 80;

  private static final int HEAD_COUNTS = 2;

  /** What a name weighs beside another word. */
  private static final double NAME = 2;

  static Topic of(Article article, Frequency frequency) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Double> kinds = new HashMap<>();
    int place = 0;
    for (Span part : article.readable()) {
      int before = part.start();
      boolean first = true;
      Matcher m = WORD.matcher(article.text()).region(part.start(), part.end());
      while (m.find()) {
        String word = m.group();
        String lower = word.toLowerCase(Locale.ROOT);
        boolean opens = first || OPENS.matcher(article.text()).region(before, m.start()).find();
        counts.merge(lower, place++ < HEAD ? HEAD_COUNTS : 1, Integer::sum);
        kinds.merge(lower, !opens && Character.isUpperCase(word.charAt(0)) ? NAME : 1, Math::max);
        first = false;
        before = m.end();
      }
    }
    Map<Long, Double> weighed = new TreeMap<>();
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      double weight =
          (1 + Math.log(e.getValue()))
              * frequency.told(e.getKey())
              * kinds.getOrDefault(e.getKey(), 1.0);
      // Words that differ in their apostrophe alone are one.
      weighed.merge(WordKey.of(e.getKey()), weight, Double::sum);
    }
    double squares = weighed.values().stream().mapToDouble(w -> w * w).sum();
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    return new Topic(
        weighed.keySet().stream().mapToLong(k -> k).toArray(),
        weighed.values().stream().mapToDouble(w -> w / length).toArray());
  }

  /** How alike two are: 1 for the same, 0 where they share no word. */
  double like(Topic other) {
    double out = 0;
    for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
      if (words[i] == other.words[j]) {
        out += weights[i++] * other.weights[j++];
      } else if (words[i] < other.words[j]) {
        i++;
      } else {
        j++;
      }
    }
    return out;
  }

  /** Its {@code count} weightiest words. */
  long[] keys(int count) {
    return IntStream.range(0, words.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparingLong(i -> words[i]))
        .limit(count)
        .mapToLong(i -> words[i])
        .toArray();
  }
}
