package readout.encoder;

/** What a name is a name of, as far as the encoder tells. The order is part of the model. */
public enum NameKind {
  /** No part of a name. */
  NONE,
  PERSON,
  ORGANIZATION,
  PLACE,
  /** Peoples, events, works, laws and whatever else bears a name. */
  OTHER;

  private static final NameKind[] ALL = values();

  /** The kind with this place in the order. */
  public static NameKind of(int ordinal) {
    return ALL[ordinal];
  }
}
