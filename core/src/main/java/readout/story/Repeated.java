package readout.story;

import java.util.Arrays;

/** Numbers that stand often in a heap of them. */
final class Repeated {
  private Repeated() {}

  /** What is there {@code times} times or more, once each, rising. Changes the order of numbers. */
  static long[] of(long[] numbers, int times) {
    Arrays.parallelSort(numbers);
    int n = 0;
    for (int from = 0, to = 0; from < numbers.length; from = to) {
      while (to < numbers.length && numbers[to] == numbers[from]) {
        to++;
      }
      if (to - from >= times) {
        numbers[n++] = numbers[from];
      }
    }
    return Arrays.copyOf(numbers, n);
  }
}
