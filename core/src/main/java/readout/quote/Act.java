package readout.quote;

import java.util.Locale;

/** What somebody did by saying it; the closed list of the record. */
public enum Act {
  STATEMENT,
  /** An outlet's or relay's clause: "Babel reports that …". */
  REPORT,
  QUESTION,
  ANSWER,
  DEMAND,
  PROPOSAL,
  PROMISE,
  AGREEMENT,
  DENIAL,
  DECISION,
  ANNOUNCEMENT,
  WARNING,
  ACCUSATION,
  PRAISE,
  SUPPORT,
  OPINION,
  BELIEF,
  INTENTION,
  HOPE,
  PERCEPTION,
  ATTITUDE,
  DISCUSSION;

  /** The word that stands in the record. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
