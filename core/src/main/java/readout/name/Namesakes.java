package readout.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Sorted;

/**
 * The people of an article by their surnames, and whom a surname alone means: the only one; of
 * several the only one whom the title before it fits; else the one the article is about, which is
 * who it names in full first and most often, or {@value #OFTENER} times as often as any other. News
 * names the others of a family in full each time; but where it has just done so, in this paragraph
 * or the one before, the surname may be theirs, and nobody is meant.
 */
final class Namesakes {
  private static final int OFTENER = 2;

  private final Lexicon lexicon;
  private final Layout layout;
  private final Map<String, Map<String, Person>> bySurname = new HashMap<>();

  /** The places where somebody of a surname is named in full, in the text's order. */
  private final Map<String, List<Run>> inFull = new HashMap<>();

  /** Whom a surname means apart from what stands near, by it and the pronoun of its title. */
  private final Map<String, Map<Gender, Optional<Person>>> about = new HashMap<>();

  /**
   * Somebody named in full.
   *
   * @param name as first written
   * @param times how often, or by the given name alone
   */
  private record Person(String given, String name, int times) {}

  Namesakes(Lexicon lexicon, Layout layout, List<Run> runs) {
    this.lexicon = lexicon;
    this.layout = layout;
    for (Run run : runs) {
      if (run.type() == Entity.Type.PERSON && run.end() - run.name() > 1) {
        inFull.computeIfAbsent(surname(run), s -> new ArrayList<>()).add(run);
        String given = given(run);
        String name = Run.text(layout, run.name(), run.end());
        bySurname
            .computeIfAbsent(surname(run), s -> new LinkedHashMap<>())
            .merge(
                given,
                new Person(given, name, 1),
                (known, again) -> new Person(given, known.name, known.times + 1));
      }
    }
    Map<String, Integer> alone = new HashMap<>();
    for (Run run : runs) {
      if (run.type() == Entity.Type.PERSON && run.end() - run.name() == 1) {
        alone.merge(given(run), 1, Integer::sum);
      }
    }
    for (Map<String, Person> family : bySurname.values()) {
      family.replaceAll(
          (given, p) -> new Person(given, p.name, p.times + alone.getOrDefault(given, 0)));
    }
  }

  /** How many people of the article have the surname of {@code run}. */
  int count(Run run) {
    return of(run).size();
  }

  /** The name that somebody named in full has where the article names them first. */
  String first(Run run) {
    Person person = of(run).get(given(run));
    return person == null ? Run.text(layout, run.name(), run.end()) : person.name;
  }

  /**
   * Whom the surname {@code run} means, in full; null where two may be meant, or nobody has it.
   *
   * @param titled the pronoun of the title before it
   */
  @Nullable String meant(Run run, Gender titled) {
    Person best =
        about
            .computeIfAbsent(surname(run), s -> new EnumMap<>(Gender.class))
            .computeIfAbsent(titled, t -> Optional.ofNullable(about(of(run).values(), t)))
            .orElse(null);
    if (best == null) {
      return null;
    }
    Run near = lastInFull(run);
    boolean other =
        near != null
            && !given(near).equals(best.given)
            && lexicon.gender(given(near)).admits(titled)
            && paragraph(run) - paragraph(near) <= 1;
    return other ? null : best.name;
  }

  /** Whom of these the article is about; null where there is none, or it cannot be told. */
  private @Nullable Person about(Collection<Person> family, Gender titled) {
    List<Person> fitting =
        family.stream().filter(p -> lexicon.gender(p.given).admits(titled)).toList();
    if (fitting.size() < 2) {
      return fitting.isEmpty() ? null : fitting.getFirst();
    }
    List<Person> most =
        fitting.stream().sorted(Comparator.comparingInt(p -> -p.times)).limit(2).toList();
    Person best = most.getFirst();
    int next = most.getLast().times;
    boolean firstToo = best.equals(fitting.getFirst()) && best.times > next;
    return firstToo || best.times >= OFTENER * next ? best : null;
  }

  /** The last place before {@code run} that names somebody of its surname in full. */
  private @Nullable Run lastInFull(Run run) {
    List<Run> all = inFull.getOrDefault(surname(run), List.of());
    int before = Sorted.firstFrom(all, Run::first, run.first());
    return before == 0 ? null : all.get(before - 1);
  }

  private int paragraph(Run run) {
    int offset = layout.token(run.first()).start();
    return layout.sentences().get(layout.sentenceAt(offset)).paragraph();
  }

  private Map<String, Person> of(Run run) {
    return bySurname.getOrDefault(surname(run), Map.of());
  }

  private String given(Run run) {
    return Lexicon.plain(layout.token(run.name()).word());
  }

  private String surname(Run run) {
    return fold(Lexicon.plain(layout.token(run.end() - 1).word()));
  }

  /** The surname of somebody's full name, folded: what two spellings of it share. */
  static String surname(String name) {
    return fold(Lexicon.plain(name.substring(name.lastIndexOf(' ') + 1)));
  }

  /**
   * A surname without what transliterations differ in at its end: Zelensky, Zelenskyy, Zelenskiy.
   */
  private static String fold(String plain) {
    return plain.replaceAll("(?<=[a-z]{3})(?:yy|iy|ii|yi|ij|yj|y|i)$", "y");
  }
}
