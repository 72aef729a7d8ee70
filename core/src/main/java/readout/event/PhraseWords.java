package readout.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import readout.syntax.Forms;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;

/** Gathers the words that stand with a trigger, for the lexicon to choose by. */
record PhraseWords(Layout layout, Syntax syntax, Forms forms, EventLexicon lexicon) {
  /**
   * The phrase of a frame.
   *
   * @param more words that are known to belong to it
   */
  Phrase of(Frame frame, Set<String> more, boolean actorObject, boolean agent, boolean collective) {
    Set<String> near = new LinkedHashSet<>(more);
    Set<String> far = new LinkedHashSet<>();
    Set<String> prepositions = new LinkedHashSet<>();
    for (int p : frame.patients()) {
      add(p, near);
    }
    for (int c : frame.complements()) {
      near.addAll(forms.bases(layout.token(c).lower()));
      for (int o : syntax.children(c, Relation.OBJ)) {
        add(o, near);
      }
      for (int o : syntax.children(c, Relation.OBL)) {
        add(o, far);
      }
    }
    boolean noun = frame.kind() == EventLexicon.Kind.NOUN;
    for (Frame.Oblique o : frame.obliques()) {
      prepositions.add(o.preposition());
      if (lexicon.wordsOf("contents").contains(o.preposition())) {
        add(o.token(), noun ? near : far);
      }
    }
    if (noun) {
      modifiers(frame.trigger(), near);
    } else if (frame.patients().isEmpty()) {
      frame.agents().forEach(a -> add(a, far));
    }
    return new Phrase(
        near,
        far,
        prepositions,
        !frame.complements().isEmpty(),
        frame.complements().stream()
            .anyMatch(c ->
                syntax.children(c, Relation.MARK).stream().anyMatch(m -> layout.token(m).is("to"))),
        !frame.patients().isEmpty(),
        actorObject,
        agent,
        collective);
  }

  /** The words of a phrase: its head's, and those of what modifies it. */
  private void add(int token, Set<String> out) {
    out.addAll(forms.bases(layout.token(token).lower()));
    modifiers(token, out);
  }

  private void modifiers(int token, Set<String> out) {
    List<Integer> all =
        syntax.children(token, Relation.COMPOUND, Relation.AMOD, Relation.NMOD, Relation.CONJ);
    for (int m : all) {
      out.addAll(forms.bases(layout.token(m).lower()));
      for (int n : syntax.children(m, Relation.COMPOUND, Relation.AMOD)) {
        out.addAll(forms.bases(layout.token(n).lower()));
      }
    }
  }
}
