package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import readout.Reading;
import readout.name.Entity;
import readout.name.Mention;
import readout.quote.Act;
import readout.quote.Addressee;
import readout.quote.Hedge;
import readout.quote.Occasion;
import readout.quote.Quoted;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Published;
import readout.text.Span;
import readout.time.Timex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordJsonTest {
  private static final String TEXT =
      "🕊 TALKS, 3 May 2031.\n\nEnvoy Ada Miro told reporters “the 🕊 \"dove\" flies” on Friday, she allegedly said at a briefing.";

  @Test
  void countsAnEmojiBeforeAQuotationAsOne() {
    JsonNode content = parse(full()).at("/statements/0/content/0");
    assertThat(content.get("start").asInt()).isEqualTo(TEXT.indexOf('“') - 1);
    assertThat(content.get("end").asInt()).isEqualTo(TEXT.indexOf('”') + 1 - 2);
    assertThat(content.get("text").asString()).isEqualTo("“the 🕊 \"dove\" flies”");
  }

  @Test
  void everySpanEqualsItsSliceInCodePoints() {
    JsonNode record = parse(full());
    int[] points = record.get("text").asString().codePoints().toArray();
    List<JsonNode> spans = new ArrayList<>();
    collect(record, spans);
    assertThat(spans).hasSizeGreaterThan(8);
    for (JsonNode span : spans) {
      if (!span.get("start").isNull() && span.has("text")) {
        int start = span.get("start").asInt();
        int end = span.get("end").asInt();
        assertThat(new String(points, start, end - start)).isEqualTo(span.get("text").asString());
      }
    }
  }

  @Test
  void hasTheKeysOfTheRecordAndNoOthers() {
    JsonNode record = parse(full());
    assertThat(keys(record))
        .containsExactlyInAnyOrder(
            "id",
            "textHash",
            "origin",
            "title",
            "byline",
            "language",
            "published",
            "text",
            "furniture",
            "events",
            "positions",
            "statements",
            "quoted",
            "entities",
            "mentions",
            "timexes");
    assertThat(keys(record.get("origin")))
        .containsExactlyInAnyOrder("uri", "canonical", "id", "outlet", "fetched");
    assertThat(keys(record.get("published")))
        .containsExactlyInAnyOrder("value", "inferred", "start", "end", "basis", "at", "changed");
    assertThat(keys(record.at("/furniture/0"))).containsExactlyInAnyOrder("start", "end", "reason");
    JsonNode statement = record.at("/statements/0");
    assertThat(keys(statement))
        .containsExactlyInAnyOrder(
            "id",
            "kind",
            "act",
            "content",
            "cue",
            "source",
            "speaker",
            "role",
            "addressee",
            "occasion",
            "date",
            "via",
            "hedges",
            "negated",
            "nestedIn",
            "confidence",
            "by");
    assertThat(keys(statement.get("speaker"))).containsExactlyInAnyOrder("id", "name", "type");
    assertThat(keys(statement.get("role"))).containsExactlyInAnyOrder("start", "end", "text");
    assertThat(keys(statement.get("addressee")))
        .containsExactlyInAnyOrder("name", "start", "end", "text");
    assertThat(keys(statement.get("occasion")))
        .containsExactlyInAnyOrder("type", "with", "text", "inferred");
    assertThat(keys(statement.get("date")))
        .containsExactlyInAnyOrder("value", "inferred", "notBefore", "notAfter", "basis");
    assertThat(keys(statement.at("/hedges/0")))
        .containsExactlyInAnyOrder("start", "end", "text", "by");
    assertThat(keys(record.at("/quoted/0"))).containsExactlyInAnyOrder("start", "end", "reason");
    assertThat(keys(record.at("/entities/0")))
        .containsExactlyInAnyOrder("id", "name", "type", "aliases", "roles");
    assertThat(keys(record.at("/mentions/0")))
        .containsExactlyInAnyOrder("start", "end", "text", "type", "kind", "entity");
    assertThat(keys(record.at("/timexes/0")))
        .containsExactlyInAnyOrder(
            "start", "end", "text", "type", "value", "mod", "literal", "from", "to", "inferred");
  }

  @Test
  void writesEveryValueWhereItIsKnown() {
    JsonNode record = parse(full());
    assertThat(record.get("id").asString()).isEqualTo(article(TEXT).id());
    assertThat(record.get("textHash").asString()).isEqualTo(article(TEXT).textHash());
    assertThat(record.at("/origin/uri").asString()).isEqualTo("a b/ü.txt");
    assertThat(record.at("/origin/canonical").asString()).isEqualTo("https://example.org/1");
    assertThat(record.at("/origin/id").asString()).isEqualTo("one");
    assertThat(record.at("/origin/outlet").asString()).isEqualTo("Harbour Post");
    assertThat(record.at("/origin/fetched").asString()).isEqualTo("2031-05-04T06:00:00Z");
    assertThat(record.get("title").asString()).isEqualTo("Talks");
    assertThat(record.get("byline").toString()).isEqualTo("[\"Ines Poll\"]");
    assertThat(record.at("/published/value").asString()).isEqualTo("2031-05-03");
    assertThat(record.at("/published/start").asInt()).isEqualTo(9);
    assertThat(record.at("/furniture/0/reason").asString()).isEqualTo("dateline");
    JsonNode statement = record.at("/statements/0");
    assertThat(statement.get("kind").asString()).isEqualTo("direct");
    assertThat(statement.get("act").asString()).isEqualTo("statement");
    assertThat(statement.at("/cue/text").asString()).isEqualTo("told");
    assertThat(statement.at("/source/text").asString()).isEqualTo("Ada Miro");
    assertThat(statement.get("speaker").toString())
        .isEqualTo("{\"id\":\"ada-miro\",\"name\":\"Ada Miro\",\"type\":\"PERSON\"}");
    assertThat(statement.at("/role/text").asString()).isEqualTo("Envoy");
    assertThat(statement.at("/addressee/name").asString()).isEqualTo("reporters");
    assertThat(statement.get("occasion").toString())
        .isEqualTo(
            "{\"type\":\"press conference\",\"with\":\"NV\",\"text\":\"at a briefing\",\"inferred\":true}");
    assertThat(statement.at("/date/notBefore").asString()).isEqualTo("2031-05-01");
    assertThat(statement.get("via").toString()).isEqualTo("[\"Harbour Post\",\"NV\"]");
    assertThat(statement.at("/hedges/0/by").asString()).isEqualTo("outlet");
    assertThat(statement.get("negated").asBoolean()).isTrue();
    assertThat(statement.get("nestedIn").asString()).isEqualTo("s-0000000001");
    assertThat(statement.get("confidence").asDouble()).isEqualTo(0.93);
    assertThat(statement.get("by").asString()).isEqualTo("rule one");
    assertThat(record.at("/quoted/0/reason").asString()).isEqualTo("scare");
    assertThat(record.at("/mentions/0/kind").asString()).isEqualTo("name");
    assertThat(record.at("/timexes/0/literal").asString()).isEqualTo("XXXX-WXX-5");
  }

  @Test
  void whatIsNotKnownIsNullAndListsAreEmpty() {
    JsonNode record = parse(bare(new Speaker.Unattributed("nobody is named")));
    for (String key : List.of("title", "published")) {
      assertThat(record.get(key).isNull()).as(key).isTrue();
    }
    for (String key : List.of("canonical", "id", "outlet", "fetched")) {
      assertThat(record.get("origin").get(key).isNull()).as(key).isTrue();
    }
    for (String key : List.of("byline", "furniture", "quoted", "entities")) {
      assertThat(record.get(key).isEmpty() && record.get(key).isArray()).as(key).isTrue();
    }
    JsonNode statement = record.at("/statements/0");
    for (String key :
        List.of("cue", "source", "speaker", "role", "addressee", "occasion", "nestedIn")) {
      assertThat(statement.get(key).isNull()).as(key).isTrue();
    }
    for (String key : List.of("value", "notBefore", "notAfter")) {
      assertThat(statement.get("date").get(key).isNull()).as(key).isTrue();
    }
    assertThat(statement.get("via").isEmpty() && statement.get("hedges").isEmpty()).isTrue();
    assertThat(record.at("/mentions/0/entity").isNull()).isTrue();
    assertThat(record.at("/timexes/0/literal").isNull()).isTrue();
  }

  @Test
  void aDescribedSpeakerIsPrintedAsAGroup() {
    Entity officials =
        new Entity("officials", "officials", Entity.Type.GROUP, List.of(), List.of());
    assertThat(
            parse(bare(new Speaker.Described(officials)))
                .at("/statements/0/speaker/type")
                .asString())
        .isEqualTo("GROUP");
  }

  @Test
  void anAddresseeWithoutWordsHasNullEnds() {
    JsonNode record = parse(statement(full(), new Addressee("Ines Poll", null)));
    assertThat(record.at("/statements/0/addressee").toString())
        .isEqualTo("{\"name\":\"Ines Poll\",\"start\":null,\"end\":null,\"text\":null}");
  }

  @Test
  void anArticleThatWasNotReadHasItsLanguageAndNoLayers() {
    Article german =
        new Article(
            Origin.of("de.txt"), "Guten Tag.", null, List.of(), List.of(), null, "de", List.of());
    JsonNode record = parse(new Reading.Unread(german, "language de is not read yet"));
    assertThat(record.get("language").asString()).isEqualTo("de");
    assertThat(keys(record))
        .doesNotContain("statements", "quoted", "entities", "mentions", "timexes")
        .contains("text", "furniture");
  }

  @Test
  void aSpanThatCutsASurrogatePairStillEqualsItsSlice() {
    String text = "a🕊b";
    Reading reading =
        new Reading.Read(
            Article.of(text),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Mention(new Span(2, 4), Entity.Type.PERSON, Mention.Kind.NAME, null)),
            List.of());
    JsonNode mention = parse(reading).at("/mentions/0");
    assertThat(mention.get("start").asInt()).isEqualTo(2);
    assertThat(mention.get("end").asInt()).isEqualTo(3);
    assertThat(mention.get("text").asString()).isEqualTo("b");
  }

  @Test
  void neverWritesALoneSurrogate() {
    Article article =
        new Article(
            Origin.of("x\uD83Dy.txt"),
            "ok",
            "t\uDD4A",
            List.of("\uD83D"),
            List.of(),
            null,
            "en",
            List.of());
    JsonNode record = parse(new Reading.Unread(article, "for the test"));
    assertThat(record.at("/origin/uri").asString()).isEqualTo("x\uFFFDy.txt");
    assertThat(record.get("title").asString()).isEqualTo("t\uFFFD");
    assertThat(record.at("/byline/0").asString()).isEqualTo("\uFFFD");
  }

  @Test
  void isOneLineWhateverTheTextHolds() {
    String text = "a\r\nb\u2028c\u0085d\u0000\"\\";
    String line = line(new Reading.Unread(Article.of(text), "for the test"));
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    assertThat(line).doesNotContain("\r");
    assertThat(JsonMapper.shared().readTree(line).get("text").asString()).isEqualTo(text);
  }

  static Reading.Read full() {
    Article article = article(TEXT);
    Entity miro =
        new Entity("ada-miro", "Ada Miro", Entity.Type.PERSON, List.of("Miro"), List.of("Envoy"));
    Statement statement =
        new Statement(
            "s-0123456789",
            Statement.Kind.DIRECT,
            Act.STATEMENT,
            List.of(span("“the 🕊 \"dove\" flies”")),
            span("told"),
            span("Ada Miro"),
            new Speaker.Named(miro),
            span("Envoy"),
            new Addressee("reporters", span("reporters")),
            new Occasion(Occasion.Type.PRESS_CONFERENCE, "NV", span("at a briefing"), true),
            new Said("2031-05-02", false, "2031-05-01", "2031-05-03", "on Friday"),
            List.of("Harbour Post", "NV"),
            List.of(new Hedge(span("allegedly"), Hedge.By.OUTLET)),
            true,
            "s-0000000001",
            0.93,
            "rule one");
    return new Reading.Read(
        article,
        List.of(statement),
        List.of(new Quoted(span("\"dove\""), Quoted.Reason.SCARE)),
        List.of(miro),
        List.of(new Mention(span("Ada Miro"), Entity.Type.PERSON, Mention.Kind.NAME, "ada-miro")),
        List.of(
            new Timex(
                span("Friday"),
                Timex.Type.DATE,
                "2031-05-02",
                null,
                "XXXX-WXX-5",
                null,
                null,
                true,
                "weekday")));
  }

  private static Reading.Read statement(Reading.Read reading, Addressee addressee) {
    Statement s = reading.statements().getFirst();
    Statement changed =
        new Statement(
            s.id(),
            s.kind(),
            s.act(),
            s.content(),
            s.cue(),
            s.source(),
            s.speaker(),
            s.role(),
            addressee,
            s.occasion(),
            s.date(),
            s.via(),
            s.hedges(),
            s.negated(),
            s.nestedIn(),
            s.confidence(),
            s.by());
    return new Reading.Read(
        reading.article(), List.of(changed), List.of(), List.of(), List.of(), List.of());
  }

  private static Reading.Read bare(Speaker speaker) {
    String text = "It rained, they say, in 2031.";
    Statement statement =
        new Statement(
            "s-0",
            Statement.Kind.INDIRECT,
            Act.STATEMENT,
            List.of(new Span(0, 9)),
            null,
            null,
            speaker,
            null,
            null,
            null,
            new Said(null, false, null, null, "nothing"),
            List.of(),
            List.of(),
            false,
            null,
            0.5,
            "rule two");
    return new Reading.Read(
        Article.of(text),
        List.of(statement),
        List.of(),
        List.of(),
        List.of(new Mention(new Span(11, 15), Entity.Type.GROUP, Mention.Kind.PRONOUN, null)),
        List.of(
            new Timex(
                new Span(24, 28), Timex.Type.DATE, "2031", null, null, null, null, false, "year")));
  }

  private static Article article(String text) {
    return new Article(
        new Origin(
            "a b/ü.txt",
            "https://example.org/1",
            "one",
            "Harbour Post",
            Instant.parse("2031-05-04T06:00:00Z"),
            null),
        text,
        "Talks",
        List.of("Ines Poll"),
        List.of(),
        new Published(LocalDate.of(2031, 5, 3), false, span("3 May 2031"), "dateline"),
        "en",
        List.of(new Furniture(span("🕊 TALKS, 3 May 2031."), Furniture.Reason.DATELINE, "test")));
  }

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    assertThat(at).as(words).isNotNegative();
    return new Span(at, at + words.length());
  }

  private static String line(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordJson.write(reading, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode parse(Reading reading) {
    return JsonMapper.shared().readTree(line(reading));
  }

  private static Set<String> keys(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  private static void collect(JsonNode node, List<JsonNode> spans) {
    if (node.isObject() && node.has("start")) {
      spans.add(node);
    }
    node.forEach(child -> collect(child, spans));
  }
}
