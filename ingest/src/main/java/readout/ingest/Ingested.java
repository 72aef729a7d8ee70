package readout.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.ingest.fetch.Answer;
import readout.ingest.page.SourceMap;
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
   * @param source where the text stands in the bytes of the page; null where it is the file's own,
   *     or nobody asked
   */
  record Accepted(Article article, List<String> notes, @Nullable SourceMap source)
      implements Ingested {
    public Accepted {
      notes = List.copyOf(notes);
    }

    /** An article of a text that is the file's own. */
    public Accepted(Article article, List<String> notes) {
      this(article, notes, null);
    }

    /** The same with one more thing to know, told first. */
    Accepted noted(String note) {
      List<String> all = new ArrayList<>(notes);
      all.addFirst(note);
      return new Accepted(article, all, source);
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

    /** The reason for which nothing could be fetched. */
    public static Reason of(Answer.Why why) {
      return switch (why) {
        case ADDRESS, ROBOTS, REDIRECT -> REFUSED;
        case STATUS, BROKEN -> UNREADABLE;
        case TIMEOUT -> TIMEOUT;
        case TOO_LARGE -> TOO_LARGE;
      };
    }

    /** The word that is printed. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
