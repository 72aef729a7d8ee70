package readout.app;

/** What a run ends with. */
final class Exit {
  /** Done. */
  static final int DONE = 0;

  /** Some inputs were skipped, each named on the error stream with its reason. */
  static final int SOME = 1;

  /** Wrong usage, or nothing done. */
  static final int NOTHING = 2;

  private Exit() {}
}
