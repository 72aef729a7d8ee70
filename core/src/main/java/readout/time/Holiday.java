package readout.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days of the year that have names. */
final class Holiday {
  private Holiday() {}

  /**
   * The day in {@code year} that is written {@code 12-25}, or {@code 11-4-4} for the fourth
   * Thursday of November, or {@code easter+1}.
   */
  static LocalDate of(String written, int year) {
    if (written.startsWith("easter")) {
      String days = written.substring("easter".length());
      return easter(year).plusDays(days.isEmpty() ? 0 : Integer.parseInt(days));
    }
    String[] parts = written.split("-");
    LocalDate month = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
    if (parts.length == 2) {
      return month.withDayOfMonth(Integer.parseInt(parts[1]));
    }
    return month.with(
        TemporalAdjusters.dayOfWeekInMonth(
            Integer.parseInt(parts[1]), DayOfWeek.of(Integer.parseInt(parts[2]))));
  }

  /** Western Easter Sunday, as Butcher's Ecclesiastical Calendar (1876) computes it. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
