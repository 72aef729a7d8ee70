package readout.time;

import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * A temporal expression in TIMEX3's terms.
 *
 * @param span the characters
 * @param type DATE, TIME, DURATION or SET
 * @param value resolved: {@code 2025-03-18}
 * @param literal what the characters alone give: {@code XXXX-03-18}
 * @param inferred whether {@code value} rests on something outside the characters, such as the
 *     publication date
 * @param rule the name of the rule that found it
 */
public record Timex(
    Span span, Type type, String value, @Nullable String literal, boolean inferred, String rule) {
  /** TIMEX3's types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
