package readout.story;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which pairs of many articles may share a passage: those that share two fingerprints or more. An
 * article's fingerprints are, of every {@value #WINDOW} neighbouring runs of {@value #RUN} words,
 * the run with the least key, so that two articles with the same {@value #RUN} + {@value #WINDOW} −
 * 1 words are sure to share one. Runs that more than {@value #COMMON} articles have are idioms, or
 * what outlets put under everything, and tell nothing.
 *
 * @see <a href="https://doi.org/10.1145/872757.872770">Schleimer, Wilkerson and Aiken, Winnowing
 *     (SIGMOD 2003)</a>
 */
final class Fingerprints {
  /** Words of a run. */
  static final int RUN = 4;

  /** Runs of which one is kept. */
  static final int WINDOW = 3;

  /** The most articles that a run says something of. */
  static final int COMMON = 100;

  private static final int SHARED = 2;

  /** How many bits of a number say which article it is. */
  private static final int BITS = 21;

  private Fingerprints() {}

  /**
   * The pairs, each as the index of the first article, 32 bits up, and that of the second, in
   * order.
   */
  static long[] pairs(int articles, IntFunction<Wording> wording) {
    if (articles >= 1 << BITS) {
      throw new IllegalArgumentException(
          articles + " articles at once are too many: at most " + ((1 << BITS) - 1));
    }
    // The key in the upper bits, the article in the lower ones: sorting puts the same keys
    // together.
    long[] all =
        IntStream.range(0, articles)
            .parallel()
            .mapToObj(i -> of(wording.apply(i), i))
            .flatMapToLong(Arrays::stream)
            .toArray();
    Arrays.parallelSort(all);
    long[] found = new long[1024];
    int n = 0;
    for (int from = 0, to = 0; from < all.length; from = to) {
      long key = all[from] >>> BITS;
      while (to < all.length && all[to] >>> BITS == key) {
        to++;
      }
      if (to - from > COMMON) {
        continue;
      }
      for (int i = from; i < to; i++) {
        for (int j = i + 1; j < to; j++) {
          if (n == found.length) {
            found = Arrays.copyOf(found, n * 2);
          }
          found[n++] = article(all[i]) << 32 | article(all[j]);
        }
      }
    }
    return Repeated.of(Arrays.copyOf(found, n), SHARED);
  }

  private static long article(long entry) {
    return entry & (1 << BITS) - 1;
  }

  /** The fingerprints of an article, each once, with its index in the lower bits. */
  private static long[] of(Wording wording, int article) {
    int runs = wording.size() - RUN + 1;
    if (runs < 1) {
      return new long[0];
    }
    long[] keys = new long[runs];
    for (int i = 0; i < runs; i++) {
      keys[i] = WordKey.stirred(wording.key(i, RUN));
    }
    long[] out = new long[runs];
    int n = 0;
    int last = -1;
    for (int from = 0; from + WINDOW <= Math.max(runs, WINDOW); from++) {
      int least = from;
      for (int i = from; i < Math.min(from + WINDOW, runs); i++) {
        least = Long.compareUnsigned(keys[i], keys[least]) <= 0 ? i : least;
      }
      if (least != last) {
        out[n++] = keys[least] << BITS | article;
        last = least;
      }
    }
    return Arrays.stream(out, 0, n).distinct().toArray();
  }
}
