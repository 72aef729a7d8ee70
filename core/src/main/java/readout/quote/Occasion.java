package readout.quote;

import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * On which occasion something was said.
 *
 * @param type what kind of occasion
 * @param with the other party, if named: the outlet of an interview, the partner of a conversation
 * @param span the characters that state it
 * @param inferred whether they state it of another sentence, from which it was carried over
 */
public record Occasion(Type type, @Nullable String with, Span span, boolean inferred) {
  /** The closed list of the record. */
  public enum Type {
    PRESS_CONFERENCE("press conference"),
    INTERVIEW("interview"),
    CONVERSATION("conversation"),
    MEETING("meeting"),
    REMARKS_TO_REPORTERS("remarks to reporters"),
    REMARKS_TO_MEDIA("remarks to media"),
    STATEMENT("statement"),
    SPEECH("speech"),
    POST("post"),
    REPORT("report"),
    COURT("court"),
    CEREMONY("ceremony"),
    DEMONSTRATION("demonstration"),
    EMAIL("email");

    private final String token;

    Type(String token) {
      this.token = token;
    }

    /** The words that stand in the record. */
    public String token() {
      return token;
    }
  }
}
