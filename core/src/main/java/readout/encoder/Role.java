package readout.encoder;

/** What a span is to an attribution, in PolNeAR's terms. */
public enum Role {
  SOURCE,
  CUE,
  CONTENT
}
