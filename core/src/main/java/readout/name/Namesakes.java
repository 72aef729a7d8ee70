package readout.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;

/**
 * The people of an article by their surnames, and whom a surname alone means: the only one; of
 * several the only one whom the title before it fits; else the one the article is about, which is
 * who it names in full first and most often, or {@value #OFTENER} times as often as any other. News
 * names the others of a family in full each time.
 */
final class Namesakes {
  private static final int OFTENER = 2;

  private final Lexicon lexicon;
  private final Map<String, Map<String, Person>> bySurname = new HashMap<>();

  /**
   * Somebody named in full.
   *
   * @param name as first written
   * @param times how often, or by the given name alone
   */
  private record Person(String given, String name, int times) {}

  Namesakes(Lexicon lexicon, Layout layout, List<Run> runs) {
    this.lexicon = lexicon;
    for (Run run : runs) {
      if (run.type() == Entity.Type.PERSON && run.end() - run.name() > 1) {
        String given = given(layout, run);
        String name = Run.text(layout, run.name(), run.end());
        bySurname
            .computeIfAbsent(surname(layout, run), s -> new LinkedHashMap<>())
            .merge(
                given,
                new Person(given, name, 1),
                (known, again) -> new Person(given, known.name, known.times + 1));
      }
    }
    Map<String, Integer> alone = new HashMap<>();
    for (Run run : runs) {
      if (run.type() == Entity.Type.PERSON && run.end() - run.name() == 1) {
        alone.merge(given(layout, run), 1, Integer::sum);
      }
    }
    for (Map<String, Person> family : bySurname.values()) {
      family.replaceAll(
          (given, p) -> new Person(given, p.name, p.times + alone.getOrDefault(given, 0)));
    }
  }

  /** How many people of the article have the surname of {@code run}. */
  int count(Layout layout, Run run) {
    return of(layout, run).size();
  }

  /** The name that somebody named in full has where the article names them first. */
  String first(Layout layout, Run run) {
    Person person = of(layout, run).get(given(layout, run));
    return person == null ? Run.text(layout, run.name(), run.end()) : person.name;
  }

  /**
   * Whom the surname {@code run} means, in full; null where two may be meant, or nobody has it.
   *
   * @param titled the pronoun of the title before it
   */
  @Nullable String meant(Layout layout, Run run, Gender titled) {
    List<Person> fitting =
        of(layout, run).values().stream()
            .filter(p -> lexicon.gender(p.given).admits(titled))
            .toList();
    if (fitting.isEmpty()) {
      return null;
    }
    List<Person> most =
        fitting.stream().sorted(Comparator.comparingInt(p -> -p.times)).limit(2).toList();
    Person best = most.getFirst();
    if (most.size() == 1) {
      return best.name;
    }
    int next = most.getLast().times;
    boolean about = best.equals(fitting.getFirst()) && best.times > next;
    return about || best.times >= OFTENER * next ? best.name : null;
  }

  private Map<String, Person> of(Layout layout, Run run) {
    return bySurname.getOrDefault(surname(layout, run), Map.of());
  }

  private static String given(Layout layout, Run run) {
    return Lexicon.plain(layout.token(run.name()).word());
  }

  private static String surname(Layout layout, Run run) {
    return fold(Lexicon.plain(layout.token(run.end() - 1).word()));
  }

  /**
   * A surname without what transliterations differ in at its end: Zelensky, Zelenskyy, Zelenskiy.
   */
  static String fold(String plain) {
    return plain.replaceAll("(?<=[a-z]{3})(?:yy|iy|ii|yi|ij|yj|y|i)$", "y");
  }
}
