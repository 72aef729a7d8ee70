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
import readout.text.CodePoints;
import readout.text.Span;
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

  private PloverJson() {}

  static void write(Reading.Read read, OutputStream out) {
    Map<String, Statement> statements = new HashMap<>();
    read.statements().forEach(s -> statements.put(s.id(), s));
    CodePoints points = new CodePoints(read.article().text());
    for (Event e : read.events()) {
      try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
        event(json, read.article(), points, e, statements);
        json.writeRaw('\n');
      }
    }
  }

  private static void event(
      JsonGenerator json,
      Article article,
      CodePoints points,
      Event e,
      Map<String, Statement> statements) {
    json.writeStartObject();
    string(json, "id", e.id());
    string(json, "date", e.date() == null ? null : e.date().value());
    parties(json, "source", e.actors(), article, points);
    parties(json, "target", e.targets(), article, points);
    string(json, "event", e.root().name());
    string(json, "mode", e.mode());
    string(json, "cameoRoot", e.root().cameo());
    string(json, "status", e.status().token());
    json.writeArrayPropertyStart("context");
    e.issues().forEach(json::writeString);
    json.writeEndArray();
    Entity teller = EventFinder.attributedTo(statements.get(e.statement()));
    string(json, "attributedTo", teller == null ? "narrator" : teller.name());
    json.writeObjectPropertyStart("eventText");
    span(json, e.trigger(), article, points);
    json.writeEndObject();
    string(json, "place", e.place() == null ? null : e.place().in(article.text()));
    string(json, "publisher", article.origin().outlet());
    string(
        json,
        "pubDate",
        article.published() == null ? null : article.published().value().toString());
    string(json, "url", article.origin().uri());
    string(json, "storyId", article.id());
    string(json, "coder", "Readout: " + e.by());
    json.writeEndObject();
  }

  private static void parties(
      JsonGenerator json, String key, List<Party> parties, Article article, CodePoints points) {
    json.writeArrayPropertyStart(key);
    for (Party p : parties) {
      json.writeStartObject();
      string(json, "name", p.entity().name());
      string(json, "type", p.entity().type().name());
      span(json, p.span(), article, points);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void span(JsonGenerator json, Span span, Article article, CodePoints points) {
    Span own = points.of(span);
    json.writeNumberProperty("start", own.start());
    json.writeNumberProperty("end", own.end());
    string(json, "text", points.whole(span).in(article.text()));
  }

  private static void string(JsonGenerator json, String key, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, CodePoints.wellFormed(value));
    }
  }
}
