package readout.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a temporal expression means before anything is known of when it was written. */
sealed interface Sense {
  /**
   * Whether it counts from the day of writing: "yesterday", "Tuesday", "last week", "a year ago".
   */
  default boolean isOfNow() {
    return switch (this) {
      case Nth nth -> nth.anchor() == Anchor.NOW;
      case NthName nth -> nth.anchor() == Anchor.NOW;
      case Away away -> away.of() == null && away.anchor() == Anchor.NOW;
      case Modified modified -> modified.of().isOfNow();
      case Name name ->
          name.of() != null
              ? name.of().isOfNow()
              : name.fields().containsKey(Field.WEEKDAY) && !name.fields().containsKey(Field.DAY);
      case Closed closed -> false;
      case Holding holding -> false;
      case Length length -> false;
      case SameLength same -> false;
      case Every every -> false;
      case Vague vague -> false;
      case None none -> false;
    };
  }

  /** What an expression is measured from. */
  enum Anchor {
    /** The day of writing. */
    NOW,
    /** The time the text is speaking of. */
    THEN,
    /** The first in a report, the second in a history. */
    FRAME
  }

  /** What a calendar's name says: {@code YEAR 1998, MONTH 3}. */
  enum Field {
    CENTURY,
    DECADE,
    YEAR,
    HALF,
    QUARTER,
    SEASON,
    MONTH,
    DAY,
    WEEKDAY,
    HOLIDAY,
    /** A part of the day, as TIMEX3 writes it: {@code MO}. */
    PART,
    /** The clock, as TIMEX3 writes it: {@code 10:35}. */
    CLOCK
  }

  /**
   * A name of the calendar, perhaps of a part of something larger: "the third quarter of last
   * year".
   */
  record Name(Map<Field, String> fields, @Nullable Sense of) implements Sense {
    public Name {
      fields = Map.copyOf(fields);
    }
  }

  /** A unit counted from the one that holds the anchor: "last year", "the next day". */
  record Nth(Unit unit, int steps, Anchor anchor) implements Sense {}

  /** A name counted the same way: "last May", "this summer", "next Tuesday". */
  record NthName(Map<Field, String> fields, int steps, Anchor anchor) implements Sense {
    public NthName {
      fields = Map.copyOf(fields);
    }
  }

  /** "Three days ago", "two weeks after March 3"; without {@code of} from the anchor. */
  record Away(String amount, Unit unit, int sign, Anchor anchor, @Nullable Sense of)
      implements Sense {}

  /** The unit that a day is in: "the week of March 6". */
  record Holding(Unit unit, Sense of) implements Sense {}

  /** A unit that ends with a day: "the quarter ended Sept. 30", "the year ended March 31". */
  record Closed(Unit unit, Sense last) implements Sense {}

  /**
   * A length of time.
   *
   * @param side −1 where it ends now, 1 where it begins now, 0 where neither is said
   */
  record Length(String value, @Nullable Unit unit, String amount, int side) implements Sense {}

  /** The length named last: "for this period". */
  record SameLength() implements Sense {}

  /** What comes back: "daily", {@code P1D}. */
  record Every(String value) implements Sense {}

  /** {@code PAST_REF}, {@code PRESENT_REF} or {@code FUTURE_REF}. */
  record Vague(String value) implements Sense {}

  /** No time at all. */
  record None() implements Sense {}

  /** Part of a time, or about a time: {@code START}, {@code APPROX} and so on. */
  record Modified(Sense of, String mod) implements Sense {}
}
