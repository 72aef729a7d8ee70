package readout.app.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.name.Entity;
import readout.quote.Act;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Published;
import readout.text.Span;

/** Articles and statements put together by hand, for pages of things no reader would find. */
final class Parts {
  private final String text;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Furniture> furniture = new ArrayList<>();
  private @Nullable String outlet = "Harbour Herald";
  private @Nullable LocalDate day;

  Parts(String text) {
    this.text = text;
  }

  /** {@code null} for an article that names none. */
  Parts outlet(@Nullable String name) {
    outlet = name;
    return this;
  }

  Parts day(String value) {
    day = LocalDate.parse(value);
    return this;
  }

  Parts furniture(Furniture.Reason reason, int start, int end) {
    furniture.add(new Furniture(new Span(start, end), reason, "test"));
    return this;
  }

  /** A statement by {@code speaker} whose content are the first places of {@code words}. */
  Parts said(String speaker, String... words) {
    return add(statement(speaker, spans(words), null, null));
  }

  Parts add(Statement statement) {
    statements.add(statement);
    return this;
  }

  Statement statement(
      String speaker, List<Span> content, @Nullable Span cue, @Nullable Span source) {
    return new Statement(
        "s-%010x".formatted(statements.size() + 1),
        Statement.Kind.INDIRECT,
        Act.STATEMENT,
        content,
        cue,
        source,
        new Speaker.Named(new Entity("someone", speaker, Entity.Type.PERSON, List.of(), List.of())),
        null,
        null,
        null,
        new Said(day == null ? null : day.toString(), false, null, null, "the text"),
        outlet == null ? List.of() : List.of(outlet),
        List.of(),
        false,
        null,
        0.7,
        "test");
  }

  List<Span> spans(String... words) {
    List<Span> out = new ArrayList<>();
    for (String w : words) {
      int at = text.indexOf(w);
      if (at < 0) {
        throw new IllegalArgumentException("'" + w + "' is not in the text");
      }
      out.add(new Span(at, at + w.length()));
    }
    return out;
  }

  Article article() {
    return new Article(
        new Origin("report.txt", null, null, outlet, null, null),
        text,
        null,
        List.of(),
        List.of(),
        day == null ? null : new Published(day, false, null, "dateline"),
        "en",
        furniture);
  }

  Reading.Read read() {
    return new Reading.Read(article(), statements, List.of(), List.of(), List.of(), List.of());
  }
}
