package readout.time;

import java.util.List;

/** Whether a sentence tells at some place of what was or of what will be. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /** How far a verb may be from the time it governs, in atoms. */
  private static final int REACH = 14;

  /** How far a "had" may be from what it makes past. */
  private static final int PLUPERFECT = 4;

  /**
   * What the word right before the atoms from {@code from} to {@code to} tells ("until Tuesday"),
   * or else the nearest verb, or other word that tells it, before them or else after them in their
   * sentence.
   */
  static Tense at(List<Atom> atoms, int from, int to, Lexicon lexicon) {
    return at(atoms, from, to, REACH, lexicon);
  }

  /** The same, with no verb further off than {@code reach} atoms. */
  static Tense at(List<Atom> atoms, int from, int to, int reach, Lexicon lexicon) {
    int sentence = atoms.get(from).sentence();
    int before = from - 1;
    if (before >= 0 && atoms.get(before).sentence() == sentence) {
      // "the March 10 vote" names a vote; the verb is another's.
      if (lexicon.value("naming", atoms.get(before)) != null) {
        return UNKNOWN;
      }
      if (lexicon.value("ahead", atoms.get(before)) != null) {
        return hasHad(atoms, from, to, lexicon) ? PAST : FUTURE;
      }
    }
    for (int i = before;
        i >= Math.max(0, from - reach) && atoms.get(i).sentence() == sentence;
        i--) {
      Tense own = of(atoms, i, lexicon);
      if (own != UNKNOWN) {
        return own == FUTURE && hasHad(atoms, i, i + 1, lexicon) ? PAST : own;
      }
    }
    for (int i = to;
        i < Math.min(atoms.size(), to + reach) && atoms.get(i).sentence() == sentence;
        i++) {
      Tense own = of(atoms, i, lexicon);
      if (own != UNKNOWN) {
        return own;
      }
    }
    return UNKNOWN;
  }

  private static boolean isToBe(List<Atom> atoms, int participle) {
    return atoms.get(participle - 1).lower().equals("be")
        && atoms.get(participle - 2).lower().equals("to");
  }

  /**
   * Whether a pluperfect is near: what was still to come then ("had been due on Friday", "had not
   * answered by Friday") is past by now.
   */
  private static boolean hasHad(List<Atom> atoms, int from, int to, Lexicon lexicon) {
    int sentence = atoms.get(from).sentence();
    for (int i = Math.max(0, from - PLUPERFECT); i < Math.min(atoms.size(), to + PLUPERFECT); i++) {
      if (atoms.get(i).sentence() == sentence
          && lexicon.value("pluperfect", atoms.get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  private static Tense of(List<Atom> atoms, int i, Lexicon lexicon) {
    Atom atom = atoms.get(i);
    if (atom.capital() && i > 0 && atoms.get(i - 1).sentence() == atom.sentence()) {
      return UNKNOWN;
    }
    boolean meant =
        lexicon.value("intent", atom) != null
            && i + 1 < atoms.size()
            && atoms.get(i + 1).lower().equals("to");
    if (meant || lexicon.value("future", atom) != null) {
      return FUTURE;
    }
    String after = i == 0 ? null : lexicon.value("auxiliary", atoms.get(i - 1));
    if (after != null && atom.lower().equals("to")) {
      return after.equals("present") ? FUTURE : UNKNOWN;
    }
    boolean adjective = i > 0 && lexicon.value("determiner", atoms.get(i - 1)) != null;
    // "Guidelines to be published in May."
    if (after != null && i > 1 && lexicon.isPast(atom) && isToBe(atoms, i)) {
      return FUTURE;
    }
    boolean past =
        lexicon.value("past", atom) != null
            || lexicon.isPast(atom) && lexicon.value("notpast", atom) == null && !adjective;
    // "will be named", "is named": the form is past, the tense is the auxiliary's.
    return past && after == null ? PAST : UNKNOWN;
  }
}
