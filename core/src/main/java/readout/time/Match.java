package readout.time;

/**
 * A rule that fits.
 *
 * @param from index of its first atom
 * @param to index after its last
 */
record Match(Rule rule, int from, int to, Sense sense) {
  Match {
    if (to <= from) {
      throw new IllegalArgumentException(rule.id() + " fits nothing at atom " + from);
    }
  }
}
