package readout.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days as pages and files write them. The words of the months are in {@code months.tsv}. */
final class Dates {
  /** No news page is older than the web. */
  static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private static final Map<String, Integer> MONTHS = months();
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T\\d{4,6}Z?)?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]("
              + monthPattern()
              + ")\\.?,?[ -](\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)\\b(" + monthPattern() + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/_](\\d{1,2})[-/_](\\d{1,2})(?!\\d)");

  private Dates() {}

  /** An alternation of every month's names, without flags. */
  static String monthPattern() {
    return MONTHS.keySet().stream()
        .sorted(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .map(name -> "(?i:" + Pattern.quote(name) + ")")
        .collect(Collectors.joining("|"));
  }

  /**
   * The day that {@code value} begins with or contains, {@code null} if there is none or it could
   * be two days.
   */
  static @Nullable LocalDate parse(String value) {
    String head = value.length() > 200 ? value.substring(0, 200) : value;
    Matcher m = ISO.matcher(head);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = DAY_FIRST.matcher(head);
    if (m.find()) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    m = MONTH_FIRST.matcher(head);
    if (m.find()) {
      return day(m.group(3), month(m.group(1)), m.group(2));
    }
    m = NUMBERS.matcher(head);
    if (m.find()) {
      return numbers(m);
    }
    m = COMPACT.matcher(head);
    return m.find() ? day(m.group(1), m.group(2), m.group(3)) : null;
  }

  /**
   * The day in a path or an address: {@code /2025/04/02/}, {@code report-2025-04-02.html}; {@code
   * null} for none.
   */
  static @Nullable LocalDate inAddress(String address) {
    Matcher m = IN_ADDRESS.matcher(address);
    LocalDate last = null;
    while (m.find()) {
      LocalDate found = day(m.group(1), m.group(2), m.group(3));
      last = found == null ? last : found;
    }
    return last;
  }

  // 02.04.2025 is day first wherever it is written with points; with strokes it depends on the
  // country.
  private static @Nullable LocalDate numbers(Matcher m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    if (m.group(2).equals(".") || first > 12 || first == second) {
      return day(m.group(4), m.group(3), m.group(1));
    }
    return second > 12 ? day(m.group(4), m.group(1), m.group(3)) : null;
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> out = new HashMap<>();
    for (String[] row : Resource.rows("months.tsv", 2)) {
      for (String name : row[1].split(" ")) {
        out.put(name, Integer.valueOf(row[0]));
      }
    }
    return out;
  }
}
