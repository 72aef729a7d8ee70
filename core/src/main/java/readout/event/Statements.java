package readout.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.quote.Statement;
import readout.text.Span;

/** The statements of an article, by place. */
final class Statements {
  /** A stretch of a statement's content. */
  private record Part(Span span, Statement statement) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Statement> all;

  Statements(List<Statement> statements) {
    all = List.copyOf(statements);
    for (Statement s : statements) {
      s.content().forEach(c -> parts.add(new Part(c, s)));
    }
    parts.sort(Comparator.comparingInt(p -> p.span().length()));
  }

  /** The innermost statement that {@code span} stands in; null where the narrator tells it. */
  @Nullable Statement around(Span span) {
    for (Part p : parts) {
      if (p.span().contains(span)) {
        return p.statement();
      }
    }
    return null;
  }

  /** The statement whose words of saying these are; null where they are of none. */
  @Nullable Statement saidBy(Span cue) {
    for (Statement s : all) {
      Span own = s.cue();
      if (own != null && own.start() < cue.end() && cue.start() < own.end()) {
        return s;
      }
    }
    return null;
  }
}
