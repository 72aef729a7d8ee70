package readout.app.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as people write them. */
final class Days {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private Days() {}

  static String full(LocalDate day) {
    return FULL.format(day);
  }

  static String brief(LocalDate day) {
    return SHORT.format(day);
  }

  static String range(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return full(first);
    }
    boolean sameMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
    String start =
        sameMonth
            ? String.valueOf(first.getDayOfMonth())
            : first.getYear() == last.getYear() ? DAY_MONTH.format(first) : full(first);
    return start + " – " + full(last);
  }

  /** The day that an ISO date names; empty for a date without a year, an interval or nothing. */
  static Optional<LocalDate> parse(@Nullable String value) {
    if (value == null || value.length() != 10 || !Character.isDigit(value.charAt(0))) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      // EDTF allows more than days ("2025-22-XX"); such a date has no place on a line of days.
      return Optional.empty();
    }
  }

  /** An ISO or EDTF date in words; a year that is not in the text is said to be missing. */
  static String words(String value) {
    if (value.startsWith("XXXX-") && value.length() == 10) {
      try {
        return DAY_MONTH.format(LocalDate.parse("2000" + value.substring(4))) + " (year not given)";
      } catch (DateTimeException e) {
        return value;
      }
    }
    return parse(value).map(Days::full).orElse(value);
  }
}
