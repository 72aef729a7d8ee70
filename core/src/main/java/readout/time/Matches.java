package readout.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All ways in which a grammar's rules fit an article. No rule repeats a part, and what a group
 * gives as a part of others is worked out once for an atom, so the work grows with the length of
 * the text alone.
 */
final class Matches {
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final List<Atom> atoms;

  /** For each atom the index after the last of its sentence. */
  private final int[] sentenceEnds;

  private final Map<String, Map<Integer, List<Match>>> known = new HashMap<>();

  Matches(Grammar grammar, List<Atom> atoms) {
    this.grammar = grammar;
    this.lexicon = grammar.lexicon();
    this.atoms = atoms;
    sentenceEnds = new int[atoms.size()];
    for (int i = atoms.size() - 1; i >= 0; i--) {
      boolean last =
          i + 1 == atoms.size() || atoms.get(i + 1).sentence() != atoms.get(i).sentence();
      sentenceEnds[i] = last ? i + 1 : sentenceEnds[i + 1];
    }
  }

  /** The expressions, each the longest that begins where no other has taken the atom. */
  List<Match> all() {
    List<Match> out = new ArrayList<>();
    int i = 0;
    while (i < atoms.size()) {
      Match best = longest(i);
      if (best != null) {
        out.add(best);
      }
      i = best == null ? i + 1 : best.to();
    }
    return out;
  }

  private @Nullable Match longest(int from) {
    Match best = null;
    for (Rule rule : grammar.starting(atoms.get(from))) {
      Match m = new Attempt(rule, from).run();
      if (m != null && (best == null || m.to() > best.to())) {
        best = m;
      }
    }
    return best;
  }

  /** The fits of a group's rules at an atom, one for each end, the longest first. */
  private List<Match> at(String group, int from) {
    Map<Integer, List<Match>> own = known.computeIfAbsent(group, g -> new HashMap<>());
    List<Match> found = own.get(from);
    if (found == null) {
      found = new ArrayList<>();
      for (Rule rule : grammar.starting(atoms.get(from))) {
        if (rule.group().equals(group)) {
          Match m = new Attempt(rule, from).run();
          if (m != null && found.stream().noneMatch(f -> f.to() == m.to())) {
            found.add(m);
          }
        }
      }
      found.sort(Comparator.comparingInt(Match::to).reversed());
      own.put(from, found);
    }
    return found;
  }

  /** One rule at one atom. */
  private final class Attempt {
    private final Rule rule;
    private final int from;
    private final int limit;
    private final Slots slots;

    Attempt(Rule rule, int from) {
      this.rule = rule;
      this.from = from;
      limit = sentenceEnds[from];
      slots = new Slots(rule.given());
    }

    @Nullable Match run() {
      int to = rest(0, from);
      return to <= from ? null : new Match(rule, from, to, rule.meaning().of(slots));
    }

    /** Where the parts from {@code p} on end if they fit from {@code at}; −1 if they do not. */
    private int rest(int p, int at) {
      if (p == rule.parts().size()) {
        return at;
      }
      Part part = rule.parts().get(p);
      int end =
          switch (part) {
            case Part.Beside beside -> beside(beside, at) ? rest(p + 1, at) : -1;
            case Part.One one -> one(one, p, at);
            case Part.Amount number -> number(number, p, at);
            case Part.Group group -> group(group, p, at);
          };
      return end < 0 && optional(part) ? rest(p + 1, at) : end;
    }

    private static boolean optional(Part part) {
      return switch (part) {
        case Part.One one -> one.optional();
        case Part.Amount number -> number.optional();
        case Part.Group group -> group.optional();
        case Part.Beside beside -> false;
      };
    }

    private boolean beside(Part.Beside beside, int at) {
      int i = beside.after() ? at : from - 1;
      boolean there =
          i >= 0 && i < atoms.size() && atoms.get(i).sentence() == atoms.get(from).sentence();
      boolean passes =
          there && beside.tests().stream().anyMatch(t -> grammar.passes(t, atoms.get(i)) != null);
      return passes == beside.must();
    }

    private int one(Part.One one, int p, int at) {
      if (at >= limit) {
        return -1;
      }
      for (Part.Test test : one.tests()) {
        String value = grammar.passes(test, atoms.get(at));
        if (value != null) {
          if (!one.slot().isEmpty()) {
            slots.put(one.slot(), value);
          }
          int end = rest(p + 1, at + 1);
          if (end >= 0) {
            return end;
          }
          slots.remove(one.slot());
        }
      }
      return -1;
    }

    private int number(Part.Amount number, int p, int at) {
      Quantity quantity = at >= limit ? null : Quantity.at(atoms, at, limit, lexicon);
      if (quantity == null || number.several() && quantity.amount().equals("1")) {
        return -1;
      }
      slots.put(number.slot(), quantity.amount());
      int end = rest(p + 1, quantity.end());
      if (end < 0) {
        slots.remove(number.slot());
      }
      return end;
    }

    private int group(Part.Group group, int p, int at) {
      if (at >= limit) {
        return -1;
      }
      for (Match m : at(group.group(), at)) {
        slots.put(group.slot(), m.sense());
        int end = rest(p + 1, m.to());
        if (end >= 0) {
          return end;
        }
        slots.remove(group.slot());
      }
      return -1;
    }
  }
}
