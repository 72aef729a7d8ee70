package readout.story;

/**
 * Numbers that stand for words: the same for the same letters; two words share one by an accident
 * of one in 10<sup>19</sup>.
 */
final class WordKey {
  private WordKey() {}

  /** Of a word in lower case; all apostrophes are alike. FNV-1a, and a last stir. */
  static long of(String lower) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      hash = (hash ^ (isApostrophe(c) ? '\'' : c)) * 0x100000001b3L;
    }
    return stirred(hash);
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u2018';
  }

  /** Spreads what is in a number over all its digits. */
  static long stirred(long hash) {
    long h = hash;
    h = (h ^ (h >>> 32)) * 0xd6e8feb86659fd93L;
    h = (h ^ (h >>> 32)) * 0xd6e8feb86659fd93L;
    return h ^ (h >>> 32);
  }
}
