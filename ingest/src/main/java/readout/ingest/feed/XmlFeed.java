package readout.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds and sitemaps of XML, those too that are not well formed: jsoup's parser goes on where
 * an element is not closed or an entity not known, and reads no document type, so no entity of a
 * feed's own can grow or fetch.
 */
public final class XmlFeed {
  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&#?\\w{1,10};");
  // mail@example.org (Name), Name <mail@example.org>, Name (mail@example.org)
  private static final Pattern MAIL_FIRST = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
  private static final Pattern MAIL = Pattern.compile("\\s*[<(\\[]?\\S+@\\S+[>)\\]]?\\s*");
  private static final int MAX_ENTRIES = 100_000;
  private static final int MAX_AUTHORS = 100;
  private static final int MAX_AUTHOR = 200;
  private static final Set<String> ITEMS = Set.of("item", "entry");

  private final Element root;
  private final Feed.Kind kind;
  // What links are relative to where the feed says nothing else; empty where that is not known.
  private String address;

  private XmlFeed(Element root, Feed.Kind kind, String address) {
    this.root = root;
    this.kind = kind;
    this.address = address.startsWith("http") ? address : "";
  }

  /**
   * The feed in {@code xml}, {@code null} if it is none.
   *
   * @param address where it came from, to complete its links; may be empty
   */
  public static @Nullable Feed parse(String xml, String address) {
    Document document = Parser.xmlParser().parseInput(xml, "");
    document.outputSettings().prettyPrint(false);
    for (Element element : document.children()) {
      Feed.Kind kind = Feed.Kind.of(element.tag().localName());
      if (kind == Feed.Kind.NITF || kind == Feed.Kind.NEWSML) {
        return NewsXml.read(element, kind);
      }
      if (kind != null) {
        return new XmlFeed(element, kind, address).read();
      }
    }
    return null;
  }

  private Feed read() {
    if (kind == Feed.Kind.SITEMAP) {
      return new Feed(kind, null, null, null, pages(), sitemaps());
    }
    Element channel = first(root, "channel");
    Element head = channel == null ? root : channel;
    String site = link(head);
    if (address.isEmpty() && site != null && site.startsWith("http")) {
      address = site;
    }
    String language = value(head, "language", "dc:language");
    language = language == null ? blankToNull(head.attr("xml:lang")) : language;
    List<Entry> entries = new ArrayList<>();
    for (Element element : Names.outermost(root, ITEMS, MAX_ENTRIES)) {
      entries.add(entry(element, head));
    }
    return new Feed(
        kind, plain(first(head, "title", "dc:title")), site, language, entries, List.of());
  }

  private Entry entry(Element item, Element head) {
    Element whole = first(item, "content:encoded", "content", "xhtml:body", "xhtml:div", "body");
    Element summary =
        first(
            item,
            "description",
            "summary",
            "dc:description",
            "itunes:summary",
            "tagline",
            "abstract");
    String content = whole == null ? "" : html(whole, true);
    boolean isWhole = !content.isBlank();
    List<String> authors = authors(item);
    Element source = first(item, "source");
    return new Entry(
        id(item),
        link(item),
        plain(first(item, "title", "dc:title", "media:title")),
        authors.isEmpty() && kind == Feed.Kind.ATOM ? authors(head) : authors,
        value(
            item,
            "pubdate",
            "published",
            "issued",
            "dcterms:issued",
            "dc:date",
            "dcterms:created",
            "created",
            "prism:publicationdate"),
        updated(item),
        languageOf(item),
        source == null
            ? null
            : plain(first(source, "title") == null ? source : first(source, "title")),
        isWhole || summary == null ? content : html(summary, true),
        isWhole);
  }

  private static @Nullable String id(Element item) {
    String stated = value(item, "guid", "id");
    return stated == null ? blankToNull(item.attr("rdf:about")) : stated;
  }

  // CDF has it as an attribute.
  private static @Nullable String updated(Element item) {
    String stated = value(item, "updated", "modified", "dcterms:modified");
    return stated == null ? blankToNull(item.attributes().getIgnoreCase("lastmod")) : stated;
  }

  private static @Nullable String languageOf(Element item) {
    String stated = value(item, "dc:language", "language");
    return stated == null ? blankToNull(item.attr("xml:lang")) : stated;
  }

  private List<Entry> pages() {
    List<Entry> out = new ArrayList<>();
    for (Element url : root.children()) {
      String address = Names.of(url).equals("url") ? value(url, "loc") : null;
      if (address != null && out.size() < MAX_ENTRIES) {
        Element news = first(url, "news:news");
        Element publication = news == null ? null : first(news, "news:publication");
        out.add(
            new Entry(
                null,
                absolute(address, url),
                news == null ? null : plain(first(news, "news:title")),
                List.of(),
                news == null ? null : value(news, "news:publication_date"),
                value(url, "lastmod"),
                publication == null ? null : value(publication, "news:language"),
                publication == null ? null : plain(first(publication, "news:name")),
                "",
                false));
      }
    }
    return out;
  }

