package readout.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Words;

/**
 * Weighs the names that capitals tell against those that a trained recogniser finds. What words
 * that can mean nothing else tell (a state, a title, "ministry") stands; where capitals alone told
 * it, the recogniser's span and kind do, here or where the same words stand elsewhere in the
 * article.
 */
final class Recognition {
  private final Lexicon lexicon;
  private final Capitals capitals;
  private final Words words;
  private final Layout layout;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, Map<Recognised.Kind, Double>> votes = new HashMap<>();
  private final Set<String> partsOfPeople = new HashSet<>();

  /** A recognised name as tokens. */
  private record Found(int first, int end, Recognised.Kind kind) {}

  Recognition(
      Lexicon lexicon, Capitals capitals, Words words, Layout layout, List<Recognised> recognised) {
    this.lexicon = lexicon;
    this.capitals = capitals;
    this.words = words;
    this.layout = layout;
    for (Recognised r : recognised) {
      int first = layout.tokenAt(r.span().start());
      int end = layout.tokenAt(r.span().end());
      // The recogniser cuts words where tokens do not: "UK-based" is no name.
      if (first >= end || !layout.span(first, end).equals(r.span())) {
        continue;
      }
      found.add(new Found(first, end, r.kind()));
      votes
          .computeIfAbsent(key(first, end), k -> new EnumMap<>(Recognised.Kind.class))
          .merge(r.kind(), r.odds(), Double::sum);
      if (r.kind() == Recognised.Kind.PERSON) {
        partsOfPeople.add(layout.token(first).lower());
        partsOfPeople.add(layout.token(end - 1).lower());
      }
    }
  }

  /** The names that remain, in the text's order. */
  List<Run> apply(List<Run> runs) {
    List<Run> out = new ArrayList<>();
    int next = 0;
    for (Run run : runs) {
      while (next < found.size() && found.get(next).end <= run.first()) {
        add(out, found.get(next));
        next++;
      }
      int last = next;
      while (last < found.size() && found.get(last).first < run.end()) {
        last++;
      }
      List<Found> inside = found.subList(next, last);
      if (inside.isEmpty()) {
        alone(out, run);
      } else {
        together(out, run, inside);
      }
      next = last;
    }
    found.subList(next, found.size()).forEach(f -> add(out, f));
    return out;
  }

  /** A run where the recogniser has nothing. */
  private void alone(List<Run> out, Run run) {
    if (run.sure()) {
      put(out, run);
      return;
    }
    Recognised.Kind kind = best(run.name(), run.end());
    if (kind != null) {
      Entity.Type type = type(kind, run.name(), run.end());
      if (type != null) {
        put(out, new Run(run.first(), run.name(), run.end(), type, true));
      }
    } else if (partsOfPeople.contains(layout.token(run.end() - 1).lower())) {
      put(out, new Run(run.first(), run.name(), run.end(), Entity.Type.PERSON, true));
    } else if (Capitals.isAcronym(layout.token(run.name()).word())) {
      put(out, run);
    }
  }

  /** A run and what the recogniser has in it or over its ends. */
  private void together(List<Run> out, Run run, List<Found> inside) {
    boolean within = inside.getFirst().first >= run.first() && inside.getLast().end <= run.end();
    boolean named = inside.stream().anyMatch(f -> f.end > run.name());
    // "the Refugee Council Enver Solomon": two names without a mark between them.
    boolean followed = inside.size() > 1 && inside.getLast().kind == Recognised.Kind.PERSON;
    boolean person = run.type() == Entity.Type.PERSON;
    if (within && run.sure() && (person ? !named : !followed)) {
      put(out, run);
      return;
    }
    int role = run.first() < run.name() ? run.first() : -1;
    for (Found f : inside) {
      boolean holds = f.kind == Recognised.Kind.PERSON && f.first >= run.name();
      if (role >= 0 && holds) {
        // "Foreign Minister Ana Bell": the words before the name are its role.
        put(out, new Run(role, f.first, f.end, Entity.Type.PERSON, true));
        role = -1;
      } else if (f.first >= run.name() || role < 0) {
        add(out, f);
      }
    }
  }

  private void add(List<Run> out, Found f) {
    Recognised.Kind kind = best(f.first, f.end);
    Entity.Type type = type(kind == null ? f.kind : kind, f.first, f.end);
    if (type == null) {
      return;
    }
    int first = f.first;
    if (type == Entity.Type.PERSON
        && first > 0
        && lexicon.isTitle(layout.token(first - 1).lower(), words)) {
      first--;
    }
    put(out, new Run(first, f.first, f.end, type, true));
  }

  /**
   * Adds a run that lies behind all others: a name may reach from one run of capitals into the
   * next.
   */
  private static void put(List<Run> out, Run run) {
    if (out.isEmpty() || out.getLast().end() <= run.first()) {
      out.add(run);
    }
  }

  /** What the recogniser says of these words over the whole article; null where nothing. */
  private Recognised.@Nullable Kind best(int first, int end) {
    return votes.getOrDefault(key(first, end), Map.of()).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private Entity.@Nullable Type type(Recognised.Kind kind, int first, int end) {
    String all = Run.text(layout, first, end).toLowerCase(Locale.ROOT);
    return switch (kind) {
      case PERSON -> Entity.Type.PERSON;
      case ORGANIZATION -> {
        Entity.Type told = capitals.kind(layout, first, end);
        yield lexicon.isState(all) ? Entity.Type.GPE : told == null ? Entity.Type.ORG : told;
      }
      case PLACE -> {
        Entity.Type told = capitals.kind(layout, first, end);
        yield lexicon.isState(all) ? Entity.Type.GPE : told == null ? Entity.Type.LOC : told;
      }
      case OTHER -> capitals.kind(layout, first, end);
    };
  }

  private String key(int first, int end) {
    return Run.text(layout, first, end).toLowerCase(Locale.ROOT);
  }
}
