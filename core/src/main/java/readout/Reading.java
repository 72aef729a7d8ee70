package readout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.event.Event;
import readout.name.Entity;
import readout.name.Mention;
import readout.position.Position;
import readout.quote.Quoted;
import readout.quote.Statement;
import readout.text.Article;
import readout.time.Timex;
import readout.time.Written;

/** What was read in one article. */
public sealed interface Reading {
  Article article();

  /**
   * An article that was read. Every list is sorted by place in the text; every span lies inside it.
   *
   * @param statements who said what
   * @param quoted strings in quotation marks that are no statement
   * @param entities whom and what the article names
   * @param mentions where
   * @param timexes temporal expressions
   * @param events what happened, or is said to
   * @param positions where each side stands
   * @param written when an article that gives no day of publication was written, as far as its text
   *     tells; null otherwise
   */
  record Read(
      Article article,
      List<Statement> statements,
      List<Quoted> quoted,
      List<Entity> entities,
      List<Mention> mentions,
      List<Timex> timexes,
      List<Event> events,
      List<Position> positions,
      @Nullable Written written)
      implements Reading {
    public Read {
      if (written != null && article.published() != null) {
        throw new IllegalArgumentException(
            "published " + article.published() + ", so not concluded to be of " + written);
      }
      statements = List.copyOf(statements);
      quoted = List.copyOf(quoted);
      entities = List.copyOf(entities);
      mentions = List.copyOf(mentions);
      timexes = List.copyOf(timexes);
      events = List.copyOf(events);
      positions = List.copyOf(positions);
    }

    /** Of an article that tells no event, and whose text does not bound the day of writing. */
    public Read(
        Article article,
        List<Statement> statements,
        List<Quoted> quoted,
        List<Entity> entities,
        List<Mention> mentions,
        List<Timex> timexes) {
      this(article, statements, quoted, entities, mentions, timexes, List.of(), List.of(), null);
    }
  }

  /**
   * An article that is kept and not read.
   *
   * @param reason why, in words for the reader
   */
  record Unread(Article article, String reason) implements Reading {}
}
