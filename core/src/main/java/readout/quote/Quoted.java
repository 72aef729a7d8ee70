package readout.quote;

import java.util.Locale;
import readout.text.Span;

/**
 * A string in quotation marks that is no statement.
 *
 * @param span the characters, marks included
 * @param reason what it is instead
 */
public record Quoted(Span span, Reason reason) {
  /** The closed list of the record. */
  public enum Reason {
    SCARE,
    TITLE,
    TERM,
    INSCRIPTION,
    NICKNAME;

    /** The word that stands in the record. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
