package readout.event;

import java.util.Collection;
import java.util.List;

/**
 * A word that tells something, with the words for who does it and to whom, as tokens of the layout:
 * the heads of their phrases.
 *
 * @param trigger the token that tells it
 * @param verb the token of the clause it stands in: itself, or the light verb it is the object of
 * @param agents who does it
 * @param patients whom or what it is done to
 * @param obliques what else hangs on it, by preposition
 * @param complements clauses it takes
 */
record Frame(
    int trigger,
    EventLexicon.Kind kind,
    int verb,
    List<Integer> agents,
    List<Integer> patients,
    List<Oblique> obliques,
    List<Integer> complements) {
  /** A phrase with its preposition: the head of the phrase. */
  record Oblique(String preposition, int token) {}

  Frame {
    agents = List.copyOf(agents);
    patients = List.copyOf(patients);
    obliques = List.copyOf(obliques);
    complements = List.copyOf(complements);
  }

  /** The same where "of" names whom it is done to, and not who does it. */
  Frame suffered() {
    List<Integer> of =
        obliques.stream().filter(o -> o.preposition().equals("of")).map(Oblique::token).toList();
    List<Integer> others = agents.stream().filter(a -> !of.contains(a)).toList();
    return new Frame(trigger, kind, verb, others, of, obliques, complements);
  }

  /** The heads of its phrases with one of these prepositions. */
  List<Integer> with(Collection<String> prepositions) {
    return obliques.stream()
        .filter(o -> prepositions.contains(o.preposition()))
        .map(Oblique::token)
        .toList();
  }
}
