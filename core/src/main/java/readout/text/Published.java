package readout.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published.
 *
 * @param value the day, where its outlet is
 * @param inferred whether it was concluded rather than stated
 * @param evidence the characters that state it, if they are in the text
 * @param basis what stated it, in words: "dateline", "--published", "meta article:published_time"
 * @param at the moment, where it is stated with its distance from universal time; that day, or the
 *     one beside it
 * @param changed the moment of the last change, where that is stated so
 */
public record Published(
    LocalDate value,
    boolean inferred,
    @Nullable Span evidence,
    String basis,
    @Nullable OffsetDateTime at,
    @Nullable OffsetDateTime changed) {
  public Published {
    if (at != null && Math.abs(at.toLocalDate().toEpochDay() - value.toEpochDay()) > 1) {
      throw new IllegalArgumentException("published on " + value + ", and not at " + at);
    }
  }

  /** A day of which no moment is known. */
  public Published(LocalDate value, boolean inferred, @Nullable Span evidence, String basis) {
    this(value, inferred, evidence, basis, null, null);
  }

  /** The same, changed last at {@code moment}. */
  public Published changed(@Nullable OffsetDateTime moment) {
    return new Published(value, inferred, evidence, basis, at, moment);
  }
}
