package readout.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit of the calendar or the clock, as words name it and as TIMEX3 writes it. */
enum Unit {
  SECOND("TxS", null, 0),
  MINUTE("TxM", null, 0),
  HOUR("TxH", null, 0),
  DAY("xD", ChronoUnit.DAYS, 1),
  WEEKEND("xWE", ChronoUnit.WEEKS, 1),
  WEEK("xW", ChronoUnit.WEEKS, 1),
  MONTH("xM", ChronoUnit.MONTHS, 1),
  QUARTER("xQ", ChronoUnit.MONTHS, 3),
  SEASON("xS", ChronoUnit.MONTHS, 3),
  HALF("xH", ChronoUnit.MONTHS, 6),
  YEAR("xY", ChronoUnit.YEARS, 1),
  DECADE("xDE", ChronoUnit.YEARS, 10),
  CENTURY("xCE", ChronoUnit.YEARS, 100);

  private final String form;
  private final @Nullable ChronoUnit step;
  private final int steps;

  Unit(String form, @Nullable ChronoUnit step, int steps) {
    this.form = form;
    this.step = step;
    this.steps = steps;
  }

  static Unit of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether it is measured by the clock. */
  boolean isClock() {
    return step == null;
  }

  /** Below the period letter: {@code 3M} for three months, {@code T3M} for three minutes. */
  String length(String amount) {
    return form.replace("x", amount);
  }

  /** {@code day}, this many units on. */
  LocalDate plus(LocalDate day, long amount) {
    if (step == null) {
      throw new IllegalArgumentException(this + " is no unit of days");
    }
    return day.plus(Math.multiplyExact(amount, steps), step);
  }

  /** The first day of the unit that holds {@code day}. */
  LocalDate floor(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      // The winter of a year is the one it begins in December of.
      case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
      case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
      case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
    };
  }
}
