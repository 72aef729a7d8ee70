package readout.app;

import java.util.List;
import readout.Reading;
import readout.text.Origin;

/** What became of one input. */
sealed interface Outcome<T> {
  /**
   * It was read.
   *
   * @param notes what the user should know of how it was taken in
   * @param result what was made of the reading
   */
  record Done<T>(Reading reading, List<String> notes, T result) implements Outcome<T> {}

  /**
   * There is nothing of it.
   *
   * @param reason a word of the closed list, or {@code failed} for a fault of Readout's own
   * @param detail what is wrong and what to do, in one sentence
   */
  record Left<T>(Origin origin, String reason, String detail) implements Outcome<T> {}
}
