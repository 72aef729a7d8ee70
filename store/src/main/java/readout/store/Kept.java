package readout.store;

/** What came of keeping an article. */
public enum Kept {
  /** It is new. */
  ADDED,
  /**
   * It is new, and its text is that of an article of another address: the two stay linked by it.
   */
  COPY,
  /** Its address had another text, which stays as an older version. */
  CHANGED,
  /** It is there already. */
  UNCHANGED
}
