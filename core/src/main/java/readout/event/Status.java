package readout.event;

import java.util.Locale;

/** What the text says of an event's being real. */
public enum Status {
  ASSERTED,
  ALLEGED,
  CONDITIONAL,
  PLANNED,
  DEMANDED,
  PROPOSED,
  HOPED,
  NEGATED,
  HYPOTHETICAL;

  /** The word that stands in the record. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
