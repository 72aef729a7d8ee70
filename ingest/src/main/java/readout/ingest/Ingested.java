package readout.ingest;

import java.util.List;
import java.util.Locale;
import readout.text.Article;
import readout.text.Origin;

/** What came of one input: an article, or a named reason why there is none. */
public sealed interface Ingested {
  Origin origin();

  /**
   * An article whose text is now fixed.
   *
   * @param notes what the user should know of how it was taken in, each one sentence: a character
   *     set that was guessed, a date field that is no date; mostly empty
   */
  record Accepted(Article article, List<String> notes) implements Ingested {
    public Accepted {
      notes = List.copyOf(notes);
    }

    @Override
    public Origin origin() {
      return article.origin();
    }
  }

  /**
   * An input that gave no article.
   *
   * @param detail what is wrong, where, and what to do, in one sentence for the user
   */
  record Skipped(Origin origin, Reason reason, String detail) implements Ingested {}

  /** The closed list of reasons. */
  enum Reason {
    EMPTY,
    BINARY,
    UNSUPPORTED_FORMAT,
    UNSUPPORTED_LANGUAGE,
    TOO_LARGE,
    NOT_AN_ARTICLE,
    UNREADABLE,
    REFUSED,
    TIMEOUT,
    DUPLICATE;

    /** The word that is printed. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
