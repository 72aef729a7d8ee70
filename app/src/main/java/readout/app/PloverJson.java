package readout.app;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.event.Event;
import readout.event.EventFinder;
import readout.event.Party;
import readout.name.Entity;
import readout.quote.Statement;
import readout.text.Article;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the events of an article in the terms of PLOVER, one JSON object a line. Offsets are
 * Unicode code points into the article's text, end exclusive.
 */
final class PloverJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final Article article;
  private final SpanJson spans;

  private PloverJson(JsonGenerator json, Article article) {
    this.json = json;
    this.article = article;
    spans = new SpanJson(json, article);
  }

  static void write(Reading.Read read, OutputStream out) {
    Map<String, Statement> statements = new HashMap<>();
    read.statements().forEach(s -> statements.put(s.id(), s));
    for (Event e : read.events()) {
      try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
        new PloverJson(json, read.article()).event(e, statements.get(e.statement()));
        json.writeRaw('\n');
      }
    }
  }

  private void event(Event e, @Nullable Statement statement) {
    json.writeStartObject();
    spans.string("id", e.id());
    spans.string("date", e.date() == null ? null : e.date().value());
    parties("source", e.actors());
    parties("target", e.targets());
    spans.string("event", e.root().name());
    spans.string("mode", e.mode());
    spans.string("cameoRoot", e.root().cameo());
    spans.string("status", e.status().token());
    spans.strings("context", e.issues());
    Entity teller = EventFinder.attributedTo(statement);
    spans.string("attributedTo", teller == null ? "narrator" : teller.name());
    spans.slice("eventText", e.trigger());
    spans.string("place", e.place() == null ? null : spans.text(e.place()));
    spans.string("publisher", article.origin().outlet());
    spans.string(
        "pubDate", article.published() == null ? null : article.published().value().toString());
    spans.string("url", article.origin().uri());
    spans.string("storyId", article.id());
    spans.string("coder", "Readout: " + e.by());
    json.writeEndObject();
  }

  private void parties(String key, List<Party> parties) {
    json.writeArrayPropertyStart(key);
    for (Party p : parties) {
      json.writeStartObject();
      spans.string("name", p.entity().name());
      spans.string("type", p.entity().type().name());
      spans.words(p.span());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
