package readout.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import readout.time.Sense.Field;

/** Where the names of the calendar lie: what comes once a year, and which one of it is meant. */
final class CalendarName {
  /** What a day back weighs beside a day forward. */
  private static final double BACKWARD = 1.3;

  private CalendarName() {}

  /** Whether the fields name something that comes once in every year. */
  static boolean isYearly(Map<Field, String> fields) {
    return fields.containsKey(Field.MONTH)
        || fields.containsKey(Field.QUARTER)
        || fields.containsKey(Field.HALF)
        || fields.containsKey(Field.SEASON)
        || fields.containsKey(Field.HOLIDAY);
  }

  /** The part of {@code whole} that the fields name; {@code whole} itself where they name none. */
  static @Nullable Moment within(Map<Field, String> fields, Moment whole) {
    String weekday = fields.get(Field.WEEKDAY);
    if (weekday != null && whole.grain() == Unit.WEEK) {
      return new Moment(Unit.DAY, whole.start().plusDays(Integer.parseInt(weekday) - 1L));
    }
    if (isYearly(fields)) {
      return inYear(fields, whole.start().getYear());
    }
    String day = fields.get(Field.DAY);
    if (day != null) {
      return whole.grain() == Unit.MONTH
          ? new Moment(Unit.DAY, whole.start().withDayOfMonth(Integer.parseInt(day)))
          : null;
    }
    boolean time = fields.containsKey(Field.PART) || fields.containsKey(Field.CLOCK);
    return time && whole.grain() != Unit.DAY ? null : whole;
  }

  /** What the fields name in {@code year}: the year itself where they name no part of it. */
  static Moment inYear(Map<Field, String> fields, int year) {
    if (fields.containsKey(Field.HOLIDAY)) {
      return new Moment(Unit.DAY, Holiday.of(fields.get(Field.HOLIDAY), year));
    }
    if (fields.containsKey(Field.QUARTER)) {
      int quarter = Integer.parseInt(fields.get(Field.QUARTER));
      return new Moment(Unit.QUARTER, LocalDate.of(year, 3 * quarter - 2, 1));
    }
    if (fields.containsKey(Field.HALF)) {
      return new Moment(
          Unit.HALF, LocalDate.of(year, fields.get(Field.HALF).equals("1") ? 1 : 7, 1));
    }
    if (fields.containsKey(Field.SEASON)) {
      int month =
          switch (fields.get(Field.SEASON)) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
          };
      return new Moment(Unit.SEASON, LocalDate.of(year, month, 1));
    }
    String month = fields.get(Field.MONTH);
    if (month == null) {
      return new Moment(Unit.YEAR, LocalDate.of(year, 1, 1));
    }
    String day = fields.get(Field.DAY);
    int leap = year;
    while (month.equals("2") && "29".equals(day) && !Year.isLeap(leap)) {
      leap--;
    }
    LocalDate date =
        LocalDate.of(leap, Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
    return new Moment(day == null ? Unit.MONTH : Unit.DAY, date);
  }

  /** The one of {@code in} that is nearest to a day that a history has come to. */
  static Moment nearest(IntFunction<Moment> in, LocalDate to) {
    Moment best = in.apply(to.getYear());
    for (int y : new int[] {to.getYear() - 1, to.getYear() + 1}) {
      Moment other = in.apply(y);
      if (distance(other, to) < distance(best, to)) {
        best = other;
      }
    }
    return best;
  }

  /** In days; a history goes on more often than it goes back. */
  private static double distance(Moment moment, LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, moment.start());
    return days < 0 ? -days * BACKWARD : days;
  }

  /**
   * The one of {@code in} that is {@code steps} from {@code base}: the last that is over, the one
   * of that year, or the next to begin.
   */
  static Moment counted(IntFunction<Moment> in, LocalDate base, int steps) {
    int year = base.getYear();
    if (steps < 0) {
      for (int y = year; ; y--) {
        if (in.apply(y).end().isBefore(base)) {
          return in.apply(y);
        }
      }
    }
    if (steps > 0) {
      for (int y = year; ; y++) {
        if (in.apply(y).start().isAfter(base)) {
          return in.apply(y);
        }
      }
    }
    return in.apply(year);
  }
}
