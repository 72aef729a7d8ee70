package readout.name;

import readout.text.Span;

/**
 * A name that a trained recogniser finds.
 *
 * @param odds the probability, from 0 to 1, that it is a name of this kind
 */
public record Recognised(Span span, Kind kind, double odds) {
  /** What the recogniser tells apart. */
  public enum Kind {
    PERSON,
    ORGANIZATION,
    PLACE,
    /** Peoples, events, works, laws: no actor. */
    OTHER
  }
}
