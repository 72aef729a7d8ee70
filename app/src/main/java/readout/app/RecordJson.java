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
import readout.event.When;
import readout.ingest.page.SourceMap;
import readout.name.Entity;
import readout.name.Mention;
import readout.position.Position;
import readout.quote.Addressee;
import readout.quote.Hedge;
import readout.quote.Occasion;
import readout.quote.Quoted;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.CodePoints;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Published;
import readout.text.Span;
import readout.time.Timex;
import readout.time.Written;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a reading as one line of JSON: the record's format. Offsets are Unicode code points into
 * {@code text}, end exclusive; where a span carries its own {@code text} it equals that slice.
 * Lists are never null; what is not known is null; a layer that is not built, or an article that
 * was not read, has no key.
 */
public final class RecordJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final Article article;
  private final CodePoints codePoints;

  private RecordJson(JsonGenerator json, Article article) {
    this.json = json;
    this.article = article;
    this.codePoints = new CodePoints(article.text());
  }

  /**
   * Writes one line in UTF-8, its end included, and flushes; {@code out} stays open.
   *
   * @throws tools.jackson.core.JacksonException if {@code out} cannot be written to
   */
  public static void write(Reading reading, OutputStream out) {
    write(reading, null, out);
  }

  /**
   * The same with where the text stands in the bytes of its page: {@code "source": [[start, end,
   * first byte, byte behind the last], …]}.
   *
   * @param source null where that is not known
   */
  public static void write(Reading reading, @Nullable SourceMap source, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new RecordJson(json, reading.article()).record(reading, source);
      json.writeRaw('\n');
    }
  }

  private void record(Reading reading, @Nullable SourceMap source) {
    json.writeStartObject();
    article(reading instanceof Reading.Read read ? read.written() : null);
    if (source != null) {
      source(source);
    }
    switch (reading) {
      case Reading.Read read -> layers(read);
      case Reading.Unread unread -> {}
    }
    json.writeEndObject();
  }

  private void article(@Nullable Written written) {
    string("id", article.id());
    string("textHash", article.textHash());
    origin(article.origin());
    string("title", article.title());
    strings("byline", article.byline());
    string("language", article.language());
    published(article.published(), written);
    string("text", article.text());
    json.writeArrayPropertyStart("furniture");
    for (Furniture furniture : article.furniture()) {
      json.writeStartObject();
      ends(furniture.span());
      string("reason", furniture.reason().token());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void source(SourceMap source) {
    json.writeArrayPropertyStart("source");
    for (SourceMap.Run run : source.runs()) {
      json.writeStartArray();
      json.writeNumber(codePoints.of(run.text().start()));
      json.writeNumber(codePoints.of(run.text().end()));
      json.writeNumber(run.from());
      json.writeNumber(run.to());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void origin(Origin origin) {
    json.writeObjectPropertyStart("origin");
    string("uri", origin.uri());
    string("canonical", origin.canonical());
    string("id", origin.id());
    string("outlet", origin.outlet());
    string("fetched", origin.fetched() == null ? null : origin.fetched().toString());
    json.writeEndObject();
  }

  private void published(@Nullable Published published, @Nullable Written written) {
    if (published != null) {
      published(
          published.value().toString(),
          published.inferred(),
          published.evidence(),
          published.basis());
      string("at", published.at() == null ? null : published.at().toString());
      string("changed", published.changed() == null ? null : published.changed().toString());
      json.writeEndObject();
    } else if (written != null) {
      published(written.value(), true, written.evidence(), "the times that the text tells");
      string("at", null);
      string("changed", null);
      json.writeEndObject();
    } else {
      json.writeNullProperty("published");
    }
  }

  private void published(String value, boolean inferred, @Nullable Span evidence, String basis) {
    json.writeObjectPropertyStart("published");
    string("value", value);
    json.writeBooleanProperty("inferred", inferred);
    ends(evidence);
    string("basis", basis);
  }

  private void layers(Reading.Read read) {
    json.writeArrayPropertyStart("statements");
    read.statements().forEach(this::statement);
    json.writeEndArray();
    json.writeArrayPropertyStart("quoted");
    read.quoted().forEach(this::quoted);
    json.writeEndArray();
    json.writeArrayPropertyStart("entities");
    read.entities().forEach(this::entity);
    json.writeEndArray();
    json.writeArrayPropertyStart("mentions");
    read.mentions().forEach(this::mention);
    json.writeEndArray();
    json.writeArrayPropertyStart("timexes");
    read.timexes().forEach(this::timex);
    json.writeEndArray();
    Map<String, Statement> statements = new HashMap<>();
    read.statements().forEach(s -> statements.put(s.id(), s));
    json.writeArrayPropertyStart("events");
    read.events().forEach(e -> event(e, statements));
    json.writeEndArray();
    json.writeArrayPropertyStart("positions");
    read.positions().forEach(this::position);
    json.writeEndArray();
  }

  private void event(Event event, Map<String, Statement> statements) {
    json.writeStartObject();
    string("id", event.id());
    slice("trigger", event.trigger());
    parties("actor", event.actors());
    parties("target", event.targets());
    string("plover", event.root().name());
    string("mode", event.mode());
    string("cameo", event.root().cameo());
    When date = event.date();
    if (date == null) {
      json.writeNullProperty("date");
    } else {
      json.writeObjectPropertyStart("date");
      string("value", date.value());
      json.writeBooleanProperty("inferred", date.inferred());
      string("basis", date.basis());
      json.writeEndObject();
    }
    slice("place", event.place());
    string("status", event.status().token());
    Entity teller = EventFinder.attributedTo(statements.get(event.statement()));
    string("attributedTo", teller == null ? "narrator" : teller.name());
    string("statement", event.statement());
    strings("issues", event.issues());
    string("by", event.by());
    json.writeEndObject();
  }

  private void parties(String key, List<Party> parties) {
    strings(key, parties.stream().map(p -> p.entity().name()).toList());
  }

  private void position(Position position) {
    json.writeStartObject();
    string("id", position.id());
    string("holder", position.holder().name());
    string("issue", position.issue());
    string("stance", position.stance().token());
    slice("words", position.words());
    string("statement", position.statement());
    string("event", position.event());
    string("date", position.date());
    string("by", position.by());
    json.writeEndObject();
  }

  private void statement(Statement statement) {
    json.writeStartObject();
    string("id", statement.id());
    string("kind", statement.kind().token());
    string("act", statement.act().token());
    json.writeArrayPropertyStart("content");
    for (Span span : statement.content()) {
      json.writeStartObject();
      words(span);
      json.writeEndObject();
    }
    json.writeEndArray();
    slice("cue", statement.cue());
    slice("source", statement.source());
    speaker(statement.speaker());
    slice("role", statement.role());
    addressee(statement.addressee());
    occasion(statement.occasion());
    said(statement.date());
    strings("via", statement.via());
    json.writeArrayPropertyStart("hedges");
    for (Hedge hedge : statement.hedges()) {
      json.writeStartObject();
      words(hedge.span());
      string("by", hedge.by().token());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanProperty("negated", statement.negated());
    string("nestedIn", statement.nestedIn());
    json.writeNumberProperty("confidence", statement.confidence());
    string("by", statement.by());
    json.writeEndObject();
  }

  private void speaker(Speaker speaker) {
    switch (speaker) {
      case Speaker.Named named -> who(named.entity());
      case Speaker.Described described -> who(described.entity());
      case Speaker.Unattributed unattributed -> json.writeNullProperty("speaker");
    }
  }

  private void who(Entity entity) {
    json.writeObjectPropertyStart("speaker");
    string("id", entity.id());
    string("name", entity.name());
    string("type", entity.type().name());
    json.writeEndObject();
  }

  private void addressee(@Nullable Addressee addressee) {
    if (addressee == null) {
      json.writeNullProperty("addressee");
      return;
    }
    json.writeObjectPropertyStart("addressee");
    string("name", addressee.name());
    words(addressee.span());
    json.writeEndObject();
  }

  private void occasion(@Nullable Occasion occasion) {
    if (occasion == null) {
      json.writeNullProperty("occasion");
      return;
    }
    json.writeObjectPropertyStart("occasion");
    string("type", occasion.type().token());
    string("with", occasion.with());
    string("text", codePoints.whole(occasion.span()).in(article.text()));
    json.writeBooleanProperty("inferred", occasion.inferred());
    json.writeEndObject();
  }

  private void said(Said said) {
    json.writeObjectPropertyStart("date");
    string("value", said.value());
    json.writeBooleanProperty("inferred", said.inferred());
    string("notBefore", said.notBefore());
    string("notAfter", said.notAfter());
    string("basis", said.basis());
    json.writeEndObject();
  }

  private void quoted(Quoted quoted) {
    json.writeStartObject();
    ends(quoted.span());
    string("reason", quoted.reason().token());
    json.writeEndObject();
  }

  private void entity(Entity entity) {
    json.writeStartObject();
    string("id", entity.id());
    string("name", entity.name());
    string("type", entity.type().name());
    strings("aliases", entity.aliases());
    strings("roles", entity.roles());
    json.writeEndObject();
  }

  private void mention(Mention mention) {
    json.writeStartObject();
    words(mention.span());
    string("type", mention.type().name());
    string("kind", mention.kind().token());
    string("entity", mention.entity());
    json.writeEndObject();
  }

  private void timex(Timex timex) {
    json.writeStartObject();
    words(timex.span());
    string("type", timex.type().name());
    string("value", timex.value());
    string("mod", timex.mod());
    string("literal", timex.literal());
    string("from", timex.from());
    string("to", timex.to());
    json.writeBooleanProperty("inferred", timex.inferred());
    json.writeEndObject();
  }

  private void slice(String key, @Nullable Span span) {
    if (span == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeObjectPropertyStart(key);
    words(span);
    json.writeEndObject();
  }

  private void words(@Nullable Span span) {
    ends(span);
    string("text", span == null ? null : codePoints.whole(span).in(article.text()));
  }

  private void ends(@Nullable Span span) {
    if (span == null) {
      json.writeNullProperty("start");
      json.writeNullProperty("end");
      return;
    }
    Span points = codePoints.of(span);
    json.writeNumberProperty("start", points.start());
    json.writeNumberProperty("end", points.end());
  }

  private void strings(String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    for (String value : values) {
      json.writeString(CodePoints.wellFormed(value));
    }
    json.writeEndArray();
  }

  private void string(String key, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      // A file name may have a lone surrogate, and UTF-8 has no place for it.
      json.writeStringProperty(key, CodePoints.wellFormed(value));
    }
  }
}
