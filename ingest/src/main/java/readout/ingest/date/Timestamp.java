package readout.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/**
 * A moment as somebody wrote it, down to what they wrote of it: in the forms of ISO 8601 (the short
 * ones of its first edition too), of RFC 822 and of the many programs that know neither.
 *
 * @param local what the clock showed there; the first moment of the day, month or year where no
 *     more is said
 * @param offset by how much that clock is ahead of universal time; null where that is not said
 * @param precision seconds, days, months or years
 */
public record Timestamp(LocalDateTime local, @Nullable ZoneOffset offset, ChronoUnit precision) {
  private static final int LONGEST = 200;
  private static final Map<String, ZoneId> ZONES = zones();
  // The hour may have one digit, a fraction of a second any number.
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(?:(?<before>오전|오후)\\s*)?(?<hour>\\d{1,2}):(?<minute>\\d\\d)"
              + "(?::(?<second>\\d\\d)(?:[.,]\\d{1,12})?)?(?![\\d:])"
              + "(?:\\s*(?<after>(?i:[ap]\\.?m\\b\\.?)))?"
              + "(?:\\s*\\(?(?<zone>(?:Etc/)?(?:GMT|UTC|UT)?\\s?[+−-]\\d{1,2}(?::?\\d\\d)?(?!\\d)|z\\b|(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{1,5}\\b|[A-Z][a-z]+/[A-Za-z_]+)\\)?)?");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{8})T?(\\d\\d)(\\d\\d)(\\d\\d)?(Z|[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern SINCE_1970 = Pattern.compile("(1\\d{9})(\\d{3})?");
  private static final Pattern SHIFT = Pattern.compile("([+−-])(\\d{1,2}?)(?::?(\\d\\d))?$");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
  private static final Pattern SHORT_MONTH = Pattern.compile("-(\\d\\d)-?(\\d\\d)");
  private static final Pattern SHORT_DAY = Pattern.compile("(\\d\\d)(-?)(\\d\\d)\\2(\\d\\d)");
  private static final Pattern ORDINAL = Pattern.compile("((?:\\d\\d)?\\d\\d)-?(\\d{3})");
  private static final Pattern LONG_MONTH = Pattern.compile("(\\d{4})-0(\\d\\d)-(\\d\\d)\\b");
  private static final Pattern WORD_INSIDE =
      Pattern.compile("(\\d{4})-(\\p{L}[\\p{L}\\p{M}]+)\\.?-(\\d{1,2})(?!\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<!\\d)(\\d{1,2})[ -](\\p{L}[\\p{L}\\p{M}]+)\\.?[ -](\\d\\d)(?!\\d)");
  // Two digits of a year are of the century that makes it no later than this.
  private static final int PIVOT = 70;

  /**
   * The moment itself; a clock that does not say where it stands is taken to show universal time.
   */
  public Instant instant() {
    return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
  }

  /**
   * The moment that {@code written} says, {@code null} if it says none or could be two: a day of
   * strokes that has two readings, a clock of a place that is not known.
   */
  public static @Nullable Timestamp parse(String written) {
    String line = written.strip().replaceAll("\\s+", " ");
    if (line.isEmpty() || line.length() > LONGEST) {
      return null;
    }
    try {
      Timestamp whole = ofDigits(line);
      return whole != null ? whole : ofWords(line);
    } catch (DateTimeException noSuchMoment) {
      return null;
    }
  }

  /** The forms that are nothing but digits and signs, without a colon. */
  private static @Nullable Timestamp ofDigits(String line) {
    Matcher m = YEAR.matcher(line);
    if (m.matches()) {
      return new Timestamp(Year.parse(line).atDay(1).atStartOfDay(), null, ChronoUnit.YEARS);
    }
    m = MONTH.matcher(line);
    if (m.matches()) {
      return month(number(m.group(1)), number(m.group(2)));
    }
    m = SHORT_MONTH.matcher(line);
    if (m.matches()) {
      return month(year(m.group(1)), number(m.group(2)));
    }
    m = SHORT_DAY.matcher(line);
    if (m.matches()) {
      return shortDay(m);
    }
    m = ORDINAL.matcher(line);
    if (m.matches()) {
      int year = m.group(1).length() == 2 ? year(m.group(1)) : number(m.group(1));
      return day(LocalDate.ofYearDay(year, number(m.group(2))));
    }
    m = SINCE_1970.matcher(line);
    if (m.matches()) {
      LocalDateTime local =
          LocalDateTime.ofEpochSecond(Long.parseLong(m.group(1)), 0, ZoneOffset.UTC);
      return new Timestamp(local, ZoneOffset.UTC, ChronoUnit.SECONDS);
    }
    m = BASIC.matcher(line);
    if (m.matches()) {
      LocalDate day = Dates.parse(m.group(1));
      String zone = m.group(5);
      return day == null
          ? null
          : at(
              day.atTime(
                  number(m.group(2)),
                  number(m.group(3)),
                  m.group(4) == null ? 0 : number(m.group(4))),
              zone == null ? null : zone(zone));
    }
    return null;
  }

  // 03-12-31 is a year first, unless it could as well be a day: 03-12-11.
  private static @Nullable Timestamp shortDay(Matcher m) {
    return number(m.group(4)) > 12 && number(m.group(1)) <= PIVOT
        ? day(LocalDate.of(year(m.group(1)), number(m.group(3)), number(m.group(4))))
        : null;
  }

  private static @Nullable Timestamp ofWords(String line) {
    Matcher m = CLOCK.matcher(line);
    if (!m.find()) {
      LocalDate day = dayOf(line);
      return day == null ? null : day(day);
    }
    String zone = m.group("zone");
    String rest = line.substring(0, m.start()) + " " + line.substring(m.end());
    LocalDate day = dayOf(rest.replace("T ", " ").replaceAll(" +", " ").strip());
    if (day == null) {
      return null;
    }
    ZoneId place = zone == null ? named(line) : zone(zone);
    return zone != null && place == null ? null : at(day.atTime(clock(m)), place);
  }

  private static LocalTime clock(Matcher m) {
    int hour = number(m.group("hour"));
    String half = m.group("before") == null ? m.group("after") : m.group("before");
    if (half != null && hour <= 12) {
      boolean late = half.equals("오후") || half.startsWith("p") || half.startsWith("P");
      hour = hour % 12 + (late ? 12 : 0);
    }
    // A leap second is the last there is.
    int second = m.group("second") == null ? 0 : Math.min(59, number(m.group("second")));
    return LocalTime.of(hour, number(m.group("minute")), second);
  }

  private static @Nullable LocalDate dayOf(String line) {
    Matcher m = LONG_MONTH.matcher(line);
    if (m.find()) {
      return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    }
    m = WORD_INSIDE.matcher(line);
    if (m.find()) {
      return LocalDate.of(number(m.group(1)), Dates.month(m.group(2)), number(m.group(3)));
    }
    LocalDate day = Dates.parse(line);
    if (day != null) {
      return day;
    }
    m = SHORT_YEAR.matcher(line);
    return m.find() && Dates.month(m.group(2)) > 0
        ? LocalDate.of(year(m.group(3)), Dates.month(m.group(2)), number(m.group(1)))
        : null;
  }

  private static Timestamp month(int year, int month) {
    return new Timestamp(LocalDate.of(year, month, 1).atStartOfDay(), null, ChronoUnit.MONTHS);
  }

  private static Timestamp day(LocalDate day) {
    return new Timestamp(day.atStartOfDay(), null, ChronoUnit.DAYS);
  }

  private static Timestamp at(LocalDateTime local, @Nullable ZoneId place) {
    ZoneOffset offset = place == null ? null : place.getRules().getOffset(local);
    return new Timestamp(local, offset, ChronoUnit.SECONDS);
  }

  /** The clock that words anywhere in the line name: those of Korean are of Korea. */
  private static @Nullable ZoneId named(String line) {
    for (Map.Entry<String, ZoneId> zone : ZONES.entrySet()) {
      if (zone.getKey().codePointAt(0) > 0x7F && line.contains(zone.getKey())) {
        return zone.getValue();
      }
    }
    return null;
  }

  private static @Nullable ZoneId zone(String word) {
    Matcher m = SHIFT.matcher(word);
    if (m.find()) {
      int sign = m.group(1).equals("+") ? 1 : -1;
      int minutes = m.group(3) == null ? 0 : number(m.group(3));
      return ZoneOffset.ofHoursMinutes(sign * number(m.group(2)), sign * minutes);
    }
    String name = word.startsWith("Etc/") ? word.substring(4) : word;
    ZoneId known = ZONES.get(name.toUpperCase(Locale.ROOT));
    if (known != null || name.indexOf('/') < 0) {
      return known;
    }
    return ZoneId.of(name);
  }

  private static int year(String twoDigits) {
    int n = number(twoDigits);
    return n > PIVOT ? 1900 + n : 2000 + n;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Map<String, ZoneId> zones() {
    Map<String, ZoneId> out = new HashMap<>();
    for (List<String> row : Tsv.read(Timestamp.class, "zones.tsv", 3)) {
      out.put(row.get(0), ZoneId.of(row.get(1)));
    }
    return Map.copyOf(out);
  }
}
