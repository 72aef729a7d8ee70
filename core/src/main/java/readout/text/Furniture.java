package readout.text;

import java.util.Locale;

/**
 * A stretch of an article that is not its body, marked and never cut.
 *
 * @param span the characters; never empty
 * @param reason what they are
 * @param rule the name of the rule that marked them
 */
public record Furniture(Span span, Reason reason, String rule) {
  /** The closed list of reasons, as in the record. */
  public enum Reason {
    HEADLINE,
    SUBHEADING,
    BYLINE,
    DATELINE,
    CREDIT,
    CAPTION,
    RELATED,
    SUBSCRIBE,
    SHARE,
    FORM,
    COOKIE,
    BIOGRAPHY,
    NAVIGATION,
    COMMENT,
    ADVERTISEMENT,
    CORRECTION,
    BOILERPLATE;

    /** The word that stands in the record. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A headline, a subheading and a caption are the outlet's own words about the matter: they are
     * still read for statements.
     */
    public boolean isRead() {
      return this == HEADLINE || this == SUBHEADING || this == CAPTION;
    }
  }

  public Furniture {
    if (span.isEmpty()) {
      throw new IllegalArgumentException(
          "furniture " + reason + " at " + span + " must not be empty");
    }
  }
}
