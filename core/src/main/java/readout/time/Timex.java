package readout.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * A temporal expression in TIMEX3's terms.
 *
 * @param span the characters
 * @param type DATE, TIME, DURATION or SET
 * @param value resolved: {@code 2025-03-18}
 * @param mod TIMEX3's modifier: {@code START}, {@code APPROX} …
 * @param literal what the characters alone give: {@code XXXX-03-18}; null where that is nothing, or
 *     all of the value
 * @param from the first day of a length of time whose place is known, or of the stretch that this
 *     is an end of
 * @param to the last day
 * @param inferred whether {@code value} rests on something outside the characters, such as the
 *     publication date
 * @param rule the name of the rule that found it
 */
public record Timex(
    Span span,
    Type type,
    String value,
    @Nullable String mod,
    @Nullable String literal,
    @Nullable String from,
    @Nullable String to,
    boolean inferred,
    String rule) {
  private static final int DAY = "2025-03-18".length();

  /** TIMEX3's types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** The same {@code by} characters further on. */
  public Timex moved(int by) {
    Span moved = new Span(span.start() + by, span.end() + by);
    return new Timex(moved, type, value, mod, literal, from, to, inferred, rule);
  }

  /** The same as an end of the stretch from one day to another. */
  Timex within(String first, String last) {
    return new Timex(span, type, value, mod, literal, first, last, inferred, rule);
  }

  /** The day it is or falls on, as {@code 2025-03-18}; null where it names none. */
  public @Nullable String day() {
    boolean day =
        value.length() >= DAY
            && value.charAt(4) == '-'
            && value.charAt(7) == '-'
            && Character.isDigit(value.charAt(0))
            && Character.isDigit(value.charAt(5))
            && Character.isDigit(value.charAt(8));
    return day ? value.substring(0, DAY) : null;
  }

  /**
   * The first and the last day of the stretch of the calendar that a date names: a year, a month, a
   * day; null where it names none, as lengths and "now" do not.
   */
  public @Nullable Stretch stretch() {
    Moment moment = type == Type.DATE ? Moment.parse(value) : null;
    return moment == null ? null : new Stretch(moment.start(), moment.end());
  }

  /** Days from {@code first} to {@code last}, both in it. */
  public record Stretch(LocalDate first, LocalDate last) {}

  /** Whether it names a day by its place in a month, with or without a year. */
  public boolean isCalendarDay() {
    return day() != null
        && (literal == null ? !inferred : literal.matches("(XXXX|\\d{4})-\\d\\d-\\d\\d.*"));
  }
}
