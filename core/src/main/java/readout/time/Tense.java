package readout.time;

import java.util.List;

/** Whether a sentence tells at some place of what was or of what will be. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /** How far a verb may be from the time it governs, in atoms. */
  private static final int REACH = 14;

  /**
   * What the word right before the atoms from {@code from} to {@code to} tells ("until Tuesday"),
   * or else the nearest verb, or other word that tells it, before them or else after them in their
   * sentence.
   */
  static Tense at(List<Atom> atoms, int from, int to, Lexicon lexicon) {
    int sentence = atoms.get(from).sentence();
    int before = from - 1;
    if (before >= 0 && atoms.get(before).sentence() == sentence) {
      // "the March 10 vote" names a vote; the verb is another's.
      if (lexicon.value("naming", atoms.get(before)) != null) {
        return UNKNOWN;
      }
      if (lexicon.value("ahead", atoms.get(before)) != null) {
        return FUTURE;
      }
    }
    for (int i = before;
        i >= Math.max(0, from - REACH) && atoms.get(i).sentence() == sentence;
        i--) {
      Tense own = of(atoms, i, lexicon);
      if (own != UNKNOWN) {
        return own;
      }
    }
    for (int i = to;
        i < Math.min(atoms.size(), to + REACH) && atoms.get(i).sentence() == sentence;
        i++) {
      Tense own = of(atoms, i, lexicon);
      if (own != UNKNOWN) {
        return own;
      }
    }
    return UNKNOWN;
  }

  private static Tense of(List<Atom> atoms, int i, Lexicon lexicon) {
    Atom atom = atoms.get(i);
    if (atom.capital() && i > 0 && atoms.get(i - 1).sentence() == atom.sentence()) {
      return UNKNOWN;
    }
    if (lexicon.value("future", atom) != null) {
      return FUTURE;
    }
    String after = i == 0 ? null : lexicon.value("auxiliary", atoms.get(i - 1));
    if (after != null && atom.lower().equals("to")) {
      return after.equals("present") ? FUTURE : UNKNOWN;
    }
    boolean past =
        lexicon.value("past", atom) != null
            || lexicon.isPast(atom) && lexicon.value("notpast", atom) == null;
    // "will be named", "is named": the form is past, the tense is the auxiliary's.
    return past && after == null ? PAST : UNKNOWN;
  }
}
