package readout.ingest.page;

import java.util.Arrays;

/**
 * Which characters of a page each character of a text came from, as runs. Within a run of equal
 * lengths the characters are the same one by one; where the lengths differ, an ampersand with a
 * name stands for a character, or a stretch of white space for one space.
 */
public final class SourceRuns {
  private static final int FIELDS = 4;

  private int[] runs = {};
  private int size;

  /** Notes that the text's next character, at {@code at}, came from {@code from} to {@code to}. */
  void add(int at, int from, int to) {
    int last = size - FIELDS;
    if (size > 0
        && to == from + 1
        && runs[last + 1] == runs[last + 3]
        && runs[last] + runs[last + 1] == at
        && runs[last + 2] + runs[last + 3] == from) {
      runs[last + 1]++;
      runs[last + 3]++;
    } else {
      put(at, 1, from, to - from);
    }
  }

  private void put(int at, int length, int from, int fromLength) {
    if (size == runs.length) {
      runs = Arrays.copyOf(runs, Math.max(4 * FIELDS, size * 2));
    }
    runs[size++] = at;
    runs[size++] = length;
    runs[size++] = from;
    runs[size++] = fromLength;
  }

  /** Adds the part of {@code other} from {@code start} to {@code end}, moved to {@code at}. */
  void addAll(SourceRuns other, int start, int end, int at) {
    for (int i = 0; i < other.size; i += FIELDS) {
      int from = Math.max(start, other.runs[i]);
      int to = Math.min(end, other.runs[i] + other.runs[i + 1]);
      if (from >= to) {
        continue;
      }
      boolean same = other.runs[i + 1] == other.runs[i + 3];
      int skip = same ? from - other.runs[i] : 0;
      put(
          at + from - start,
          to - from,
          other.runs[i + 2] + skip,
          same ? to - from : other.runs[i + 3]);
    }
  }

  int count() {
    return size / FIELDS;
  }

  int textStart(int run) {
    return runs[run * FIELDS];
  }

  int textLength(int run) {
    return runs[run * FIELDS + 1];
  }

  int sourceStart(int run) {
    return runs[run * FIELDS + 2];
  }

  int sourceLength(int run) {
    return runs[run * FIELDS + 3];
  }
}
