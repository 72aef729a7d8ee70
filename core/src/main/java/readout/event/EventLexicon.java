package readout.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/**
 * Which words tell which event, from {@code events.tsv}, whose head explains its lines. Immutable.
 */
final class EventLexicon {
  /** What may be a trigger. */
  enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  private static final Map<String, Kind> KINDS =
      Map.of("v", Kind.VERB, "n", Kind.NOUN, "a", Kind.ADJECTIVE);

  /**
   * A line.
   *
   * @param root null where it tells that this is no event
   * @param both whether whom it is done with does it too
   * @param where what its phrase must have
   */
  record Line(
      String name, @Nullable Plover root, @Nullable String mode, boolean both, List<Where> where) {
    Line {
      where = List.copyOf(where);
    }
  }

  /** Something that a phrase must have. */
  sealed interface Where {
    /** How well the phrase has it, from 0, where it has it not, to 1. */
    double holds(Phrase phrase);

    /** One of these words: better in its object than elsewhere. */
    record Word(Set<String> words) implements Where {
      private static final double FAR = 0.6;

      public Word {
        words = Set.copyOf(words);
      }

      @Override
      public double holds(Phrase phrase) {
        if (phrase.near().stream().anyMatch(words::contains)) {
          return 1;
        }
        return phrase.far().stream().anyMatch(words::contains) ? FAR : 0;
      }
    }

    /** A phrase with this preposition. */
    record With(String preposition) implements Where {
      @Override
      public double holds(Phrase phrase) {
        return phrase.prepositions().contains(preposition) ? 1 : 0;
      }
    }

    /** Something without words of its own. */
    enum Mark implements Where {
      COMPLEMENT,
      INFINITIVE,
      NO_COMPLEMENT,
      ACTOR,
      AGENT,
      COLLECTIVE,
      OBJECT,
      NO_OBJECT;

      @Override
      public double holds(Phrase phrase) {
        boolean has =
            switch (this) {
              case COMPLEMENT -> phrase.complement();
              case INFINITIVE -> phrase.infinitive();
              case NO_COMPLEMENT -> !phrase.complement();
              case COLLECTIVE -> phrase.collective();
              case ACTOR -> phrase.actorObject();
              case AGENT -> phrase.agent();
              case OBJECT -> phrase.object();
              case NO_OBJECT -> !phrase.object();
            };
        return has ? 1 : 0;
      }
    }
  }

  private final Map<Kind, Map<String, List<Line>>> lines = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();

  EventLexicon(String language) {
    String file = language + "/events.tsv";
    List<List<String>> rows = Tsv.read(EventLexicon.class, file, 5);
    for (List<String> row : rows) {
      if (row.get(0).startsWith("@")) {
        Set<String> words = Set.of(row.get(3).split(" "));
        if (classes.put(row.get(0).substring(1), words) != null) {
          throw new IllegalStateException(file + ": class " + row.get(0) + " is there twice");
        }
      }
    }
    for (List<String> row : rows) {
      if (!row.get(0).startsWith("@")) {
        add(row, file);
      }
    }
  }

  private void add(List<String> row, String file) {
    int colon = row.get(2).indexOf(':');
    Kind kind = colon < 0 ? null : KINDS.get(row.get(2).substring(0, colon));
    if (row.get(4).isBlank()) {
      throw new IllegalStateException(file + ": no example in " + row);
    }
    if (kind == null) {
      throw new IllegalStateException(file + ": no kind of trigger in " + row);
    }
    List<Where> where = new ArrayList<>();
    boolean both = false;
    for (String condition : row.get(3).split(" ")) {
      both |= condition.equals("&");
      if (!condition.isEmpty() && !condition.equals("&")) {
        where.add(where(condition, file));
      }
    }
    Plover root = row.get(0).equals("-") ? null : Plover.valueOf(row.get(0));
    String mode = row.get(1).isEmpty() ? null : row.get(1);
    for (String trigger : row.get(2).substring(colon + 1).split("\\|")) {
      String name = trigger + (row.get(3).isEmpty() ? "" : " " + row.get(3));
      List<Line> known =
          lines
              .computeIfAbsent(kind, k -> new HashMap<>())
              .computeIfAbsent(trigger, t -> new ArrayList<>());
      if (known.stream().anyMatch(l -> l.name().equals(name))) {
        throw new IllegalStateException(file + ": '" + name + "' is there twice");
      }
      known.add(new Line(name, root, mode, both, where));
    }
  }

  private Where where(String condition, String file) {
    return switch (condition) {
      case "^" -> Where.Mark.COMPLEMENT;
      case "@actor" -> Where.Mark.ACTOR;
      case "agent" -> Where.Mark.AGENT;
      case "^to" -> Where.Mark.INFINITIVE;
      case "!^" -> Where.Mark.NO_COMPLEMENT;
      case "@collective" -> Where.Mark.COLLECTIVE;
      case "obj" -> Where.Mark.OBJECT;
      case "!obj" -> Where.Mark.NO_OBJECT;
      default -> {
        if (condition.startsWith("~")) {
          yield new Where.With(condition.substring(1));
        }
        List<String> words = new ArrayList<>();
        for (String part : condition.split("\\|")) {
          Set<String> named = part.startsWith("@") ? classes.get(part.substring(1)) : Set.of(part);
          if (named == null) {
            throw new IllegalStateException(file + ": no class " + part);
          }
          words.addAll(named);
        }
        yield new Where.Word(Set.copyOf(words));
      }
    };
  }

  /** Whether one of these base forms may tell an event. */
  boolean knows(Kind kind, Collection<String> bases) {
    Map<String, List<Line>> of = lines.getOrDefault(kind, Map.of());
    return bases.stream().anyMatch(of::containsKey);
  }

  /** The words of a class. */
  Set<String> wordsOf(String name) {
    Set<String> out = classes.get(name);
    if (out == null) {
      throw new IllegalArgumentException("no class " + name + " among " + classes.keySet());
    }
    return out;
  }

  /**
   * The line that fits a trigger in its phrase best: that which asks for most; of these the first.
   *
   * @param bases the base forms that the trigger may have, the likeliest first
   */
  @Nullable Line find(Kind kind, Collection<String> bases, Phrase phrase) {
    Line best = null;
    double most = -1;
    for (String base : bases) {
      for (Line line : lines.getOrDefault(kind, Map.of()).getOrDefault(base, List.of())) {
        double fit = fit(line, phrase);
        if (fit > most) {
          best = line;
          most = fit;
        }
      }
    }
    return best;
  }

  /** How much of what the line asks for the phrase has; −1 where something is missing. */
  static double fit(Line line, Phrase phrase) {
    double out = 0;
    for (Where where : line.where()) {
      double holds = where.holds(phrase);
      if (holds == 0) {
        return -1;
      }
      out += holds;
    }
    return out;
  }
}
