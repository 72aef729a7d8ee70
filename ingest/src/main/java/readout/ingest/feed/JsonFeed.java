package readout.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;
import readout.text.CodePoints;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org), and ninjs. */
public final class JsonFeed {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonFeed() {}

  /**
   * The feed in {@code json}, {@code null} if it is none.
   *
   * @param address where it came from, to complete its links; may be empty
   */
  public static @Nullable Feed parse(String json, String address) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException notJson) {
      return null;
    }
    boolean said = root.path("version").asString("").contains("jsonfeed.org");
    if (!root.isObject() || !root.path("items").isArray() || !said) {
      return root.isObject() ? Ninjs.read(root) : null;
    }
    String own = string(root, "feed_url");
    String base = own == null ? address : own;
    List<String> everybody = authors(root);
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      entries.add(entry(item, base, everybody));
    }
    return new Feed(
        Feed.Kind.JSON,
        string(root, "title"),
        string(root, "home_page_url"),
        string(root, "language"),
        entries,
        List.of());
  }

  private static Entry entry(JsonNode item, String base, List<String> everybody) {
    String html = string(item, "content_html");
    String text = string(item, "content_text");
    String summary = string(item, "summary");
    String content =
        html != null
            ? html
            : text != null
                ? XmlFeed.paragraphs(text)
                : summary != null ? XmlFeed.paragraphs(summary) : "";
    String link = string(item, "url");
    link = link == null ? string(item, "external_url") : link;
    List<String> authors = authors(item);
    return new Entry(
        string(item, "id"),
        link == null || base.isEmpty() ? link : resolved(base, link),
        string(item, "title"),
        authors.isEmpty() ? everybody : authors,
        string(item, "date_published"),
        string(item, "date_modified"),
        string(item, "language"),
        null,
        content,
        html != null || text != null);
  }

  private static String resolved(String base, String link) {
    String absolute = StringUtil.resolve(base, link);
    return absolute.isEmpty() ? link : absolute;
  }

  private static List<String> authors(JsonNode node) {
    List<String> out = new ArrayList<>();
    for (JsonNode author : node.path("authors")) {
      String name = string(author, "name");
      if (name != null) {
        out.add(name);
      }
    }
    String one = string(node.path("author"), "name");
    if (out.isEmpty() && one != null) {
      out.add(one);
    }
    return out;
  }

  static @Nullable String string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    String text =
        value.isString()
            ? CodePoints.wellFormed(value.stringValue()).strip()
            : value.isNumber() ? value.asString() : "";
    return text.isEmpty() ? null : text;
  }
}
