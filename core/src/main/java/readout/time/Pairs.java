package readout.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.time.Sense.Field;

/**
 * Halves of a pair that leave out what the other half says: the 5 of "April 3-5" or "April 3 and
 * 5", the 3 of "3-5 April", the 96 of "1995-96", the year of the May of "from May to July 2024".
 * And units that the time after them closes: "the quarter ended Sept. 30".
 */
final class Pairs {
  private final List<Atom> atoms;
  private final Lexicon lexicon;

  private Pairs(List<Atom> atoms, Lexicon lexicon) {
    this.atoms = atoms;
    this.lexicon = lexicon;
  }

  /** {@code matches} with the halves that no rule finds among them, and years where they lack. */
  static List<Match> of(List<Match> matches, List<Atom> atoms, Lexicon lexicon) {
    Pairs pairs = new Pairs(atoms, lexicon);
    List<Match> out = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < matches.size(); i++) {
      Match own = matches.get(i);
      Match next = i + 1 < matches.size() ? matches.get(i + 1) : null;
      Match before = pairs.before(own, free);
      if (before != null) {
        out.add(before);
      }
      out.add(next == null ? own : pairs.closed(pairs.dated(own, next), next));
      Match after = pairs.after(own, next == null ? atoms.size() : next.from());
      if (after != null) {
        out.add(after);
      }
      free = after == null ? own.to() : after.to();
    }
    return out;
  }

  /** "The quarter" as the one with that last day, where it is "ended Sept. 30". */
  private Match closed(Match unit, Match day) {
    boolean said =
        day.from() == unit.to() + 1
            && atoms.get(unit.to()).sentence() == atoms.get(unit.from()).sentence()
            && lexicon.value("closing", atoms.get(unit.to())) != null;
    return said
            && unit.sense() instanceof Sense.Nth nth
            && nth.steps() == 0
            && fields(day).keySet().containsAll(Set.of(Field.MONTH, Field.DAY))
        ? new Match(unit.rule(), unit.from(), unit.to(), new Sense.Closed(nth.unit(), day.sense()))
        : unit;
  }

  /** The names of a calendar's name that stands by itself; none for anything else. */
  private static Map<Field, String> fields(Match match) {
    return match.sense() instanceof Sense.Name name && name.of() == null ? name.fields() : Map.of();
  }

  /** What kind of link the atom is between two halves of one sentence; null if none. */
  private @Nullable String link(int at, Match of) {
    return at >= 0
            && at < atoms.size()
            && atoms.get(at).sentence() == atoms.get(of.from()).sentence()
        ? lexicon.value("pair", atoms.get(at))
        : null;
  }

  private static boolean isDay(String digits) {
    return digits.matches("\\d\\d?")
        && Integer.parseInt(digits) >= 1
        && Integer.parseInt(digits) <= 31;
  }

  /** The 5 of "April 3-5", the 96 of "1995-96". */
  private @Nullable Match after(Match first, int limit) {
    int at = first.to() + 1;
    Map<Field, String> own = fields(first);
    String linked = at < limit ? link(first.to(), first) : null;
    if (own.isEmpty() || linked == null || link(at - 1, first) == null) {
      return null;
    }
    String digits = atoms.get(at).lower();
    Map<Field, String> fields = new EnumMap<>(own);
    String year = own.get(Field.YEAR);
    if (own.keySet().equals(Set.of(Field.MONTH, Field.DAY))
        && isDay(digits)
        && !isCounted(at, limit)) {
      fields.put(Field.DAY, digits);
    } else if (year != null
        && own.size() == 1
        && isFour(year)
        && linked.equals("to")
        && digits.matches("\\d\\d")
        && digits.compareTo(year.substring(2)) > 0) {
      fields.put(Field.YEAR, year.substring(0, 2) + digits);
    } else {
      return null;
    }
    return new Match(first.rule(), at, at + 1, new Sense.Name(fields, null));
  }

  /** Whether it is a year in four digits, so not one before Christ. */
  private static boolean isFour(String year) {
    return year.matches("\\d{4}");
  }

  /** Whether the number counts something: "April 3 and 5 soldiers". */
  private boolean isCounted(int at, int limit) {
    return at + 1 < limit && atoms.get(at + 1).isWord() && atoms.get(at + 1).lower().endsWith("s");
  }

  /** The 3 of "3-5 April", the 499 of "499-493 BC". */
  private @Nullable Match before(Match second, int free) {
    int at = second.from() - 2;
    Map<Field, String> own = fields(second);
    if (at < free || own.isEmpty() || link(at + 1, second) == null || link(at, second) != null) {
      return null;
    }
    boolean same = atoms.get(at).sentence() == atoms.get(second.from()).sentence();
    String digits = atoms.get(at).lower();
    String year = own.getOrDefault(Field.YEAR, "");
    Map<Field, String> fields = new EnumMap<>(own);
    if (same
        && own.containsKey(Field.DAY)
        && own.containsKey(Field.MONTH)
        && !own.containsKey(Field.WEEKDAY)
        && own.get(Field.DAY).equals(atoms.get(second.from()).lower())
        && isDay(digits)) {
      fields.put(Field.DAY, digits);
    } else if (same
        && own.size() == 1
        && year.startsWith(Resolver.BEFORE_CHRIST)
        && digits.matches("\\d{1,4}")) {
      fields.put(Field.YEAR, Resolver.BEFORE_CHRIST + digits);
    } else {
      return null;
    }
    return new Match(second.rule(), at, at + 1, new Sense.Name(fields, null));
  }

  /** {@code first} with the year of {@code second}, where it has none and they are a pair. */
  private Match dated(Match first, Match second) {
    Map<Field, String> own = fields(first);
    Map<Field, String> other = fields(second);
    String year = other.get(Field.YEAR);
    if (year == null
        || !other.containsKey(Field.MONTH)
        || !own.containsKey(Field.MONTH)
        || own.containsKey(Field.YEAR)
        || second.from() != first.to() + 1
        || link(first.to(), first) == null) {
      return first;
    }
    Map<Field, String> fields = new EnumMap<>(own);
    // "From December 28 to January 3, 2024" begins the year before.
    boolean turn =
        isFour(year)
            && Integer.parseInt(own.getOrDefault(Field.MONTH, "1"))
                > Integer.parseInt(other.getOrDefault(Field.MONTH, "12"));
    fields.put(Field.YEAR, turn ? String.valueOf(Integer.parseInt(year) - 1) : year);
    return new Match(first.rule(), first.from(), first.to(), new Sense.Name(fields, null));
  }
}
