package readout.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.CodePoints;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's JSON-LD says of its article, as schema.org names it. A block that is not JSON says
 * nothing.
 *
 * @param posted the first day that anything on the page is said to be published
 * @param modified the first that anything is said to be changed
 */
record JsonLd(
    @Nullable String headline,
    List<String> authors,
    @Nullable String published,
    @Nullable String publisher,
    @Nullable String body,
    @Nullable String posted,
    @Nullable String modified) {
  // Line ends inside strings are the commonest fault of the JSON in pages.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();
  private static final int MAX_NODES = 20_000;

  /**
   * From the contents of a page's scripts: of its first article, and else of whatever is dated
   * there.
   */
  static JsonLd of(List<String> scripts) {
    JsonNode article = null;
    String posted = null;
    String modified = null;
    for (String script : scripts) {
      for (JsonNode node : nodes(script)) {
        if (article == null && isArticle(node.path("@type"))) {
          article = node;
        }
        posted = posted == null ? string(node.path("datePublished")) : posted;
        posted = posted == null ? string(node.path("uploadDate")) : posted;
        modified = modified == null ? string(node.path("dateModified")) : modified;
      }
    }
    if (article == null) {
      return new JsonLd(null, List.of(), null, null, null, posted, modified);
    }
    List<String> publishers = names(article.path("publisher"));
    return new JsonLd(
        string(article.path("headline")),
        names(article.path("author")),
        string(article.path("datePublished")),
        publishers.isEmpty() ? null : publishers.getFirst(),
        string(article.path("articleBody")),
        posted,
        modified);
  }

  /** All objects of a script; none where it is not JSON, as some are not. */
  private static List<JsonNode> nodes(String json) {
    List<JsonNode> out = new ArrayList<>();
    Deque<JsonNode> todo = new ArrayDeque<>();
    try {
      todo.add(JSON.readTree(json));
    } catch (JacksonException notJson) {
      // What the JSON would have said is looked for in the page's meta elements and scripts.
      return out;
    }
    for (int seen = 0; !todo.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = todo.remove();
      if (node.isObject()) {
        out.add(node);
      }
      node.forEach(todo::add);
    }
    return out;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.isString() ? type.stringValue() : "";
    return name.endsWith("Article")
        || name.endsWith("BlogPosting")
        || name.equals("Report")
        || name.endsWith("NewsStory");
  }

  private static List<String> names(JsonNode node) {
    List<String> out = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      String name = string(one.isObject() ? one.path("name") : one);
      if (name != null && !name.startsWith("http")) {
        out.add(name);
      }
    }
    return out;
  }

  private static @Nullable String string(JsonNode node) {
    String value = node.isString() ? CodePoints.wellFormed(node.stringValue()).strip() : "";
    return value.isEmpty() ? null : org.jsoup.parser.Parser.unescapeEntities(value, false);
  }
}
