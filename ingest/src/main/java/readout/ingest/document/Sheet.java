package readout.ingest.document;

import java.util.List;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import readout.ingest.page.Stamp;

/**
 * A document in the form in which all are taken in.
 *
 * @param title as its own properties have it
 * @param authors as its own properties have them
 * @param dates as its own properties have them
 * @param html its text, of headings, paragraphs, items and rows of tables
 * @param notes what the user should know of how it was read
 */
public record Sheet(
    @Nullable String title,
    List<String> authors,
    List<Stamp> dates,
    String html,
    List<String> notes) {
  public Sheet {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
    notes = List.copyOf(notes);
  }

  /** Words as HTML has them. */
  static String escaped(String words) {
    return new TextNode(words).outerHtml();
  }

  /** A document cannot be read; the message says why and what to do. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }

    UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
