package readout.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what agencies deliver as XML, by the names of its elements: NITF 3, and NewsML-G2 items,
 * alone or in a message, whose text is NITF, XHTML or plain. The standards are the IPTC's.
 */
final class NewsXml {
  private static final List<String> HEADLINES = List.of("hl1", "headline", "title");

  private static final Set<String> ITEMS = Set.of("newsitem");
  private static final int MAX_ITEMS = 10_000;

  private NewsXml() {}

  static Feed read(Element root, Feed.Kind kind) {
    List<Entry> entries = new ArrayList<>();
    if (kind == Feed.Kind.NITF) {
      entries.add(nitf(root));
    } else {
      for (Element element : Names.outermost(root, ITEMS, MAX_ITEMS)) {
        entries.add(item(element));
      }
    }
    return new Feed(kind, null, null, null, entries, List.of());
  }

  private static Entry nitf(Element nitf) {
    Element head = under(nitf, "body.head");
    Element content = under(nitf, "body.content");
    Element id = under(nitf, "doc-id");
    Element data = under(nitf, "pubdata");
    return new Entry(
        id == null ? null : XmlFeed.blankToNull(id.attr("id-string")),
        null,
        headline(nitf),
        authors(head == null ? nitf : head),
        date(nitf, "date.release", "date.issue", "story.date"),
        null,
        XmlFeed.blankToNull(nitf.attr("xml:lang")),
        data == null ? null : XmlFeed.blankToNull(data.attr("name")),
        content == null ? "" : html(content),
        true);
  }

  private static Entry item(Element item) {
    Element meta = under(item, "contentmeta");
    Element about = meta == null ? item : meta;
    Element nitf = under(item, "nitf");
    Entry inner = nitf == null ? null : nitf(nitf);
    String title = headline(about);
    Element source = under(about, "infosource");
    return new Entry(
        XmlFeed.blankToNull(item.attr("guid")),
        null,
        title == null && inner != null ? inner.title() : title,
        authors(about),
        text(about, "contentcreated") == null
            ? text(item, "firstcreated", "versioncreated")
            : text(about, "contentcreated"),
        text(item, "versioncreated"),
        XmlFeed.blankToNull(item.attr("xml:lang")),
        source == null ? null : text(source, "name"),
        inner == null ? content(item) : inner.content(),
        true);
  }

  private static String content(Element item) {
    Element inline = under(item, "inlinexml");
    Element body = inline == null ? null : under(inline, "body", "xhtml:body");
    if (body != null) {
      return html(body);
    }
    Element plain = under(item, "inlinedata");
    return plain == null ? "" : XmlFeed.paragraphs(plain.wholeText());
  }

  /** HTML in which what the IPTC names otherwise has the names that pages give it. */
  private static String html(Element content) {
    for (Element element : content.getAllElements()) {
      switch (Names.of(element)) {
        case "media-caption" -> element.tagName("figcaption");
        case "media" -> element.tagName("figure");
        case "hl2" -> element.tagName("h2");
        case "block" -> element.tagName("div");
        default -> {
          // HTML has it too, or its words are part of the text about it.
        }
      }
    }
    return content.html();
  }

  private static @Nullable String headline(Element about) {
    for (String name : HEADLINES) {
      String words = text(about, name);
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  private static List<String> authors(Element about) {
    String by = text(about, "byline", "by");
    if (by != null) {
      return List.of(by);
    }
    Element creator = under(about, "creator");
    String name = creator == null ? null : text(creator, "name");
    return name == null ? List.of() : List.of(name);
  }

  private static @Nullable String date(Element nitf, String... names) {
    for (String name : names) {
      Element date = under(nitf, name);
      String norm = date == null ? null : XmlFeed.blankToNull(date.attr("norm"));
      if (norm != null) {
        return norm;
      }
    }
    return null;
  }

  private static @Nullable String text(Element about, String... names) {
    Element found = under(about, names);
    return found == null ? null : XmlFeed.plain(found);
  }

  /** The first element of one of these names, however deep: those named first before the others. */
  private static @Nullable Element under(Element about, String... names) {
    for (String name : names) {
      for (Element element : about.getAllElements()) {
        if (Names.of(element).equals(name.toLowerCase(Locale.ROOT))) {
          return element;
        }
      }
    }
    return null;
  }
}
