package readout.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a word hangs on another.
 *
 * @see <a href="https://universaldependencies.org/u/dep/">Universal Dependencies</a>, whose names
 *     these are: {@code NSUBJ_PASS} is its {@code nsubj:pass}
 */
public enum Relation {
  ROOT,
  NSUBJ,
  NSUBJ_PASS,
  NSUBJ_OUTER,
  CSUBJ,
  CSUBJ_PASS,
  CSUBJ_OUTER,
  OBJ,
  IOBJ,
  CCOMP,
  XCOMP,
  OBL,
  OBL_AGENT,
  OBL_UNMARKED,
  NMOD,
  NMOD_POSS,
  NMOD_UNMARKED,
  NMOD_DESC,
  APPOS,
  ACL,
  ACL_RELCL,
  ADVCL,
  ADVCL_RELCL,
  ADVMOD,
  AMOD,
  NUMMOD,
  DET,
  DET_PREDET,
  AUX,
  AUX_PASS,
  COP,
  CASE,
  MARK,
  CC,
  CC_PRECONJ,
  CONJ,
  COMPOUND,
  COMPOUND_PRT,
  FLAT,
  FIXED,
  PARATAXIS,
  DISCOURSE,
  VOCATIVE,
  EXPL,
  LIST,
  ORPHAN,
  DISLOCATED,
  REPARANDUM,
  GOESWITH,
  DEP,
  PUNCT;

  private static final Map<String, Relation> BY_LABEL = new HashMap<>();

  static {
    for (Relation r : values()) {
      BY_LABEL.put(r.label(), r);
    }
  }

  /** Its name as Universal Dependencies write it: {@code nsubj:pass}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /**
   * The relation of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Relation of(String label) {
    Relation out = BY_LABEL.get(label);
    if (out == null) {
      throw new IllegalArgumentException("no relation " + label + " among " + BY_LABEL.keySet());
    }
    return out;
  }
}
