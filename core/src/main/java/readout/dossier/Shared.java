package readout.dossier;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import readout.quote.Statement;
import readout.story.Passage;
import readout.story.PassageFinder;
import readout.text.Article;
import readout.text.Span;

/**
 * A passage that two articles of a dossier share, and what tells who had it from whom.
 *
 * @param first the key of the article that was published first, or stands first where that is not
 *     known
 * @param second the key of the other
 * @param sameOutlet whether one outlet published both
 * @param quotation whether it is somebody's words in both, which two outlets may both have heard
 * @param days how many days the second was published after the first; null where one has no day
 */
public record Shared(
    Passage passage,
    String first,
    String second,
    boolean sameOutlet,
    boolean quotation,
    @Nullable Long days) {
  /** The share of a passage that has to be somebody's words for it to be a quotation. */
  private static final double QUOTED = 0.8;

  public Shared {
    if (days != null && days < 0) {
      throw new IllegalArgumentException(first + " came " + -days + " days after " + second);
    }
  }

  /** The passages of pieces that are sorted by day, the longest first. */
  static List<Shared> of(List<Dossier.Piece> pieces) {
    Map<String, Dossier.Piece> byId = new HashMap<>();
    List<Article> articles = new ArrayList<>();
    for (Dossier.Piece piece : pieces) {
      // An article that is there twice would share all of itself.
      if (byId.putIfAbsent(piece.article().id(), piece) == null) {
        articles.add(piece.article());
      }
    }
    List<Shared> out = new ArrayList<>();
    for (Passage passage : PassageFinder.find(articles)) {
      Dossier.Piece first = Objects.requireNonNull(byId.get(passage.first().article()));
      Dossier.Piece second = Objects.requireNonNull(byId.get(passage.second().article()));
      String outlet = first.article().origin().outlet();
      out.add(
          new Shared(
              passage,
              first.key(),
              second.key(),
              outlet != null && outlet.equals(second.article().origin().outlet()),
              isQuotation(first, passage.first().span())
                  && isQuotation(second, passage.second().span()),
              days(first.article(), second.article())));
    }
    out.sort((a, b) -> Integer.compare(b.passage().words(), a.passage().words()));
    return out;
  }

  private static @Nullable Long days(Article first, Article second) {
    return first.published() == null || second.published() == null
        ? null
        : ChronoUnit.DAYS.between(first.published().value(), second.published().value());
  }

  private static boolean isQuotation(Dossier.Piece piece, Span span) {
    int quoted = 0;
    for (Dossier.Line line : piece.lines()) {
      Statement s = line.statement();
      if (s.kind() == Statement.Kind.DIRECT && line.parent() == 0) {
        for (Span content : s.content()) {
          quoted +=
              Math.max(
                  0, Math.min(content.end(), span.end()) - Math.max(content.start(), span.start()));
        }
      }
    }
    return quoted >= QUOTED * span.length();
  }
}
