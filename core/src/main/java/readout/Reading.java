package readout;

import java.util.List;
import readout.name.Entity;
import readout.name.Mention;
import readout.quote.Quoted;
import readout.quote.Statement;
import readout.text.Article;
import readout.time.Timex;

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
   */
  record Read(
      Article article,
      List<Statement> statements,
      List<Quoted> quoted,
      List<Entity> entities,
      List<Mention> mentions,
      List<Timex> timexes)
      implements Reading {
    public Read {
      statements = List.copyOf(statements);
      quoted = List.copyOf(quoted);
      entities = List.copyOf(entities);
      mentions = List.copyOf(mentions);
      timexes = List.copyOf(timexes);
    }
  }

  /**
   * An article that is kept and not read.
   *
   * @param reason why, in words for the reader
   */
  record Unread(Article article, String reason) implements Reading {}
}
