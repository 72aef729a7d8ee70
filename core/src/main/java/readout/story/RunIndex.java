package readout.story;

import java.util.Arrays;

/** Where every run of {@code length} words stands in an article: a hash table without objects. */
final class RunIndex {
  private final Wording wording;
  private final int length;
  private final long[] keys;

  /** One more than the first place of a key's run; 0 for none. */
  private final int[] first;

  /** One more than the place behind each place where the same run stands; 0 for none. */
  private final int[] next;

  RunIndex(Wording wording, int length) {
    this.wording = wording;
    this.length = length;
    int runs = Math.max(0, wording.size() - length + 1);
    int size = Integer.highestOneBit(Math.max(8, runs)) * 4;
    keys = new long[size];
    first = new int[size];
    next = new int[runs];
    for (int i = runs - 1; i >= 0; i--) {
      long key = wording.key(i, length);
      int slot = slot(key);
      keys[slot] = key;
      next[i] = first[slot];
      first[slot] = i + 1;
    }
  }

  Wording wording() {
    return wording;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 40) & mask;
    while (first[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /**
   * The places, rising, of the run that begins at {@code word} of {@code other}; none where there
   * are more than {@code most}.
   */
  int[] places(Wording other, int word, int most) {
    int at = first[slot(other.key(word, length))];
    if (at == 0) {
      return NONE;
    }
    int[] out = new int[most];
    int n = 0;
    for (; at != 0; at = next[at - 1]) {
      if (n == most) {
        return NONE;
      }
      out[n++] = at - 1;
    }
    return Arrays.copyOf(out, n);
  }

  private static final int[] NONE = {};
}
