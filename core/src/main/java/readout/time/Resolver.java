package readout.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import readout.time.Sense.Anchor;
import readout.time.Sense.Field;

/**
 * Turns senses into values, expression by expression through one article: it knows when the article
 * was written and what times it has spoken of.
 */
final class Resolver {
  /** A day that comes within this many days, and sooner than the last one is past, is announced. */
  private static final int ANNOUNCED = 60;

  /** How many sentences a quarter is spoken of after it was named. */
  private static final int QUARTER_REACH = 2;

  /** A day less than this many days into a quarter closes the one before. */
  private static final int BOOKS = 45;

  private static final int LAST_YEAR = 9999;

  /** A quarter that is not told apart. */
  private static final String SAME = "same";

  /** How a year before Christ is written, by TIMEX3 and in {@link Field#YEAR}. */
  static final String BEFORE_CHRIST = "BC";

  /** What a sense comes to. */
  record Resolved(
      Timex.Type type,
      String value,
      @Nullable String mod,
      @Nullable String literal,
      @Nullable String from,
      @Nullable String to,
      boolean inferred,
      @Nullable Moment moment) {}

  private final @Nullable LocalDate written;

  /** Whether the text tells of other years than its own, so that bare months belong to those. */
  private final boolean history;

  private final Spoken spoken = new Spoken();
  private @Nullable Resolved length;
  private Tense tense = Tense.UNKNOWN;
  private int sentence;
  private int quarterAt = Integer.MIN_VALUE / 2;

  Resolver(@Nullable LocalDate written, boolean history) {
    this.written = written;
    this.history = history;
  }

  /** What {@code sense} comes to; null where it comes to nothing that can be written. */
  @Nullable Resolved resolve(Sense sense, Tense own, int at) {
    tense = own;
    sentence = at;
    Resolved out;
    try {
      out = of(sense);
    } catch (DateTimeException | ArithmeticException e) {
      // "April 31", "99999999 years ago": no such time, so none is named.
      return null;
    }
    if (out != null
        && out.moment() != null
        && Math.abs(out.moment().start().getYear()) > LAST_YEAR) {
      // "13 billion years ago": TIMEX3 has no value for it.
      return null;
    }
    // A history that says "today" quotes somebody, and one that looks ahead goes on where it was.
    boolean back = sense instanceof Sense.Nth nth && nth.steps() < 0;
    boolean aside = history && (sense.isOfNow() || back || own == Tense.FUTURE);
    if (out != null && out.moment() != null && !aside) {
      spoken.add(out.moment());
      if (out.moment().grain() == Unit.QUARTER) {
        quarterAt = at;
      }
    }
    if (out != null && out.type() == Timex.Type.DURATION) {
      length = out;
    }
    return out;
  }

  private @Nullable Resolved of(Sense sense) {
    return switch (sense) {
      case Sense.Name name -> name(name);
      case Sense.Nth nth -> nth(nth);
      case Sense.NthName name -> nthName(name);
      case Sense.Away away -> away(away);
      case Sense.Holding holding -> holding(holding);
      case Sense.Closed closed -> closed(closed);
      case Sense.Length own -> length(own);
      case Sense.SameLength same -> length;
      case Sense.Every every ->
          new Resolved(Timex.Type.SET, every.value(), null, null, null, null, false, null);
      case Sense.None none -> null;
      case Sense.Vague vague -> vague(vague.value());
      case Sense.Modified modified -> {
        Resolved r = of(modified.of());
        yield r == null
            ? null
            : new Resolved(
                r.type(),
                r.value(),
                modified.mod(),
                r.literal(),
                r.from(),
                r.to(),
                r.inferred(),
                r.moment());
      }
    };
  }

  private static Resolved vague(String value) {
    return new Resolved(Timex.Type.DATE, value, null, null, null, null, false, null);
  }

  private static Resolved date(Moment moment, @Nullable String literal, boolean inferred) {
    return new Resolved(
        moment.time().isEmpty() ? Timex.Type.DATE : Timex.Type.TIME,
        moment.value(),
        null,
        literal,
        null,
        null,
        inferred,
        moment);
  }

