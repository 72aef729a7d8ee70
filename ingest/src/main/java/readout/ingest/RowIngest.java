package readout.ingest;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.page.Stamp;
import readout.text.Origin;
import readout.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article in one object of JSON. Immutable and safe for any number of threads. */
final class RowIngest {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonRow.Schema schema;
  private final ArticleMaker maker;

  RowIngest(Map<String, String> fields, ArticleMaker maker) {
    schema = new JsonRow.Schema(fields);
    this.maker = maker;
  }

  /**
   * The row of one line, or {@code null} if the line is JSON but no object.
   *
   * @throws JacksonException if it is not JSON
   */
  @Nullable JsonRow read(String line) {
    return schema.read(line);
  }

  /**
   * The article, or why there is none.
   *
   * @param uri what to call it where it does not say
   * @param where what messages begin with
   */
  Ingested article(JsonRow row, String uri, String where) {
    String text = row.text();
    if (text == null) {
      return new Skipped(
          Origin.of(uri),
          Reason.NOT_AN_ARTICLE,
          where
              + "no text under \""
              + String.join("\", \"", schema.keys(JsonField.TEXT))
              + "\"; name the key it stands under with --field text=KEY");
    }
    String address = row.one(JsonField.URI);
    Origin origin =
        new Origin(
            address == null ? uri : address,
            null,
            row.one(JsonField.ID),
            row.one(JsonField.OUTLET),
            null,
            null);
    if (new Span(0, text.length()).strip(text).isEmpty()) {
      return new Skipped(origin, Reason.EMPTY, where + "the text is empty");
    }
    Stated stated =
        new Stated(
            row.one(JsonField.TITLE),
            row.all(JsonField.BYLINE),
            published(row),
            null,
            row.one(JsonField.LANGUAGE));
    return maker.make(origin, text, stated);
  }

  private List<Stamp> published(JsonRow row) {
    String value = row.one(JsonField.PUBLISHED);
    String basis = "field " + String.join("/", schema.keys(JsonField.PUBLISHED));
    return value == null ? List.of() : List.of(new Stamp(value, basis, true));
  }

  /**
   * The articles of a whole file of JSON, an object or a list of objects.
   *
   * @throws JacksonException if it is not JSON
   */
  Opened whole(Origin origin, String json) {
    String uri = origin.uri();
    JsonNode root = JSON.readTree(json);
    if (root.isArray()) {
      return new Opened.Many(new Elements(uri, root.iterator()));
    }
    JsonRow row = schema.read(json);
    return new Opened.One(
        row == null
            ? new Skipped(
                origin, Reason.NOT_AN_ARTICLE, uri + " is JSON, but no object and no list")
            : article(row, uri, uri + ": "));
  }

  /** The objects of a list. */
  private final class Elements implements Articles {
    private final String uri;
    private final Iterator<JsonNode> elements;
    private int number;

    Elements(String uri, Iterator<JsonNode> elements) {
      this.uri = uri;
      this.elements = elements;
    }

    @Override
    public @Nullable Ingested next() {
      if (!elements.hasNext()) {
        return null;
      }
      number++;
      String where = uri + ", element " + number + ": ";
      JsonRow row = schema.read(elements.next().toString());
      return row == null
          ? new Skipped(Origin.of(uri), Reason.NOT_AN_ARTICLE, where + "it is not an object")
          : article(row, uri, where);
    }

    @Override
    public void close() {
      // The list was read whole.
    }
  }
}
