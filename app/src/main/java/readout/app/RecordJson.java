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
import readout.quote.Statement;
import readout.text.Article;
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
  private final SpanJson spans;

  private RecordJson(JsonGenerator json, Article article) {
    this.json = json;
    this.article = article;
    spans = new SpanJson(json, article);
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
    spans.string("id", article.id());
    spans.string("textHash", article.textHash());
    origin(article.origin());
    spans.string("title", article.title());
    spans.strings("byline", article.byline());
    spans.string("language", article.language());
    published(article.published(), written);
    spans.string("text", article.text());
    json.writeArrayPropertyStart("furniture");
    for (Furniture furniture : article.furniture()) {
      json.writeStartObject();
      spans.ends(furniture.span());
      spans.string("reason", furniture.reason().token());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void source(SourceMap source) {
    json.writeArrayPropertyStart("source");
    for (SourceMap.Run run : source.runs()) {
      json.writeStartArray();
      Span text = spans.points(run.text());
      json.writeNumber(text.start());
      json.writeNumber(text.end());
      json.writeNumber(run.from());
      json.writeNumber(run.to());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void origin(Origin origin) {
    json.writeObjectPropertyStart("origin");
    spans.string("uri", origin.uri());
    spans.string("canonical", origin.canonical());
    spans.string("id", origin.id());
    spans.string("outlet", origin.outlet());
    spans.string("fetched", origin.fetched() == null ? null : origin.fetched().toString());
    json.writeEndObject();
  }

  private void published(@Nullable Published published, @Nullable Written written) {
    if (published != null) {
      published(
          published.value().toString(),
          published.inferred(),
          published.evidence(),
          published.basis());
      spans.string("at", published.at() == null ? null : published.at().toString());
      spans.string("changed", published.changed() == null ? null : published.changed().toString());
      json.writeEndObject();
    } else if (written != null) {
      published(written.value(), true, written.evidence(), "the times that the text tells");
      spans.string("at", null);
      spans.string("changed", null);
      json.writeEndObject();
    } else {
      json.writeNullProperty("published");
    }
  }

  private void published(String value, boolean inferred, @Nullable Span evidence, String basis) {
    json.writeObjectPropertyStart("published");
    spans.string("value", value);
    json.writeBooleanProperty("inferred", inferred);
    spans.ends(evidence);
    spans.string("basis", basis);
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
    spans.string("id", event.id());
    spans.slice("trigger", event.trigger());
    parties("actor", event.actors());
    parties("target", event.targets());
    spans.string("plover", event.root().name());
    spans.string("mode", event.mode());
    spans.string("cameo", event.root().cameo());
    When date = event.date();
    if (date == null) {
      json.writeNullProperty("date");
    } else {
      json.writeObjectPropertyStart("date");
      spans.string("value", date.value());
      json.writeBooleanProperty("inferred", date.inferred());
      spans.string("basis", date.basis());
      json.writeEndObject();
    }
    spans.slice("place", event.place());
    spans.string("status", event.status().token());
    Entity teller = EventFinder.attributedTo(statements.get(event.statement()));
    spans.string("attributedTo", teller == null ? "narrator" : teller.name());
    spans.string("statement", event.statement());
    spans.strings("issues", event.issues());
    spans.string("by", event.by());
    json.writeEndObject();
  }

  private void parties(String key, List<Party> parties) {
    spans.strings(key, parties.stream().map(p -> p.entity().name()).toList());
  }

  private void position(Position position) {
    json.writeStartObject();
    spans.string("id", position.id());
    spans.string("holder", position.holder().name());
    spans.string("issue", position.issue());
    spans.string("stance", position.stance().token());
    spans.slice("words", position.words());
    spans.string("statement", position.statement());
    spans.string("event", position.event());
    spans.string("date", position.date());
    spans.string("by", position.by());
    json.writeEndObject();
  }

  private void statement(Statement statement) {
    json.writeStartObject();
    spans.string("id", statement.id());
    spans.string("kind", statement.kind().token());
    spans.string("act", statement.act().token());
    json.writeArrayPropertyStart("content");
    for (Span span : statement.content()) {
      json.writeStartObject();
      spans.words(span);
      json.writeEndObject();
    }
    json.writeEndArray();
    spans.slice("cue", statement.cue());
    spans.slice("source", statement.source());
    speaker(statement.speaker().entity());
    spans.slice("role", statement.role());
    addressee(statement.addressee());
    occasion(statement.occasion());
    said(statement.date());
    spans.strings("via", statement.via());
    json.writeArrayPropertyStart("hedges");
    for (Hedge hedge : statement.hedges()) {
      json.writeStartObject();
      spans.words(hedge.span());
      spans.string("by", hedge.by().token());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanProperty("negated", statement.negated());
    spans.string("nestedIn", statement.nestedIn());
    json.writeNumberProperty("confidence", statement.confidence());
    spans.string("by", statement.by());
    json.writeEndObject();
  }

  private void speaker(@Nullable Entity speaker) {
    if (speaker == null) {
      json.writeNullProperty("speaker");
      return;
    }
    json.writeObjectPropertyStart("speaker");
    spans.string("id", speaker.id());
    spans.string("name", speaker.name());
    spans.string("type", speaker.type().name());
    json.writeEndObject();
  }

  private void addressee(@Nullable Addressee addressee) {
    if (addressee == null) {
      json.writeNullProperty("addressee");
      return;
    }
    json.writeObjectPropertyStart("addressee");
    spans.string("name", addressee.name());
    spans.words(addressee.span());
    json.writeEndObject();
  }

  private void occasion(@Nullable Occasion occasion) {
    if (occasion == null) {
      json.writeNullProperty("occasion");
      return;
    }
    json.writeObjectPropertyStart("occasion");
    spans.string("type", occasion.type().token());
    spans.string("with", occasion.with());
    spans.string("text", spans.text(occasion.span()));
    json.writeBooleanProperty("inferred", occasion.inferred());
    json.writeEndObject();
  }

  private void said(Said said) {
    json.writeObjectPropertyStart("date");
    spans.string("value", said.value());
    json.writeBooleanProperty("inferred", said.inferred());
    spans.string("notBefore", said.notBefore());
    spans.string("notAfter", said.notAfter());
    spans.string("basis", said.basis());
    json.writeEndObject();
  }

  private void quoted(Quoted quoted) {
    json.writeStartObject();
    spans.ends(quoted.span());
    spans.string("reason", quoted.reason().token());
    json.writeEndObject();
  }

  private void entity(Entity entity) {
    json.writeStartObject();
    spans.string("id", entity.id());
    spans.string("name", entity.name());
    spans.string("type", entity.type().name());
    spans.strings("aliases", entity.aliases());
    spans.strings("roles", entity.roles());
    json.writeEndObject();
  }

  private void mention(Mention mention) {
    json.writeStartObject();
    spans.words(mention.span());
    spans.string("type", mention.type().name());
    spans.string("kind", mention.kind().token());
    spans.string("entity", mention.entity());
    json.writeEndObject();
  }

  private void timex(Timex timex) {
    json.writeStartObject();
    spans.words(timex.span());
    spans.string("type", timex.type().name());
    spans.string("value", timex.value());
    spans.string("mod", timex.mod());
    spans.string("literal", timex.literal());
    spans.string("from", timex.from());
    spans.string("to", timex.to());
    json.writeBooleanProperty("inferred", timex.inferred());
    json.writeEndObject();
  }
}
