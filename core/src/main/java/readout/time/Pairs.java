package readout.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.time.Sense.Field;

/**
 * Second halves that leave out what the first has said: the 5 of "April 3-5" or "April 3 and 5",
 * the 96 of "1995-96".
 */
final class Pairs {
  private Pairs() {}

  /** {@code matches} with the second halves among them. */
  static List<Match> of(List<Match> matches, List<Atom> atoms, Lexicon lexicon) {
    List<Match> out = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      Match first = matches.get(i);
      out.add(first);
      int limit = i + 1 < matches.size() ? matches.get(i + 1).from() : atoms.size();
      Match second = second(first, limit, atoms, lexicon);
      if (second != null) {
        out.add(second);
      }
    }
    return out;
  }

  private static @Nullable Match second(Match first, int limit, List<Atom> atoms, Lexicon lexicon) {
    int link = first.to();
    int at = link + 1;
    if (!(first.sense() instanceof Sense.Name name)
        || name.fields().isEmpty()
        || at >= limit
        || atoms.get(at).sentence() != atoms.get(first.from()).sentence()) {
      return null;
    }
    String linked = lexicon.value("pair", atoms.get(link));
    String digits = atoms.get(at).lower();
    if (linked == null || name.of() != null || !digits.matches("\\d\\d?")) {
      return null;
    }
    Map<Field, String> fields = new EnumMap<>(name.fields());
    String year = name.fields().get(Field.YEAR);
    if (name.fields().keySet().equals(Set.of(Field.MONTH, Field.DAY))
        && Integer.parseInt(digits) <= 31
        && !isCounted(at, limit, atoms)) {
      fields.put(Field.DAY, digits);
    } else if (year != null
        && fields.size() == 1
        && year.length() == 4
        && linked.equals("to")
        && digits.length() == 2
        && digits.compareTo(year.substring(2)) > 0) {
      fields.put(Field.YEAR, year.substring(0, 2) + digits);
    } else {
      return null;
    }
    return new Match(first.rule(), at, at + 1, new Sense.Name(fields, null));
  }

  /** Whether the number counts something: "April 3 and 5 soldiers". */
  private static boolean isCounted(int at, int limit, List<Atom> atoms) {
    return at + 1 < limit && atoms.get(at + 1).isWord() && atoms.get(at + 1).lower().endsWith("s");
  }
}
