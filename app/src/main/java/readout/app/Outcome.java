package readout.app;

import readout.Reading;
import readout.text.Origin;

/** What became of one input. */
sealed interface Outcome<T> {
  /** It was read, and {@code result} made of the reading. */
  record Done<T>(Reading reading, T result) implements Outcome<T> {}

  /**
   * There is nothing of it.
   *
   * @param reason a word of the closed list, or {@code failed} for a fault of Readout's own
   * @param detail what is wrong and what to do, in one sentence
   */
  record Left<T>(Origin origin, String reason, String detail) implements Outcome<T> {}
}
