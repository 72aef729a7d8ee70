package readout.quote;

import readout.name.Entity;

/** Who said it. */
public sealed interface Speaker {
  /** Somebody with a name. */
  record Named(Entity entity) implements Speaker {}

  /** Somebody described and not named: "Russian officials". */
  record Described(Entity entity) implements Speaker {}

  /** Nobody can be named without guessing; {@code reason} says why, in words for the reader. */
  record Unattributed(String reason) implements Speaker {}
}
