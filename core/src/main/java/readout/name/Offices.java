package readout.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/**
 * Who held an office on a day: the heads of state and of government of {@code leaders.tsv}, and
 * foreign ministers and heads of organisations of {@code offices.tsv}. Of 2014 to 2026, with gaps;
 * where it does not know, it says nobody. Immutable.
 */
final class Offices {
  /** A term; {@code until}, on which it is over, is null where it goes on. */
  private record Term(String name, LocalDate since, @Nullable LocalDate until) {
    boolean holds(LocalDate day) {
      return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
  }

  /** By the words of the office, its state or organisation among them. */
  private final Map<Set<String>, List<Term>> terms = new HashMap<>();

  /** From {@code readout/name/<language>/}. */
  Offices(String language) {
    for (String file : new String[] {"/leaders.tsv", "/offices.tsv"}) {
      for (List<String> row : Tsv.read(Offices.class, language + file, 5)) {
        Term term =
            new Term(
                row.get(2),
                LocalDate.parse(row.get(3)),
                row.get(4).isEmpty() ? null : LocalDate.parse(row.get(4)));
        for (String title : row.get(1).split("\\|")) {
          Set<String> words = words(List.of(title, row.get(0)));
          words.remove("of");
          terms.computeIfAbsent(words, w -> new ArrayList<>()).add(term);
        }
      }
    }
  }

  /**
   * The one holder of the office on {@code day}, whatever else it is called; null where that is not
   * known, or two are.
   *
   * @param office its words and the name of its state or organisation, in lower case
   */
  @Nullable String holder(Set<String> office, LocalDate day) {
    List<String> names =
        terms.getOrDefault(words(office), List.of()).stream()
            .filter(t -> t.holds(day))
            .map(Term::name)
            .distinct()
            .toList();
    return names.size() == 1 ? names.getFirst() : null;
  }

  /** Those who held an office with all of these words, of whatever state, on {@code day}. */
  List<String> holders(Set<String> office, LocalDate day) {
    Set<String> asked = words(office);
    return terms.entrySet().stream()
        .filter(e -> e.getKey().containsAll(asked))
        .flatMap(e -> e.getValue().stream())
        .filter(t -> t.holds(day))
        .map(Term::name)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The first day of the first term of {@code name} in the office that was not over on {@code day};
   * null where none is known.
   */
  @Nullable LocalDate since(Set<String> office, String name, LocalDate day) {
    String surname = Namesakes.surname(name);
    return terms.getOrDefault(words(office), List.of()).stream()
        .filter(t -> Namesakes.surname(t.name()).equals(surname))
        .filter(t -> t.until() == null || t.until().isAfter(day))
        .map(Term::since)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Whether somebody who is called {@code name}, in full or by the surname, held the office on
   * {@code day}.
   */
  boolean isHolder(Set<String> office, String name, LocalDate day) {
    boolean surnameOnly = name.indexOf(' ') < 0;
    return terms.getOrDefault(words(office), List.of()).stream()
        .filter(t -> t.holds(day) && Namesakes.surname(t.name()).equals(Namesakes.surname(name)))
        .anyMatch(t -> surnameOnly || t.name().charAt(0) == name.charAt(0));
  }

  /** Word by word, so that "the United States" may be one name or two words. */
  private static Set<String> words(Collection<String> names) {
    Set<String> out = new HashSet<>();
    names.forEach(n -> out.addAll(List.of(n.split(" "))));
    return out;
  }
}
