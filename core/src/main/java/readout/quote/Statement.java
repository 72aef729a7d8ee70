package readout.quote;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * Somebody said something: one line of the record.
 *
 * @param id stable for the same text and spans: {@code s-} and ten hexadecimal digits
 * @param kind how much of it is in the speaker's own words
 * @param act what was done by saying it
 * @param content the words, marks included; several spans where the cue splits them
 * @param cue the words of saying
 * @param source the mention as written; a pronoun stays a pronoun
 * @param speaker who that is
 * @param role the speaker's role as written, here or earlier in the article
 * @param addressee to whom
 * @param occasion where
 * @param date when
 * @param via from the publisher inwards to the last relay before the speaker
 * @param hedges words of distance
 * @param negated whether the saying itself is denied: "did not say"
 * @param nestedIn the id of the statement this one is reported in
 * @param confidence that content and source are right, 0 to 1: the encoder's odds, fitted to how
 *     often it was right, or how often the rule was; it says nothing of how the source was resolved
 * @param by the names of the rules that decided it
 */
public record Statement(
    String id,
    Kind kind,
    Act act,
    List<Span> content,
    @Nullable Span cue,
    @Nullable Span source,
    Speaker speaker,
    @Nullable Span role,
    @Nullable Addressee addressee,
    @Nullable Occasion occasion,
    Said date,
    List<String> via,
    List<Hedge> hedges,
    boolean negated,
    @Nullable String nestedIn,
    double confidence,
    String by) {
  /** DIRECT: all content stands in quotation marks. MIXED: some. INDIRECT: none. */
  public enum Kind {
    DIRECT,
    INDIRECT,
    MIXED;

    /** The word that stands in the record. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Statement {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("statement " + id + " by " + by + " has no content");
    }
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException(
          "statement " + id + ": confidence " + confidence + " must be within 0 and 1");
    }
    content = List.copyOf(content);
    via = List.copyOf(via);
    hedges = List.copyOf(hedges);
  }
}
