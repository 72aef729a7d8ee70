package readout.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads ninjs, news in JSON, of the IPTC: version 3, whose texts are lists, and those before. */
final class Ninjs {
  private Ninjs() {}

  /** The item, {@code null} if it is none. */
  static @Nullable Feed read(JsonNode root) {
    String html = body(root, "html", "body_html", "body_xhtml");
    String text = body(root, "plain", "body_text");
    boolean is = root.path("uri").isString() && (html != null || text != null);
    if (!is) {
      return null;
    }
    String title = value(root.path("headlines"), "");
    title = title == null ? JsonFeed.string(root, "headline") : title;
    String by = JsonFeed.string(root, "by");
    by = by == null ? JsonFeed.string(root, "byline") : by;
    String published = JsonFeed.string(root, "contentcreated");
    published = published == null ? JsonFeed.string(root, "firstcreated") : published;
    String updated = JsonFeed.string(root, "versioncreated");
    return new Feed(
        Feed.Kind.NINJS,
        null,
        null,
        null,
        List.of(
            new Entry(
                JsonFeed.string(root, "uri"),
                null,
                title,
                by == null ? List.of() : List.of(by),
                published == null ? updated : published,
                updated,
                JsonFeed.string(root, "language"),
                source(root),
                html != null ? html : XmlFeed.paragraphs(text == null ? "" : text),
                true)),
        List.of());
  }

  private static @Nullable String body(JsonNode root, String type, String... before) {
    String own = value(root.path("bodies"), type);
    for (int i = 0; own == null && i < before.length; i++) {
      own = JsonFeed.string(root, before[i]);
    }
    return own;
  }

  /** The value of the list's first text of a media type that has {@code type} in it. */
  private static @Nullable String value(JsonNode list, String type) {
    for (JsonNode one : list) {
      String value = JsonFeed.string(one, "value");
      String stated = JsonFeed.string(one, "contenttype");
      if (value != null
          && (type.isEmpty() || (stated == null ? "text/plain" : stated).contains(type))) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String source(JsonNode root) {
    for (JsonNode source : root.path("infosources")) {
      String name = JsonFeed.string(source, "name");
      if (name != null) {
        return name;
      }
    }
    return JsonFeed.string(root, "source");
  }
}
