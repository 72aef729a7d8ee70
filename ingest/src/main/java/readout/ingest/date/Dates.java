package readout.ingest.date;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/** Days as pages and files write them. The words of the months are in {@code months.tsv}. */
public final class Dates {
  /** No news page is older than the web. */
  public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  // The languages of which the JDK's names of months are taken.
  private static final String LANGUAGES =
      "de fr es it pt nl da sv nb fi is pl cs sk hu ro tr hr sl sr bg ru uk el et lv lt ca eu gl id ms vi sq mk";
  private static final TextStyle[] STYLES = {
    TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
  };
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> FOREIGN = foreign();
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T\\d{4,6}Z?)?(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:[-/_](\\d{1,2})[-/_](\\d{1,2})|(\\d\\d)(\\d\\d))(?!\\d)");

  private Dates() {}

  /** An alternation of every month's names, without flags. */
  public static String monthPattern() {
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
  public static @Nullable LocalDate parse(String value) {
    return parse(value, null);
  }

  /**
   * The same of words in a language, whose months and whose order of day and month it follows.
   *
   * @param language as stated; null where that is not known
   */
  public static @Nullable LocalDate parse(String value, @Nullable String language) {
    String head = value.length() > 200 ? value.substring(0, 200) : value;
    LocalDate best = null;
    int at = Integer.MAX_VALUE;
    for (Form form : FORMS) {
      Matcher m = form.pattern.matcher(head);
      while (m.find() && m.start() < at) {
        LocalDate day = form.reading.day(m, language);
        if (day != null) {
          best = day;
          at = m.start();
        }
      }
    }
    return best;
  }

  private interface Reading {
    @Nullable LocalDate day(Matcher m, @Nullable String language);
  }

  /**
   * A way to write a day; where two fit, the one that begins first is meant, and of those the
   * first.
   */
  private record Form(Pattern pattern, Reading reading) {}

  private static final String WORD = "(\\p{L}[\\p{L}\\p{M}]{1,14})\\.?";
  private static final List<Form> FORMS =
      List.of(
          new Form(ISO, (m, l) -> day(m.group(1), m.group(2), m.group(3))),
          // 2 April 2025, 2. April 2025, 2 de abril de 2025
          new Form(
              Pattern.compile(
                  "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -]?(?:de |of |d[’'])?"
                      + WORD
                      + ",?[ -](?:de |del )?(\\d{4})(?!\\d)"),
              (m, l) -> day(m.group(3), word(m.group(2)), m.group(1))),
          // April 2, 2025
          new Form(
              Pattern.compile(
                  "(?<!\\p{L})" + WORD + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)"),
              (m, l) -> day(m.group(3), word(m.group(1)), m.group(2))),
          // Wed Apr 02 14:57:21 CEST 2025
          new Form(
              Pattern.compile(
                  "(?<!\\p{L})"
                      + WORD
                      + " (\\d{1,2}) \\d\\d:\\d\\d:\\d\\d \\p{Lu}{2,5} (\\d{4})(?!\\d)"),
              (m, l) -> day(m.group(3), word(m.group(1)), m.group(2))),
          // 2025. április 2.
          new Form(
              Pattern.compile("(?<!\\d)(\\d{4})\\.? " + WORD + " (\\d{1,2})(?!\\d)"),
              (m, l) -> day(m.group(1), word(m.group(2)), m.group(3))),
          new Form(
              Pattern.compile("(?<!\\d)(\\d{4}) ?[年년.] ?(\\d{1,2}) ?[月월.] ?(\\d{1,2})(?!\\d)"),
              (m, l) -> day(m.group(1), m.group(2), m.group(3))),
          new Form(NUMBERS, Dates::numbers),
          // 02.04.25
          new Form(
              Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![\\d.])"),
              (m, l) -> day("20" + m.group(3), m.group(2), m.group(1))),
          new Form(COMPACT, (m, l) -> day(m.group(1), m.group(2), m.group(3))));

  /**
   * The day in a path or an address: {@code /2025/04/02/}, {@code report-2025-04-02.html}; {@code
   * null} for none.
   */
  public static @Nullable LocalDate inAddress(String address) {
    Matcher m = IN_ADDRESS.matcher(address);
    LocalDate last = null;
    while (m.find()) {
      LocalDate found =
          m.group(2) == null
              ? day(m.group(1), m.group(4), m.group(5))
              : day(m.group(1), m.group(2), m.group(3));
      last = found == null ? last : found;
    }
    return last;
  }

  // 02.04.2025 is day first wherever it is written with points; with strokes it depends on the
  // country, and among the languages English alone has both ways.
  private static @Nullable LocalDate numbers(Matcher m, @Nullable String language) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    String stated = language == null ? "" : language.toLowerCase(Locale.ROOT).replace('_', '-');
    boolean dayFirst =
        m.group(2).equals(".")
            || first > 12
            || first == second
            || stated.length() > 1 && !stated.startsWith("en")
            || stated.startsWith("en-") && !stated.startsWith("en-us");
    if (dayFirst) {
      return day(m.group(4), m.group(3), m.group(1));
    }
    return second > 12 || stated.startsWith("en-us")
        ? day(m.group(4), m.group(1), m.group(3))
        : null;
  }

  private static String word(String name) {
    return String.valueOf(month(name));
  }

  /** The month that {@code name} is in some language, from 1; 0 if it is none. */
  static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Integer english = MONTHS.get(lower);
    if (english != null) {
      return english;
    }
    Integer foreign = FOREIGN.get(lower);
    return foreign == null ? FOREIGN.getOrDefault(bare(lower), 0) : foreign;
  }

  // "Ιούλ" with its accent and without.
  private static String bare(String name) {
    return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
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
    for (List<String> row : Tsv.read(Dates.class, "months.tsv", 2)) {
      for (String name : row.get(1).split(" ")) {
        out.put(name, Integer.valueOf(row.get(0)));
      }
    }
    return out;
  }

  /** A name that is one month here and another there is left out: "listopad". */
  private static Map<String, Integer> foreign() {
    Map<String, Integer> out = new HashMap<>();
    Set<String> two = new HashSet<>();
    for (String language : LANGUAGES.split(" ")) {
      Locale locale = Locale.of(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          String bare = name.replaceAll("[.\\s]+$", "");
          for (String key : List.of(bare, bare(bare))) {
            Integer before = out.put(key, month.getValue());
            if (before != null && before != month.getValue()) {
              two.add(key);
            }
          }
        }
      }
    }
    out.keySet().removeAll(two);
    out.keySet().removeIf(n -> n.length() < 3 || n.chars().anyMatch(Character::isDigit));
    return out;
  }
}
