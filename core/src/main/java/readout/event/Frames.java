package readout.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;
import readout.text.Words;

/**
 * Reads off the trees who does what to whom: also where the subject stands with another verb
 * (conjuncts, infinitives, participles, relative clauses), and where a noun tells what is done.
 */
final class Frames {
  /** Subjects are looked for through at most this many verbs. */
  private static final int DEEPEST = 5;

  private final Layout layout;
  private final Syntax syntax;
  private final Words words;
  private final EventLexicon lexicon;

  Frames(Layout layout, Syntax syntax, Words words, EventLexicon lexicon) {
    this.layout = layout;
    this.syntax = syntax;
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The frame of a verb, or of an adjective that says something of a subject. */
  Frame verb(int token, EventLexicon.Kind kind) {
    List<Integer> complements =
        new ArrayList<>(syntax.children(token, Relation.XCOMP, Relation.CCOMP));
    if (kind == EventLexicon.Kind.ADJECTIVE || complements.isEmpty()) {
      // "Agreed with its neighbour to close the port": the parser hangs it on loosely.
      syntax.children(token, Relation.ADVCL).stream()
          .filter(c ->
              kind == EventLexicon.Kind.ADJECTIVE
                  || syntax.child(token, Relation.OBJ) < 0
                      && syntax.children(c, Relation.MARK).stream()
                          .anyMatch(m -> layout.token(m).is("to")))
          .forEach(complements::add);
    }
    return new Frame(
        token,
        kind,
        token,
        withConjuncts(agents(token, 0)),
        withConjuncts(patients(token)),
        obliques(token),
        complements);
  }

  /**
   * The frame of a noun.
   *
   * @param verb the light verb that it is the object or the subject of; itself where there is none
   */
  Frame noun(int token, int verb) {
    List<Integer> agents = new ArrayList<>();
    List<Integer> patients = new ArrayList<>();
    agents.addAll(syntax.children(token, Relation.NMOD_POSS, Relation.COMPOUND, Relation.AMOD));
    List<Frame.Oblique> obliques = new ArrayList<>(obliques(token));
    for (Frame.Oblique o : obliques) {
      if (lexicon.wordsOf("doers").contains(o.preposition())) {
        agents.add(o.token());
      }
    }
    if (verb != token) {
      boolean object = syntax.relation(token) == Relation.OBJ;
      agents.addAll(object ? agents(verb, 0) : List.of());
      obliques.addAll(obliques(verb));
    }
    return new Frame(
        token,
        EventLexicon.Kind.NOUN,
        verb,
        withConjuncts(agents),
        patients,
        obliques,
        syntax.children(token, Relation.ACL));
  }

  /** Who does what {@code verb} tells. */
  private List<Integer> agents(int verb, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    boolean passive = isPassive(verb);
    if (passive) {
      return byPhrase(verb);
    }
    for (int subject : syntax.children(verb, Relation.NSUBJ)) {
      if (!layout.token(subject).isMark()) {
        return List.of(antecedent(verb, subject));
      }
    }
    Relation relation = syntax.relation(verb);
    int head = syntax.head(verb);
    if (relation == null || head < 0) {
      return List.of();
    }
    return switch (relation) {
      case CONJ -> isPassive(head) ? subjects(head) : agents(head, depth + 1);
      case XCOMP -> {
        int object = syntax.child(head, Relation.OBJ, Relation.IOBJ);
        if (object >= 0) {
          yield List.of(object);
        }
        yield isPassive(head) ? subjects(head) : agents(head, depth + 1);
      }
      case ADVCL -> isPassive(head) ? subjects(head) : agents(head, depth + 1);
      case ACL -> {
        boolean infinitive = syntax.tag(verb).equals("VB");
        yield infinitive ? owners(head, depth) : List.of(head);
      }
      default -> List.of();
    };
  }

  /**
   * Whose plan, effort or decision it is: "US efforts to …", "Washington decided on a plan to …".
   */
  private List<Integer> owners(int noun, int depth) {
    List<Integer> own = syntax.children(noun, Relation.NMOD_POSS, Relation.COMPOUND, Relation.AMOD);
    if (!own.isEmpty()) {
      return own;
    }
    return syntax.relation(noun) == Relation.OBJ ? agents(syntax.head(noun), depth + 1) : List.of();
  }

  private List<Integer> subjects(int verb) {
    int subject = syntax.child(verb, Relation.NSUBJ, Relation.NSUBJ_PASS);
    return subject < 0 ? List.of() : List.of(antecedent(verb, subject));
  }

  /** A relative pronoun's antecedent; any other subject itself. */
  private int antecedent(int verb, int subject) {
    boolean relative = words.is(layout.token(subject).lower(), "relative");
    return relative && syntax.relation(verb) == Relation.ACL_RELCL ? syntax.head(verb) : subject;
  }

  private List<Integer> byPhrase(int verb) {
    List<Integer> out = new ArrayList<>(syntax.children(verb, Relation.OBL_AGENT));
    int head = syntax.head(verb);
    if (out.isEmpty() && syntax.relation(verb) == Relation.CONJ && head >= 0) {
      out.addAll(syntax.children(head, Relation.OBL_AGENT));
    }
    for (int conjunct : syntax.children(verb, Relation.CONJ)) {
      // "Was shot and killed by a guard": who did it stands with the last.
      if (out.isEmpty()) {
        out.addAll(syntax.children(conjunct, Relation.OBL_AGENT));
      }
    }
    for (int o : syntax.children(verb, Relation.OBL)) {
      if (out.isEmpty() && preposition(o).equals("by")) {
        out.add(o);
      }
    }
    return out;
  }

  boolean isPassive(int verb) {
    boolean conjoined =
        syntax.relation(verb) == Relation.CONJ
            && syntax.tag(verb).equals("VBN")
            && syntax.child(verb, Relation.AUX, Relation.NSUBJ) < 0;
    if (conjoined) {
      // "Was shot and killed": the auxiliary stands with the first.
      return isPassive(syntax.head(verb));
    }
    return syntax.child(verb, Relation.NSUBJ_PASS, Relation.AUX_PASS) >= 0
        || syntax.tag(verb).equals("VBN") && syntax.relation(verb) == Relation.ACL
        || syntax.tag(verb).equals("VBN")
            && syntax.child(verb, Relation.AUX, Relation.NSUBJ) < 0
            && syntax.relation(verb) != Relation.CONJ;
  }

  private List<Integer> patients(int verb) {
    List<Integer> out = new ArrayList<>();
    if (isPassive(verb)) {
      int own = verb;
      while (syntax.relation(own) == Relation.CONJ && subjects(own).isEmpty()) {
        own = syntax.head(own);
      }
      out.addAll(syntax.relation(own) == Relation.ACL ? List.of(syntax.head(own)) : subjects(own));
    }
    out.addAll(syntax.children(verb, Relation.IOBJ, Relation.OBJ));
    if (out.isEmpty() && syntax.child(verb, Relation.COMPOUND_PRT) >= 0) {
      // "Called off the strike": behind a particle the parser may miss the object.
      syntax.children(verb, Relation.OBL).stream()
          .filter(o -> o > verb && preposition(o).isEmpty())
          .forEach(out::add);
    }
    if (out.isEmpty()
        && syntax.relation(verb) == Relation.ACL_RELCL
        && subjects(verb).stream().noneMatch(s -> s == syntax.head(verb))
        && syntax.child(verb, Relation.OBL, Relation.CCOMP, Relation.XCOMP) < 0) {
      out.add(syntax.head(verb));
    }
    out.removeIf(o -> words.is(layout.token(o).lower(), "relative"));
    return out;
  }

  private List<Frame.Oblique> obliques(int token) {
    List<Frame.Oblique> out = new ArrayList<>();
    for (int o : syntax.children(token, Relation.OBL, Relation.NMOD)) {
      String preposition = preposition(o);
      // "On Friday", "in May": when, and so neither whom nor what.
      boolean when = syntax.tag(o).equals("CD") || words.is(layout.token(o).lower(), "time");
      if (!preposition.isEmpty() && !when) {
        for (int each : withConjuncts(List.of(o))) {
          out.add(new Frame.Oblique(preposition, each));
        }
      }
    }
    return out;
  }

  String preposition(int token) {
    int preposition = syntax.child(token, Relation.CASE);
    return preposition < 0 ? "" : layout.token(preposition).lower();
  }

  private List<Integer> withConjuncts(List<Integer> tokens) {
    Set<Integer> out = new LinkedHashSet<>();
    for (int t : tokens) {
      out.add(t);
      out.addAll(syntax.children(t, Relation.CONJ));
    }
    return List.copyOf(out);
  }

  /**
   * The trigger with its particle ("call_off"), in all the base forms that it may have.
   *
   * @param strict whether a verb with a particle is not taken for the verb without
   */
  List<String> named(int token, Set<String> bases, boolean strict) {
    int particle = particle(token);
    List<String> out = new ArrayList<>();
    if (particle >= 0) {
      for (String base : bases) {
        out.add(base + "_" + layout.token(particle).lower());
      }
    }
    if (strict && syntax.child(token, Relation.COMPOUND_PRT) >= 0) {
      // "Backed out" is another verb than "backed".
      return out;
    }
    out.addAll(bases);
    return out;
  }

  /**
   * The word that makes one verb with {@code token}: a particle, an adverb that the parser takes
   * for none ("walked out"), the preposition behind it ("looked into"); −1 where there is none.
   */
  int particle(int token) {
    int particle = syntax.child(token, Relation.COMPOUND_PRT);
    if (particle >= 0) {
      return particle;
    }
    int next = token + 1;
    if (next >= layout.tokens().size()) {
      return -1;
    }
    boolean adverb =
        syntax.relation(next) == Relation.ADVMOD
            && syntax.head(next) == token
            && lexicon.wordsOf("particles").contains(layout.token(next).lower());
    boolean preposition =
        syntax.relation(next) == Relation.CASE && syntax.head(syntax.head(next)) == token;
    return adverb || preposition ? next : -1;
  }
}
