package readout.time;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.time.Sense.Field;

/** What the characters of a calendar's name give by themselves: {@code XXXX-03-18}. */
final class Literals {
  private Literals() {}

  static String of(Map<Field, String> fields) {
    @Nullable String year = fields.get(Field.YEAR);
    String own = year == null ? "XXXX" : year.length() == 2 ? "XX" + year : year;
    @Nullable String month = fields.get(Field.MONTH);
    String out;
    if (month != null) {
      String day = fields.get(Field.DAY);
      out = own + "-" + two(month) + (day == null ? "" : "-" + two(day));
    } else if (fields.containsKey(Field.WEEKDAY)) {
      out = own + "-WXX-" + fields.get(Field.WEEKDAY);
    } else if (fields.containsKey(Field.QUARTER)) {
      out = own + "-Q" + fields.get(Field.QUARTER);
    } else if (fields.containsKey(Field.HALF)) {
      out = own + "-H" + fields.get(Field.HALF);
    } else if (fields.containsKey(Field.SEASON)) {
      out = own + "-" + fields.get(Field.SEASON);
    } else if (fields.containsKey(Field.DECADE)) {
      return "XX" + fields.get(Field.DECADE);
    } else if (fields.containsKey(Field.DAY)) {
      out = own + "-XX-" + two(fields.get(Field.DAY));
    } else {
      out = own;
    }
    String time = time(fields);
    return time.isEmpty() ? out : (out.length() == 4 ? out + "-XX-XX" : out) + time;
  }

  /** {@code TMO}, {@code T10:35}, or nothing. */
  static String time(Map<Field, String> fields) {
    String clock = fields.get(Field.CLOCK);
    String part = fields.get(Field.PART);
    return clock != null ? "T" + clock : part != null ? "T" + part : "";
  }

  private static String two(@Nullable String number) {
    return String.format(Locale.ROOT, "%02d", Integer.parseInt(String.valueOf(number)));
  }
}
