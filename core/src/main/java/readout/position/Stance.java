package readout.position;

import java.util.Locale;

/** How somebody stands to an issue. */
public enum Stance {
  SUPPORTS,
  OPPOSES,
  DEMANDS,
  OFFERS,
  CONDITIONS,
  RULES_OUT,
  NOT_RULE_OUT,
  HOPES,
  DEFERS,
  DISPUTES,
  BLAMES,
  ASSERTS,
  CLAIMS,
  NEUTRAL;

  /** The word that stands in the record: {@code not-rule-out}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
