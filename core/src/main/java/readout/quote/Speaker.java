package readout.quote;

import org.jspecify.annotations.Nullable;
import readout.name.Entity;

/** Who said it. */
public sealed interface Speaker {
  /** Who that is; null where nobody can be named. */
  @Nullable Entity entity();

  /** The name or description; null where nobody can be named. */
  default @Nullable String name() {
    Entity entity = entity();
    return entity == null ? null : entity.name();
  }

  /** Somebody with a name. */
  record Named(Entity entity) implements Speaker {}

  /** Somebody described and not named: "Russian officials". */
  record Described(Entity entity) implements Speaker {}

  /** Nobody can be named without guessing; {@code reason} says why, in words for the reader. */
  record Unattributed(String reason) implements Speaker {
    @Override
    public @Nullable Entity entity() {
      return null;
    }
  }
}
