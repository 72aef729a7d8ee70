package readout.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Published;
import readout.text.Span;
import readout.text.Token;

/**
 * Finds days: "March 18", "18 March 2025", "2025-03-18", "on Tuesday", "yesterday". A year or day
 * that the words do not give is taken from the day of publication and marked inferred; without one
 * it stays open ({@code XXXX-03-18}). Other temporal expressions are not read yet.
 */
public final class Dates {
  private static final int MAX_YEAR = 2100;
  // Days.
  private static final int ANNOUNCED = 60;
  private static final int MIN_YEAR = 1800;

  private final Calendar calendar;

  /** For the language with this ISO 639-1 code. */
  public Dates(String language) {
    calendar = new Calendar(language);
  }

  /** The days named in the layout, sorted by place. */
  public List<Timex> find(Layout layout, @Nullable Published published) {
    List<Timex> out = new ArrayList<>();
    LocalDate written = published == null ? null : published.value();
    int i = 0;
    while (i < layout.tokens().size()) {
      Found found = at(layout, i, written);
      if (found == null) {
        i++;
      } else {
        out.add(found.timex);
        i = found.end;
      }
    }
    return out;
  }

  private record Found(Timex timex, int end) {}

  private @Nullable Found at(Layout layout, int i, @Nullable LocalDate written) {
    Token token = layout.token(i);
    Integer month = token.isCapitalised() ? calendar.month(token.lower()) : null;
    if (month != null) {
      return monthFirst(layout, i, month, written);
    }
    if (token.isNumber()) {
      Found iso = iso(layout, i);
      return iso != null ? iso : dayFirst(layout, i, written);
    }
    Integer weekday = token.isCapitalised() ? calendar.weekday(token.lower()) : null;
    if (weekday != null && written != null) {
      return weekday(layout, i, weekday, written);
    }
    Integer day = calendar.day(token.lower());
    if (day != null && written != null) {
      return found(layout, i, i + 1, written.plusDays(day).toString(), null, true, "deictic-day");
    }
    return null;
  }

  /** "March 18", "March 18, 2025". */
  private @Nullable Found monthFirst(Layout layout, int i, int month, @Nullable LocalDate written) {
    Integer day = number(layout, i + 1, 1, 31);
    if (day == null) {
      return null;
    }
    boolean comma = i + 2 < layout.tokens().size() && layout.token(i + 2).is(",");
    int yearAt = comma ? i + 3 : i + 2;
    Integer year = number(layout, yearAt, MIN_YEAR, MAX_YEAR);
    return day(layout, i, year == null ? i + 2 : yearAt + 1, year, month, day, written);
  }

  /** "18 March", "18 March 2025". */
  private @Nullable Found dayFirst(Layout layout, int i, @Nullable LocalDate written) {
    Integer day = number(layout, i, 1, 31);
    if (day == null || i + 1 >= layout.tokens().size()) {
      return null;
    }
    Token next = layout.token(i + 1);
    Integer month = next.isCapitalised() ? calendar.month(next.lower()) : null;
    if (month == null) {
      return null;
    }
    Integer year = number(layout, i + 2, MIN_YEAR, MAX_YEAR);
    return day(layout, i, year == null ? i + 2 : i + 3, year, month, day, written);
  }

  /** "2025-03-18". */
  private static @Nullable Found iso(Layout layout, int i) {
    String word = layout.token(i).word();
    if (word.length() != 10 || word.charAt(4) != '-' || word.charAt(7) != '-') {
      return null;
    }
    try {
      return found(layout, i, i + 1, LocalDate.parse(word).toString(), null, false, "iso-day");
    } catch (DateTimeException e) {
      // Ten characters with two hyphens need not be a date.
      return null;
    }
  }

  private static @Nullable Found day(
      Layout layout,
      int start,
      int end,
      @Nullable Integer year,
      int month,
      int day,
      @Nullable LocalDate written) {
    try {
      if (year != null) {
        return found(
            layout,
            start,
            end,
            LocalDate.of(year, month, day).toString(),
            null,
            false,
            "calendar-day");
      }
      String literal = String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
      if (written == null) {
        return found(layout, start, end, literal, literal, false, "calendar-day");
      }
      return found(
          layout,
          start,
          end,
          nearest(written, month, day).toString(),
          literal,
          true,
          "calendar-day");
    } catch (DateTimeException e) {
      // "April 31": no such day, so no date.
      return null;
    }
  }

  /**
   * The last day of that name up to the day of writing: news tells what was. One that comes within
   * two months, and sooner than the last is past, is announced.
   */
  private static LocalDate nearest(LocalDate written, int month, int day) {
    LocalDate past = MonthDay.of(month, day).atYear(written.getYear());
    past = past.isAfter(written) ? past.minusYears(1) : past;
    LocalDate next = past.plusYears(1);
    long ago = ChronoUnit.DAYS.between(past, written);
    long ahead = ChronoUnit.DAYS.between(written, next);
    return ahead <= ANNOUNCED && ahead < ago ? next : past;
  }

  /** The last day of that name up to the day of writing, or the next one after "next" or "will". */
  private static Found weekday(Layout layout, int i, int weekday, LocalDate written) {
    int back = Math.floorMod(written.getDayOfWeek().getValue() - weekday, 7);
    boolean ahead = i > 0 && layout.token(i - 1).is("next");
    LocalDate day = ahead ? written.minusDays(back).plusDays(7) : written.minusDays(back);
    return found(layout, i, i + 1, day.toString(), null, true, "weekday");
  }

  private static Found found(
      Layout layout,
      int start,
      int end,
      String value,
      @Nullable String literal,
      boolean inferred,
      String rule) {
    Span span = layout.span(start, end);
    return new Found(new Timex(span, Timex.Type.DATE, value, literal, inferred, rule), end);
  }

  private static @Nullable Integer number(Layout layout, int index, int min, int max) {
    if (index >= layout.tokens().size()) {
      return null;
    }
    String digits = layout.token(index).lower().replaceFirst("(?<=\\d)(st|nd|rd|th)$", "");
    if (digits.isEmpty()
        || digits.length() > 4
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int value = Integer.parseInt(digits);
    return value >= min && value <= max ? value : null;
  }
}
