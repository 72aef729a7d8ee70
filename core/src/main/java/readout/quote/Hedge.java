package readout.quote;

import java.util.Locale;
import readout.text.Span;

/**
 * Words by which somebody stands back from a claim.
 *
 * @param span the words: "allegedly"
 * @param by whose distance it is
 */
public record Hedge(Span span, By by) {
  /** Whose distance. */
  public enum By {
    OUTLET,
    SPEAKER;

    /** The word that stands in the record. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
