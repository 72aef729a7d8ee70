package readout.encoder;

import readout.text.Span;

/**
 * A word, a number or a mark as the encoder's vocabulary divides text.
 *
 * @param span its characters
 * @param pieces the numbers of its word pieces, at least one
 * @param look the token type of its pieces: how it is written and whether it is quoted
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
public record Word(Span span, int[] pieces, int look) {
  public Word {
    if (pieces.length == 0 || span.isEmpty()) {
      throw new IllegalArgumentException(
          "word at " + span + " has " + pieces.length + " pieces; both must not be empty");
    }
    if (look < 0 || look >= Look.COUNT) {
      throw new IllegalArgumentException(
          "word at " + span + " has look " + look + ", must be below " + Look.COUNT);
    }
  }
}
