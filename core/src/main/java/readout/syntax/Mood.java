package readout.syntax;

/**
 * What a predicate's own auxiliaries, adverbs and conditions say of its being real; what it hangs
 * on may say more.
 *
 * @param negated whether it says that it is not so
 * @param conditional whether a clause of its own says on what it depends
 * @param force how sure it says it is
 * @param word the word that says so, in lower case; empty where none does
 */
public record Mood(boolean negated, boolean conditional, Force force, String word) {
  /** How sure a predicate says it is. */
  public enum Force {
    /** The king met the envoy. */
    PLAIN,
    /** The king allegedly met the envoy. */
    ALLEGED,
    /** The king might meet the envoy. */
    MAYBE,
    /** The king can meet the envoy. */
    ABLE,
    /** The king nearly met the envoy. */
    NEARLY,
    /** The king must meet the envoy. */
    DUTY,
    /** The king will meet the envoy. */
    FUTURE,
    /** The king would meet the envoy. */
    WOULD,
    /** Has the king met the envoy? Had the king met the envoy, … */
    ASKED
  }

  public Mood {
    if (word.isEmpty() != (force == Force.PLAIN || force == Force.ASKED)) {
      throw new IllegalArgumentException(force + " said by '" + word + "'");
    }
  }
}