  /** Something that cannot be placed: what its characters give stands in. */
  private static Resolved open(String literal) {
    return new Resolved(
        literal.contains("T") ? Timex.Type.TIME : Timex.Type.DATE,
        literal,
        null,
        literal,
        null,
        null,
        false,
        null);
  }

  private @Nullable Resolved name(Sense.Name name) {
    Map<Field, String> fields = name.fields();
    String time = Literals.time(fields);
    if (name.of() != null) {
      Resolved of = of(name.of());
      if (of == null || of.moment() == null) {
        return of == null || time.isEmpty() ? null : open(of.value() + time);
      }
      Moment part = CalendarName.within(fields, of.moment());
      if (part == null) {
        return null;
      }
      Moment whole = time.isEmpty() ? part : part.at(time);
      String literal =
          of.literal() == null || !part.equals(of.moment()) ? of.literal() : of.literal() + time;
      return date(whole, literal, of.inferred());
    }
    if (fields.containsKey(Field.CENTURY)) {
      int century = Integer.parseInt(fields.get(Field.CENTURY)) - 1;
      return date(new Moment(Unit.CENTURY, LocalDate.of(century * 100, 1, 1)), null, false);
    }
    if (fields.containsKey(Field.DECADE)) {
      String decade = fields.get(Field.DECADE);
      return date(
          new Moment(Unit.DECADE, LocalDate.of(year(decade), 1, 1)),
          decade.length() == 2 ? Literals.of(fields) : null,
          decade.length() == 2);
    }
    String year = fields.get(Field.YEAR);
    if (year != null) {
      Moment moment = CalendarName.inYear(quarter(fields), year(year));
      boolean two = year.length() == 2;
      return date(time.isEmpty() ? moment : moment.at(time), two ? Literals.of(fields) : null, two);
    }
    Moment placed = placed(fields);
    if (placed == null) {
      return open(Literals.of(fields));
    }
    return date(time.isEmpty() ? placed : placed.at(time), Literals.of(fields), true);
  }

  /** "The 1988 period" is that of the quarter reported on; the year itself where none is. */
  private Map<Field, String> quarter(Map<Field, String> fields) {
    if (!SAME.equals(fields.get(Field.QUARTER))) {
      return fields;
    }
    Map<Field, String> out = new EnumMap<>(fields);
    LocalDate reported = spoken.hasQuarter() ? spoken.quarter(written) : null;
    if (reported == null) {
      out.remove(Field.QUARTER);
    } else {
      out.put(Field.QUARTER, String.valueOf(reported.get(IsoFields.QUARTER_OF_YEAR)));
    }
    return out;
  }

  /** A year of two digits is of the hundred years that end ten years after the writing. */
  private int year(String digits) {
    if (digits.startsWith(BEFORE_CHRIST)) {
      return 1 - Integer.parseInt(digits.substring(BEFORE_CHRIST.length()));
    }
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    int now = written == null ? 2000 : written.getYear();
    int out = now / 100 * 100 + year;
    return out > now + 10 ? out - 100 : out;
  }

  /** The moment that a name without a year means; null where nothing tells. */
  private @Nullable Moment placed(Map<Field, String> fields) {
    if (CalendarName.isYearly(fields)) {
      String weekday = fields.containsKey(Field.DAY) ? fields.get(Field.WEEKDAY) : null;
      return yearly(y -> CalendarName.inYear(fields, y), weekday);
    }
    if (fields.containsKey(Field.WEEKDAY)) {
      return written == null
          ? null
          : new Moment(Unit.DAY, weekday(Integer.parseInt(fields.get(Field.WEEKDAY)), written));
    }
    if (fields.containsKey(Field.DAY)) {
      // "the 25th": of the month spoken of.
      Moment then = then(Unit.DAY);
      return then == null
          ? null
          : new Moment(
              Unit.DAY, then.start().withDayOfMonth(Integer.parseInt(fields.get(Field.DAY))));
    }
    return then(Unit.DAY);
  }

