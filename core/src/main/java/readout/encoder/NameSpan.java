package readout.encoder;

import readout.text.Span;

/**
 * A name that the encoder finds.
 *
 * @param kind not {@link NameKind#NONE}
 * @param odds the mean probability of its words, from 0 to 1, that they are of this kind
 */
public record NameSpan(Span span, NameKind kind, double odds) {
  public NameSpan {
    if (kind == NameKind.NONE || !(odds >= 0 && odds <= 1)) {
      throw new IllegalArgumentException(
          "name at " + span + " is " + kind + " with odds " + odds + "; must be some kind, 0 to 1");
    }
  }
}
