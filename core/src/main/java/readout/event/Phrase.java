package readout.event;

import java.util.Set;

/**
 * What stands with a trigger, for the lexicon to choose by.
 *
 * @param near the words of its object, of its passive's subject, of its complements and of what
 *     modifies them, in all the base forms they may have
 * @param far those of its other phrases
 * @param prepositions of its phrases
 * @param complement whether it has a clause for a complement
 * @param infinitive whether that is an infinitive
 * @param object whether it has an object
 * @param actorObject whether its object is somebody
 * @param agent whether it is said who does it
 * @param collective whether that is a state, an organisation or a group
 */
record Phrase(
    Set<String> near,
    Set<String> far,
    Set<String> prepositions,
    boolean complement,
    boolean infinitive,
    boolean object,
    boolean actorObject,
    boolean agent,
    boolean collective) {
  Phrase {
    near = Set.copyOf(near);
    far = Set.copyOf(far);
    prepositions = Set.copyOf(prepositions);
  }
}