  /** The last such weekday, the day of writing included; the next one where the tense is future. */
  private LocalDate weekday(int number, LocalDate from) {
    DayOfWeek day = DayOfWeek.of(number);
    return from.with(
        tense == Tense.FUTURE
            ? TemporalAdjusters.nextOrSame(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  private @Nullable Moment yearly(IntFunction<Moment> in, @Nullable String weekday) {
    Moment then = history ? spoken.dated() : null;
    if (then != null) {
      return then.grain() == Unit.YEAR
          ? in.apply(then.start().getYear())
          : CalendarName.nearest(in, then.start());
    }
    if (written == null) {
      return null;
    }
    int year = written.getYear();
    if (weekday != null) {
      DayOfWeek day = DayOfWeek.of(Integer.parseInt(weekday));
      for (int y : new int[] {year, year - 1, year + 1}) {
        if (in.apply(y).start().getDayOfWeek() == day) {
          return in.apply(y);
        }
      }
    }
    Moment past = in.apply(year);
    past = past.start().isAfter(written) ? in.apply(year - 1) : past;
    if (past.contains(written)) {
      return past;
    }
    Moment next = in.apply(past.start().getYear() + 1);
    long ago = ChronoUnit.DAYS.between(past.end(), written);
    long ahead = ChronoUnit.DAYS.between(written, next.start());
    if (past.grain() == Unit.QUARTER) {
      return past;
    }
    boolean announced = ahead <= ANNOUNCED && ahead < ago;
    boolean upcoming =
        tense == Tense.FUTURE || announced && (tense == Tense.UNKNOWN || past.grain() == Unit.DAY);
    return upcoming ? next : past;
  }

  /** The last moment spoken of that is no larger than {@code unit}; else the day of writing. */
  private @Nullable Moment then(Unit unit) {
    Moment last = spoken.last(unit);
    return last != null || written == null ? last : new Moment(Unit.DAY, written);
  }

  private @Nullable LocalDate base(Anchor anchor, Unit unit) {
    if (anchor == Anchor.NOW || anchor == Anchor.FRAME && !history) {
      return written;
    }
    Moment then = then(unit);
    return then == null ? null : then.start();
  }

  private @Nullable Resolved nth(Sense.Nth nth) {
    if (nth.unit().isClock()) {
      return vague(nth.steps() < 0 ? "PAST_REF" : nth.steps() > 0 ? "FUTURE_REF" : "PRESENT_REF");
    }
    LocalDate base =
        nth.anchor() != Anchor.NOW && nth.unit() == Unit.QUARTER
            ? spoken.quarter(written)
            : base(nth.anchor(), nth.unit());
    if (base == null) {
      return open(unplaced(nth.unit()));
    }
    LocalDate start = nth.unit().plus(nth.unit().floor(base), nth.steps());
    // "The weekend" is over until it is told of as coming; on Mondays so is "the week".
    boolean young =
        nth.unit() == Unit.WEEKEND && start.isAfter(base)
            || nth.unit() == Unit.WEEK && nth.anchor() == Anchor.FRAME && start.equals(base);
    boolean over = young && nth.steps() == 0 && tense != Tense.FUTURE;
    return date(new Moment(nth.unit(), over ? start.minusWeeks(1) : start), null, true);
  }

  private static String unplaced(Unit unit) {
    return switch (unit) {
      case WEEK -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case HALF -> "XXXX-HX";
      case SEASON, YEAR -> "XXXX";
      case DECADE -> "XXX";
      case CENTURY -> "XX";
      case DAY, HOUR, MINUTE, SECOND -> "XXXX-XX-XX";
    };
  }

  private @Nullable Resolved nthName(Sense.NthName name) {
    Map<Field, String> fields = name.fields();
    String time = Literals.time(fields);
    boolean timeOnly = !time.isEmpty() && fields.size() == 1;
    boolean ofWeek = timeOnly || fields.containsKey(Field.WEEKDAY);
    LocalDate base = base(name.anchor(), ofWeek ? Unit.DAY : Unit.SEASON);
    if (base == null) {
      return open(Literals.of(fields));
    }
    if (timeOnly) {
      return date(new Moment(Unit.DAY, base.plusDays(name.steps()), time), null, true);
    }
    Moment day;
    if (fields.containsKey(Field.WEEKDAY)) {
      DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(fields.get(Field.WEEKDAY)));
      day =
          new Moment(
              Unit.DAY,
              switch (name.steps()) {
                case -1 -> base.with(TemporalAdjusters.previous(weekday));
                case 0 -> Unit.WEEK.floor(base).plusDays(weekday.getValue() - 1L);
                default -> base.with(TemporalAdjusters.next(weekday));
              });
    } else {
      day = CalendarName.counted(y -> CalendarName.inYear(fields, y), base, name.steps());
    }
    return date(time.isEmpty() ? day : day.at(time), Literals.of(fields), true);
  }

  private @Nullable Resolved away(Sense.Away away) {
    String ref = away.sign() < 0 ? "PAST_REF" : "FUTURE_REF";
    if (away.amount().equals("X") || away.unit().isClock()) {
      return away.of() == null && away.anchor() == Anchor.NOW ? vague(ref) : null;
    }
    boolean half = away.amount().contains(".");
    if (half && away.unit() != Unit.YEAR) {
      return vague(ref);
    }
    Unit unit = half ? Unit.MONTH : away.unit();
    long amount =
        away.sign()
            * (half
                ? Math.round(Double.parseDouble(away.amount()) * 12)
                : Long.parseLong(away.amount()));
    Moment base;
    if (away.of() != null) {
      Resolved of = of(away.of());
      base = of == null ? null : of.moment();
    } else if (away.anchor() == Anchor.THEN && (unit != Unit.YEAR || history)) {
      base = then(unit);
    } else {
      base = written == null ? null : new Moment(Unit.DAY, written);
    }
    if (base == null) {
      return open(unplaced(unit));
    }
    boolean yearOn = amount == away.sign() && unit == Unit.YEAR && away.of() == null;
    if (yearOn && sentence - quarterAt <= QUARTER_REACH) {
      Moment quarter = new Moment(Unit.QUARTER, Objects.requireNonNull(spoken.quarter(written)));
      return date(quarter.plus(amount, unit), null, true);
    }
    boolean now =
        away.of() == null && (away.anchor() == Anchor.NOW || unit == Unit.YEAR && !history);
    Unit grain = unit == Unit.WEEK && !now || unit == Unit.WEEKEND ? Unit.DAY : unit;
    grain = grain == Unit.DECADE || grain == Unit.CENTURY ? Unit.YEAR : grain;
    if (!now && base.grain().compareTo(Unit.DAY) > 0 && base.grain().compareTo(grain) < 0) {
      grain = base.grain();
    }
    return date(new Moment(grain, unit.plus(base.start(), amount)), null, true);
  }

  private @Nullable Resolved holding(Sense.Holding holding) {
    Resolved of = of(holding.of());
    if (of == null || of.moment() == null) {
      return of;
    }
    Moment unit = new Moment(holding.unit(), holding.unit().floor(of.moment().start()));
    return date(unit, null, of.inferred());
  }

  /**
   * A unit by its last day. A quarter is the one of the calendar that ends nearest to it, as books
   * are closed some days before or after; a longer or shorter unit is a length that ends there.
   */
  private @Nullable Resolved closed(Sense.Closed closed) {
    Resolved last = of(closed.last());
    if (last == null || last.moment() == null || closed.unit().isClock()) {
      return null;
    }
    Moment day = last.moment();
    if (closed.unit() == Unit.QUARTER) {
      LocalDate middle = day.start().minusDays(BOOKS);
      return date(new Moment(Unit.QUARTER, Unit.QUARTER.floor(middle)), null, true);
    }
    LocalDate first = closed.unit().plus(day.start(), -1).plusDays(1);
    return new Resolved(
        Timex.Type.DURATION,
        Lengths.value("1", closed.unit()),
        null,
        null,
        first.toString(),
        day.start().toString(),
        last.inferred(),
        null);
  }

  private Resolved length(Sense.Length own) {
    LocalDate from = null;
    LocalDate to = null;
    Unit unit = own.unit();
    boolean countable = own.amount().matches("\\d{1,4}") && unit != null && !unit.isClock();
    if (own.side() != 0 && written != null && countable) {
      LocalDate other =
          Objects.requireNonNull(unit).plus(written, own.side() * Long.parseLong(own.amount()));
      from = own.side() < 0 ? other : written;
      to = own.side() < 0 ? written : other;
    }
    return new Resolved(
        Timex.Type.DURATION,
        own.value(),
        null,
        null,
        from == null ? null : from.toString(),
        to == null ? null : to.toString(),
        false,
        null);
  }
}
