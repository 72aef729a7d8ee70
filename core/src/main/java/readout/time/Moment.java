package readout.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * A stretch of the calendar that one TIMEX3 value names.
 *
 * @param grain the unit it is one of; {@link Unit#DAY} where {@code time} says more
 * @param start its first day
 * @param time what follows the day: empty, {@code T10:35} or {@code TMO}
 */
record Moment(Unit grain, LocalDate start, String time) {
  Moment {
    if (grain.isClock() || !time.isEmpty() && grain != Unit.DAY) {
      throw new IllegalArgumentException(grain + " with time \"" + time + "\" is no moment");
    }
    start = grain.floor(start);
  }

  Moment(Unit grain, LocalDate start) {
    this(grain, start, "");
  }

  Moment at(String when) {
    return new Moment(Unit.DAY, start, when);
  }

  Moment plus(long amount, Unit unit) {
    return new Moment(grain, unit.plus(start, amount), time);
  }

  /** The last day. */
  LocalDate end() {
    return switch (grain) {
      case WEEKEND -> start.plusDays(1);
      default -> grain.plus(start, 1).minusDays(1);
    };
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end());
  }

  /** As TIMEX3 writes it. */
  String value() {
    int number = start.getYear();
    String year =
        number > 0
            ? String.format(Locale.ROOT, "%04d", number)
            : String.format(Locale.ROOT, "%s%04d", Resolver.BEFORE_CHRIST, 1 - number);
    return switch (grain) {
      case CENTURY -> year.substring(0, year.length() - 2);
      case DECADE -> year.substring(0, year.length() - 1);
      case YEAR -> year;
      case HALF -> year + (start.getMonthValue() == 1 ? "-H1" : "-H2");
      case QUARTER -> year + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
      case SEASON -> year + "-" + season(start.getMonthValue());
      case MONTH -> String.format(Locale.ROOT, "%s-%02d", year, start.getMonthValue());
      case WEEK, WEEKEND ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d%s",
              start.get(IsoFields.WEEK_BASED_YEAR),
              start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
              grain == Unit.WEEKEND ? "-WE" : "");
      case SECOND, MINUTE, HOUR, DAY ->
          String.format(
              Locale.ROOT,
              "%s-%02d-%02d%s",
              year,
              start.getMonthValue(),
              start.getDayOfMonth(),
              time);
    };
  }

  private static String season(int month) {
    return switch (month) {
      case 3 -> "SP";
      case 6 -> "SU";
      case 9 -> "FA";
      default -> "WI";
    };
  }
}
