package readout.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Published;
import readout.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An article as the store keeps it: all that ingest made of it. Offsets are UTF-16 code units. */
final class ArticleJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ArticleJson() {}

  static String write(Article article) {
    ObjectNode root = JSON.createObjectNode();
    Origin origin = article.origin();
    ObjectNode from = root.putObject("origin");
    from.put("uri", origin.uri());
    from.put("canonical", origin.canonical());
    from.put("id", origin.id());
    from.put("outlet", origin.outlet());
    from.put("fetched", origin.fetched() == null ? null : origin.fetched().toString());
    from.put("sha256", origin.sha256());
    root.put("text", article.text());
    root.put("title", article.title());
    strings(root.putArray("byline"), article.byline());
    strings(root.putArray("credits"), article.credits());
    Published published = article.published();
    if (published != null) {
      ObjectNode day = root.putObject("published");
      day.put("value", published.value().toString());
      day.put("inferred", published.inferred());
      day.put("basis", published.basis());
      day.put("at", published.at() == null ? null : published.at().toString());
      day.put("changed", published.changed() == null ? null : published.changed().toString());
      Span evidence = published.evidence();
      if (evidence != null) {
        day.putArray("evidence").add(evidence.start()).add(evidence.end());
      }
    }
    root.put("language", article.language());
    ArrayNode furniture = root.putArray("furniture");
    for (Furniture f : article.furniture()) {
      furniture
          .addArray()
          .add(f.span().start())
          .add(f.span().end())
          .add(f.reason().token())
          .add(f.rule());
    }
    return JSON.writeValueAsString(root);
  }

  private static void strings(ArrayNode into, List<String> values) {
    values.forEach(into::add);
  }

  /**
   * The article that was written.
   *
   * @throws StoreException if it is none
   */
  static Article read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      JsonNode from = root.path("origin");
      String fetched = string(from, "fetched");
      Origin origin =
          new Origin(
              from.path("uri").asString(),
              string(from, "canonical"),
              string(from, "id"),
              string(from, "outlet"),
              fetched == null ? null : Instant.parse(fetched),
              string(from, "sha256"));
      List<Furniture> furniture = new ArrayList<>();
      for (JsonNode f : root.path("furniture")) {
        furniture.add(
            new Furniture(
                new Span(f.get(0).asInt(), f.get(1).asInt()),
                Furniture.Reason.valueOf(f.get(2).asString().toUpperCase(Locale.ROOT)),
                f.get(3).asString()));
      }
      return new Article(
          origin,
          root.path("text").asString(),
          string(root, "title"),
          strings(root.path("byline")),
          strings(root.path("credits")),
          published(root.path("published")),
          root.path("language").asString(),
          furniture);
    } catch (JacksonException e) {
      throw new StoreException("an article in the store is broken: " + e.getOriginalMessage(), e);
    }
  }

  private static @Nullable Published published(JsonNode day) {
    if (!day.isObject()) {
      return null;
    }
    JsonNode evidence = day.path("evidence");
    return new Published(
        LocalDate.parse(day.path("value").asString()),
        day.path("inferred").asBoolean(),
        evidence.isArray() ? new Span(evidence.get(0).asInt(), evidence.get(1).asInt()) : null,
        day.path("basis").asString(),
        moment(day, "at"),
        moment(day, "changed"));
  }

  private static @Nullable OffsetDateTime moment(JsonNode day, String key) {
    String written = string(day, key);
    return written == null ? null : OffsetDateTime.parse(written);
  }

  private static List<String> strings(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(value -> out.add(value.asString()));
    return out;
  }

  private static @Nullable String string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.stringValue() : null;
  }
}
