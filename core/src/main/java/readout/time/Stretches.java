package readout.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a length of time its first and last day where its sentence says on which day it begins or
 * ends: "a 30-day ceasefire from March 18", "the two-week truce that expired on Sunday".
 */
final class Stretches {
  /** How many atoms may lie between a length and its day. */
  private static final int REACH = 9;

  /** How far behind a length the verb may be that says what the day before it is. */
  private static final int VERB = 6;

  private static final Pattern COUNTED = Pattern.compile("P\\d{1,4}[DWMY]");

  private final List<Ranges.Placed> placed;
  private final List<Atom> atoms;
  private final Lexicon lexicon;

  private Stretches(List<Ranges.Placed> placed, List<Atom> atoms, Lexicon lexicon) {
    this.placed = placed;
    this.atoms = atoms;
    this.lexicon = lexicon;
  }

  /** {@code timexes}, which are those of {@code placed} one by one, with the ends found. */
  static List<Timex> of(
      List<Timex> timexes, List<Ranges.Placed> placed, List<Atom> atoms, Lexicon lexicon) {
    Stretches stretches = new Stretches(placed, atoms, lexicon);
    List<Timex> out = new ArrayList<>(timexes);
    for (int i = 0; i < out.size(); i++) {
      Timex own = out.get(i);
      if (own.type() == Timex.Type.DURATION
          && own.from() == null
          && COUNTED.matcher(own.value()).matches()) {
        out.set(i, stretches.anchored(own, i));
      }
    }
    return out;
  }

  private Timex anchored(Timex length, int at) {
    for (int other : new int[] {at + 1, at - 1}) {
      LocalDate day = other < 0 || other >= placed.size() ? null : day(at, placed.get(other));
      String end = day == null ? null : other > at ? before(at, other) : after(at);
      if (day != null && end != null) {
        Period period = Period.parse(length.value());
        boolean first = end.equals("first");
        LocalDate begin = first ? day : day.minus(period);
        return length.within(begin.toString(), (first ? day.plus(period) : day).toString());
      }
    }
    return length;
  }

  /** The day beside a length in its sentence. */
  private @Nullable LocalDate day(int at, Ranges.Placed other) {
    Ranges.Placed own = placed.get(at);
    Moment moment = other.resolved().moment();
    boolean near = Math.max(other.from() - own.to(), own.from() - other.to()) <= REACH;
    boolean same = atoms.get(own.from()).sentence() == atoms.get(other.from()).sentence();
    return moment != null && moment.grain() == Unit.DAY && near && same ? moment.start() : null;
  }

  /** Which end the day after a length is, by the words between. */
  private @Nullable String before(int at, int other) {
    return end("lengthend", placed.get(at).to(), placed.get(other).from());
  }

  /** Which end the day before a length is, by the words after both. */
  private @Nullable String after(int at) {
    int next = at + 1 < placed.size() ? placed.get(at + 1).from() : atoms.size();
    return end("lengthverb", placed.get(at).to(), Math.min(next, placed.get(at).to() + VERB));
  }

  /** What the last of these atoms says that says anything. */
  private @Nullable String end(String kind, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      String end = lexicon.value(kind, atoms.get(i));
      if (end != null && atoms.get(i).sentence() == atoms.get(from - 1).sentence()) {
        return end;
      }
    }
    return null;
  }
}
