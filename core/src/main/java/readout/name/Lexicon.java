package readout.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;
import readout.text.Words;

/**
 * What a language's words say of a name: roles, kinds of organisation, states, given names.
 * Immutable.
 */
final class Lexicon {
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, String> demonyms = new HashMap<>();
  private final Map<String, Gender> given = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, List<String>> shorts = new HashMap<>();

  /** From {@code readout/name/<language>/} and the JDK's names of countries. */
  Lexicon(String language) {
    for (List<String> row : Tsv.read(Lexicon.class, language + "/words.tsv", 2)) {
      classes
          .computeIfAbsent(row.get(0), c -> new HashSet<>())
          .addAll(List.of(row.get(1).split(" ")));
    }
    for (List<String> row : Tsv.read(Lexicon.class, language + "/demonyms.tsv", 2)) {
      demonyms.put(row.get(0), row.get(1));
    }
    for (List<String> row : Tsv.read(Lexicon.class, language + "/given.tsv", 2)) {
      for (String name : row.get(1).split(" ")) {
        given.put(name, row.get(0).equals("he") ? Gender.HE : Gender.SHE);
      }
    }
    for (List<String> row : Tsv.read(Lexicon.class, language + "/shorts.tsv", 2)) {
      shorts.computeIfAbsent(row.get(0), s -> new ArrayList<>()).add(row.get(1));
    }
    Locale locale = Locale.forLanguageTag(language);
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(locale);
      states.put(name.toLowerCase(Locale.ROOT), name);
    }
    for (String name : classes.getOrDefault("state", Set.of())) {
      states.putIfAbsent(name, name);
    }
    states.put("united states of america", "United States");
    states.put("great britain", "United Kingdom");
    states.put("czech republic", "Czechia");
    states.put("vatican", "Vatican");
    states.put("white house", "White House");
    states.put("downing street", "Downing Street");
    states.put("european union", "European Union");
  }

  boolean is(String lower, String wordClass) {
    return classes.getOrDefault(wordClass, Set.of()).contains(lower);
  }

  /** Whether the word is a form of address, by the language's words or its own: "Mr.", "Dame". */
  boolean isTitle(String lower, Words words) {
    return words.is(lower, "title") || is(lower, "titlelike");
  }

  /** The words of a class. */
  Set<String> all(String wordClass) {
    return classes.getOrDefault(wordClass, Set.of());
  }

  /** The state that an adjective or people belongs to: "Ukrainian" → "Ukraine". */
  @Nullable String stateOf(String lower) {
    return demonyms.get(lower);
  }

  /** The state of that name in one spelling: "United States" for "US"; else the name itself. */
  String stateName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return demonyms.getOrDefault(lower, states.getOrDefault(lower, name));
  }

  /** The organisations, in lower case, that the word may mean. */
  List<String> shortFor(String lower) {
    return shorts.getOrDefault(lower, List.of());
  }

  /**
   * Whether the words, in lower case, name a state, its government or its capital as its
   * government.
   */
  boolean isState(String lower) {
    return states.containsKey(lower) || is(lower, "capital");
  }

  /** The pronoun a given name takes; EITHER where that is not known. */
  Gender gender(String lower) {
    return given.getOrDefault(plain(lower), Gender.EITHER);
  }

  boolean isGiven(String lower) {
    return given.containsKey(plain(lower));
  }

  /** Lower case without diacritics. */
  static String plain(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "");
  }
}
