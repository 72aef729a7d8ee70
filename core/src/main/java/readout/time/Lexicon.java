package readout.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/**
 * A language's words of time by class: {@code month} has {@code march} for 3. A class whose name
 * begins with a capital has only words that are written with one. Immutable.
 */
final class Lexicon {
  private final Map<String, Map<String, String>> classes = new HashMap<>();
  private final Set<String> pastEndings;

  /** From {@code readout/time/<language>/words.tsv}. */
  Lexicon(String language) {
    for (List<String> row : Tsv.read(Lexicon.class, language + "/words.tsv", 3)) {
      Map<String, String> words = classes.computeIfAbsent(row.get(0), k -> new HashMap<>());
      for (String word : row.get(2).split(" ")) {
        String before = words.put(word, row.get(1));
        if (before != null) {
          throw new IllegalStateException(
              "words.tsv has "
                  + word
                  + " twice as "
                  + row.get(0)
                  + ": "
                  + before
                  + ", "
                  + row.get(1));
        }
      }
    }
    pastEndings = words("pastending");
  }

  boolean has(String name) {
    return classes.containsKey(name);
  }

  /** What {@code atom} stands for as a word of class {@code name}; null if it is none. */
  @Nullable String value(String name, Atom atom) {
    Map<String, String> words = classes.get(name);
    return words == null || Character.isUpperCase(name.charAt(0)) && !atom.capital()
        ? null
        : words.get(atom.lower());
  }

  /** The words of a class. */
  Set<String> words(String name) {
    return classes.getOrDefault(name, Map.of()).keySet();
  }

  /** The words of all classes. */
  Set<String> all() {
    return classes.values().stream().flatMap(c -> c.keySet().stream()).collect(Collectors.toSet());
  }

  /** Whether {@code atom} has the form of a verb in the past. */
  boolean isPast(Atom atom) {
    String lower = atom.lower();
    return pastEndings.stream().anyMatch(e -> lower.length() > e.length() + 2 && lower.endsWith(e));
  }
}
