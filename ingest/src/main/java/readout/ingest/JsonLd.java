package readout.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's JSON-LD says of its article, as schema.org names it. A block that is not JSON says
 * nothing.
 */
record JsonLd(
    @Nullable String headline,
    List<String> authors,
    @Nullable String published,
    @Nullable String publisher) {
  // Line ends inside strings are the commonest fault of the JSON in pages.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();
  private static final int MAX_NODES = 20_000;

  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode article = article(script.data());
      if (article != null) {
        return of(article);
      }
    }
    return new JsonLd(null, List.of(), null, null);
  }

  private static JsonLd of(JsonNode article) {
    List<String> publishers = names(article.path("publisher"));
    return new JsonLd(
        string(article.path("headline")),
        names(article.path("author")),
        string(article.path("datePublished")),
        publishers.isEmpty() ? null : publishers.getFirst());
  }

  private static @Nullable JsonNode article(String json) {
    Deque<JsonNode> todo = new ArrayDeque<>();
    try {
      todo.add(JSON.readTree(json));
    } catch (JacksonException notJson) {
      return null; // Pages do this; what the JSON would have said is looked for in their meta
      // elements.
    }
    for (int seen = 0; !todo.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = todo.remove();
      if (isArticle(node.path("@type"))) {
        return node;
      }
      node.forEach(todo::add);
    }
    return null;
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
    String value = node.isString() ? Decoded.withoutLoneSurrogates(node.stringValue()).strip() : "";
    return value.isEmpty() ? null : org.jsoup.parser.Parser.unescapeEntities(value, false);
  }
}
