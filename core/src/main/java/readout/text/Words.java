package readout.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The closed classes of a language's words: determiners, prepositions, auxiliaries and the like.
 * What is in none of them is taken for a noun, an adjective or a verb by its place. Immutable.
 */
public final class Words {
  private final Map<String, Set<String>> classesOf = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();

  /**
   * The classes of the language with this ISO 639-1 code, from {@code
   * readout/text/<language>/words.tsv}.
   */
  public Words(String language) {
    this(Words.class, language + "/words.tsv");
  }

  /** The classes of another file, beside {@code anchor}: class, tab, words. */
  public Words(Class<?> anchor, String file) {
    for (List<String> row : Tsv.read(anchor, file, 2)) {
      for (String word : row.get(1).split(" ")) {
        classesOf.computeIfAbsent(word, w -> new HashSet<>()).add(row.get(0));
        members.computeIfAbsent(row.get(0), c -> new HashSet<>()).add(word);
      }
    }
  }

  /** Whether {@code lower} belongs to the class. */
  public boolean is(String lower, String wordClass) {
    Set<String> classes = classesOf.get(lower);
    return classes != null && classes.contains(wordClass);
  }

  /** Whether {@code lower} is in any closed class at all. */
  public boolean isClosed(String lower) {
    return classesOf.containsKey(lower);
  }

  /** The words of a class. */
  public Set<String> all(String wordClass) {
    Set<String> words = members.get(wordClass);
    if (words == null) {
      throw new IllegalArgumentException(
          "no word class '" + wordClass + "'; there are " + members.keySet());
    }
    return Set.copyOf(words);
  }
}