  private List<String> sitemaps() {
    return root.children().stream()
        .filter(e -> Names.of(e).equals("sitemap"))
        .limit(MAX_ENTRIES)
        .flatMap(e -> Stream.ofNullable(value(e, "loc")).map(loc -> absolute(loc, e)))
        .toList();
  }

  private List<String> authors(Element item) {
    Set<String> out = new LinkedHashSet<>();
    for (String wanted : List.of("author", "dc:creator", "itunes:author", "dc:author")) {
      for (Element child : item.children()) {
        if (Names.of(child).equals(wanted)) {
          Element name = first(child, "name", "foaf:name");
          String words = plain(name == null ? child : name);
          boolean isName = words != null && words.length() <= MAX_AUTHOR;
          String bare = words == null || !isName ? "" : withoutMail(words);
          if (!bare.isEmpty() && out.size() < MAX_AUTHORS) {
            out.add(bare);
          }
        }
      }
      if (!out.isEmpty()) {
        break;
      }
    }
    return List.copyOf(out);
  }

  private static String withoutMail(String words) {
    Matcher m = MAIL_FIRST.matcher(words);
    return m.matches() ? m.group(1).strip() : MAIL.matcher(words).replaceAll(" ").strip();
  }

  /** The address of the page of an entry or a feed: not of its comments, pictures or editors. */
  private @Nullable String link(Element item) {
    String original = value(item, "feedburner:origlink");
    if (original != null) {
      return absolute(original, item);
    }
    String other = null;
    for (Element child : item.children()) {
      if (!Names.of(child).equals("link")) {
        continue;
      }
      String relation = child.attr("rel").toLowerCase(Locale.ROOT);
      String target = child.hasAttr("href") ? child.attr("href").strip() : text(child);
      if (target == null || target.isEmpty()) {
        continue;
      }
      boolean page = relation.isEmpty() || relation.equals("alternate");
      boolean html = child.attr("type").isEmpty() || child.attr("type").contains("html");
      if (page && html) {
        return absolute(target, child);
      }
      other = page && other == null ? absolute(target, child) : other;
    }
    if (other != null) {
      return other;
    }
    Element guid = first(item, "guid", "id");
    String id = guid == null ? null : text(guid);
    if (guid != null
        && id != null
        && (id.startsWith("http://") || id.startsWith("https://"))
        && !guid.attributes().getIgnoreCase("ispermalink").equalsIgnoreCase("false")) {
      return id;
    }
    for (String attribute : new String[] {"rdf:about", "href"}) {
      String target = item.attributes().getIgnoreCase(attribute).strip();
      if (!target.isEmpty()) {
        return absolute(target, item);
      }
    }
    return null;
  }

  private String absolute(String link, Element at) {
    String base = address;
    for (Element e = at; e != null; e = e.parent()) {
      if (e.hasAttr("xml:base")) {
        // An inner base is relative to the outer one.
        String outer = e.parent() == null ? address : absolute("", e.parent());
        base = StringUtil.resolve(outer, e.attr("xml:base").strip());
        base = base.isEmpty() ? e.attr("xml:base").strip() : base;
        break;
      }
    }
    if (link.isEmpty()) {
      return base;
    }
    String resolved = base.isEmpty() ? "" : StringUtil.resolve(base, link);
    return resolved.isEmpty() ? link : resolved;
  }

  /** The first child of one of these names: those named first before the others. */
  private static @Nullable Element first(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (Names.of(child).equals(name)) {
          return child;
        }
      }
    }
    return null;
  }

  private static @Nullable String value(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        String text = Names.of(child).equals(name) ? text(child) : null;
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(Element element) {
    return blankToNull(element.wholeText().strip());
  }

  /** An element's content as words, whether it is plain, escaped or real markup. */
  static @Nullable String plain(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    String type = element.attr("type");
    String raw = html(element, false);
    boolean stated = type.equals("text") || type.equals("text/plain");
    String words =
        !stated && MARKUP.matcher(raw).find()
            ? Jsoup.parse(raw).text()
            : raw.replaceAll("\\s+", " ");
    return blankToNull(words.strip());
  }

  /**
   * An element's content as HTML.
   *
   * @param escape whether what is said to be plain text is written as HTML too
   */
  private static String html(Element element, boolean escape) {
    String type = element.attr("type");
    if (element.childrenSize() > 0) {
      return element.html();
    }
    String text = element.wholeText();
    if (element.attr("mode").equals("base64") || type.equals("application/octet-stream")) {
      text = decoded(text);
    }
    boolean plain = type.equals("text") || type.equals("text/plain");
    return escape && plain ? new TextNode(text).outerHtml() : text;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return base64;
    }
  }

  /** Plain text as HTML; its paragraphs are parted by empty lines. */
  static String paragraphs(String text) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.split("\\R\\s*\\R")) {
      out.append("<p>").append(new TextNode(paragraph).outerHtml()).append("</p>");
    }
    return out.toString();
  }

  static @Nullable String blankToNull(String value) {
    return value.isBlank() ? null : value;
  }
}
