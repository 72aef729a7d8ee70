package readout.quote;

/**
 * A reporting verb in its place, with its auxiliaries, adverbs and particle.
 *
 * @param cue the verb
 * @param form the head's form
 * @param first index of the group's first token
 * @param head index of the verb
 * @param end one past the group's last token
 * @param voice how the group is built
 * @param negated whether a negation stands in it
 * @param future whether a modal stands in it
 */
record CueGroup(
    Cue cue,
    Cue.Form form,
    int first,
    int head,
    int end,
    Voice voice,
    boolean negated,
    boolean future) {
  /** How a verb group relates to its subject. */
  enum Voice {
    /** Has its own subject: "said", "has said", "will say". */
    FINITE,
    /** "to say", whose subject stands further left. */
    INFINITIVE,
    /** ", saying", whose subject is that of the clause it hangs on. */
    ING,
    /** "was told": the subject is not who speaks. */
    PASSIVE,
    /** "proposed by": a participle without auxiliary. */
    PARTICIPLE
  }
}
