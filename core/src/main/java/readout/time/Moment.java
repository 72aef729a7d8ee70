package readout.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar that one TIMEX3 value names.
 *
 * @param grain the unit it is one of; {@link Unit#DAY} where {@code time} says more
 * @param start its first day
 * @param time what follows the day: empty, {@code T10:35} or {@code TMO}
 */
record Moment(Unit grain, LocalDate start, String time) {
  /** The seasons; the first begins in March, the others three months after the one before. */
  private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

  private static final Pattern VALUE =
      Pattern.compile(
          "(?<year>\\d{4})(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<season>SP|SU|FA|WI)"
              + "|W(?<week>[0-4]\\d|5[0-3])(?:-WE)?|(?<month>0[1-9]|1[0-2])(?:-(?<day>\\d\\d).*)?))?");

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

  /** What a TIMEX3 value of our era names; null where it names no one stretch of days. */
  static @Nullable Moment parse(String value) {
    Matcher m = VALUE.matcher(value);
    if (!m.matches()) {
      return null;
    }
    int year = Integer.parseInt(m.group("year"));
    LocalDate first = LocalDate.of(year, 1, 1);
    if (m.group("day") != null) {
      return new Moment(
          Unit.DAY, first.withMonth(number(m, "month")).plusDays(number(m, "day") - 1));
    } else if (m.group("month") != null) {
      return new Moment(Unit.MONTH, first.withMonth(number(m, "month")));
    } else if (m.group("quarter") != null) {
      return new Moment(Unit.QUARTER, first.plusMonths(3L * (number(m, "quarter") - 1)));
    } else if (m.group("half") != null) {
      return new Moment(Unit.HALF, first.plusMonths(6L * (number(m, "half") - 1)));
    } else if (m.group("week") != null) {
      // The fourth of January is always in the first week.
      LocalDate day = first.withDayOfMonth(4).plusWeeks(number(m, "week") - 1);
      return new Moment(value.endsWith("-WE") ? Unit.WEEKEND : Unit.WEEK, day);
    } else if (m.group("season") != null) {
      return new Moment(Unit.SEASON, first.withMonth(3 * (SEASONS.indexOf(m.group("season")) + 1)));
    }
    return new Moment(Unit.YEAR, first);
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private static String season(int month) {
    return SEASONS.get(month / 3 - 1);
  }
}
