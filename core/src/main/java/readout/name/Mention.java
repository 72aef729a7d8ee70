package readout.name;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * A place where an entity is mentioned.
 *
 * @param span the characters
 * @param type what kind of thing is mentioned
 * @param kind how it is mentioned
 * @param entity the id of the entity meant, or {@code null} where that is not known
 */
public record Mention(Span span, Entity.Type type, Kind kind, @Nullable String entity) {
  /** How something is mentioned. */
  public enum Kind {
    NAME,
    NOMINAL,
    PRONOUN,
    MISSPELLING;

    /** The word that stands in the record. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
