package readout.time;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as words or digits give it: "three", "1,300", "2 1/2", "twenty-four", "a hundred".
 *
 * @param end the index after its last atom
 * @param amount in digits, {@code X} where the words leave it open ("several")
 */
record Quantity(int end, String amount) {
  private static final String OPEN = "X";

  /** Larger numbers are none; no length of time needs them. */
  private static final long MOST = 1_000_000_000_000L;

  /** The longest number at {@code from}, before {@code limit}; null if there is none. */
  static @Nullable Quantity at(List<Atom> atoms, int from, int limit, Lexicon lexicon) {
    Atom first = atoms.get(from);
    if (isDigits(first.lower())) {
      return digits(atoms, from, limit, lexicon);
    }
    String open = lexicon.value("open", first);
    if (open != null) {
      return new Quantity(from + 1, OPEN);
    }
    return words(atoms, from, limit, lexicon);
  }

  private static Quantity digits(List<Atom> atoms, int from, int limit, Lexicon lexicon) {
    String number = atoms.get(from).lower().replace(",", "");
    boolean half =
        from + 3 < limit
            && atoms.get(from + 1).lower().equals("1")
            && atoms.get(from + 2).lower().equals("/")
            && atoms.get(from + 3).lower().equals("2");
    if (half) {
      return new Quantity(from + 4, number + ".5");
    }
    String times = from + 1 < limit ? lexicon.value("times", atoms.get(from + 1)) : null;
    if (times != null) {
      return new Quantity(
          from + 2, new BigDecimal(number).multiply(new BigDecimal(times)).toPlainString());
    }
    return new Quantity(from + 1, number);
  }

  private static @Nullable Quantity words(List<Atom> atoms, int from, int limit, Lexicon lexicon) {
    long total = 0;
    long part = 0;
    int end = from;
    int i = from;
    while (i < limit) {
      Atom atom = atoms.get(i);
      String number = lexicon.value("number", atom);
      String times = lexicon.value("times", atom);
      if (number != null) {
        long n = Long.parseLong(number);
        // "twenty four" is one number, "two three" are two.
        if (part % 100 != 0 && (part % 10 != 0 || n >= 10)) {
          break;
        }
        part += n;
      } else if (times != null && part > 0) {
        long by = Long.parseLong(times);
        if (part * by > MOST || total + part * by > MOST) {
          break;
        }
        total = by >= 1000 ? total + part * by : total;
        part = by >= 1000 ? 0 : part * by;
      } else if (i != end || end == from || !isLink(atom, lexicon)) {
        break;
      } else {
        i++;
        continue;
      }
      i++;
      end = i;
    }
    return end == from ? null : new Quantity(end, Long.toString(total + part));
  }

  private static boolean isLink(Atom atom, Lexicon lexicon) {
    return atom.lower().equals("-") || lexicon.value("plus", atom) != null;
  }

  private static boolean isDigits(String lower) {
    int marks = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      marks += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && c != ',' && c != '.' || marks > 1 || i == 0 && !digit(c)) {
        return false;
      }
    }
    return lower.length() <= 9 && digit(lower.charAt(lower.length() - 1));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
