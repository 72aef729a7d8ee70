package readout.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import readout.text.CodePoints;

/**
 * What a page's markup says of itself, gathered in one pass; nothing is chosen here. Lives for one
 * page.
 */
final class PageScan implements NodeVisitor {
  // A page has some tens of each; so many are kept of a hostile one.
  private static final int MOST = 200;
  private static final int MAX_LINE = 300;
  private static final Set<String> TITLED = Set.of("abbr", "span", "time");

  final Map<String, String> metas = new HashMap<>();
  final List<String> scripts = new ArrayList<>();
  final List<Stamp> stamps = new ArrayList<>();
  final List<Stamp> times = new ArrayList<>();
  final List<String> authors = new ArrayList<>();
  final List<String> bylines = new ArrayList<>();
  @Nullable String canonical;
  @Nullable String language;
  String title = "";

  private final ElementNames.Lookup lookup;
  private int looks;

  PageScan(ElementNames.Lookup lookup) {
    this.lookup = lookup;
  }

  static PageScan of(Document page, ElementNames.Lookup lookup) {
    PageScan out = new PageScan(lookup);
    page.traverse(out);
    return out;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    switch (tag) {
      case "title" -> title = title.isEmpty() ? element.text() : title;
      case "time" -> time(element);
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return;
    }
    switch (tag) {
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "html" -> language = blankToNull(element.attr("lang"));
      case "script" -> script(element);
      default -> {}
    }
    String itemprop = element.attr("itemprop");
    if (!itemprop.isEmpty() && !tag.equals("meta")) {
      item(element, itemprop.toLowerCase(Locale.ROOT));
    }
    if (TITLED.contains(tag) && element.className().contains("published")) {
      stamp(stamps, element.attr("title"), "class published", true);
    }
    if (element.attr("rel").equals("author")) {
      add(authors, element);
    } else if (lookup.isByline(element)) {
      add(bylines, element);
    }
  }

  private void meta(Element meta) {
    String content = blankToNull(meta.attr("content"));
    if (content == null) {
      return;
    }
    for (String attribute : NAMING) {
      String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && metas.size() < MOST) {
        metas.putIfAbsent(name, content);
      }
    }
  }

  private static final String[] NAMING = {"property", "name", "itemprop", "http-equiv"};

  private void link(Element link) {
    if (canonical == null && link.attr("rel").equals("canonical")) {
      canonical = blankToNull(link.attr("href"));
    }
  }

  private void script(Element script) {
    if (script.attr("type").equalsIgnoreCase("application/ld+json") && scripts.size() < MOST) {
      scripts.add(script.data());
    }
  }

  private void item(Element element, String itemprop) {
    if (!mayLook()) {
      return;
    }
    if (itemprop.contains("datepublished")) {
      String value = element.attr("datetime");
      value = value.isEmpty() ? element.attr("content") : value;
      value = value.isEmpty() ? element.attr("title") : value;
      stamp(stamps, value.isEmpty() ? line(element) : value, "itemprop datePublished", true);
    } else if (itemprop.contains("author")) {
      Element name = element.selectFirst("[itemprop=name]");
      add(authors, name == null ? element : name);
    }
  }

  private void time(Element time) {
    if (!mayLook()) {
      return;
    }
    String value = time.attr("datetime");
    boolean said = time.hasAttr("pubdate") || time.attr("itemprop").equals("datePublished");
    stamp(said ? stamps : times, value.isEmpty() ? line(time) : value, "<time>", said);
  }

  private static void stamp(List<Stamp> list, String value, String basis, boolean sure) {
    if (!value.isBlank() && list.size() < MOST) {
      list.add(new Stamp(CodePoints.wellFormed(value.strip()), basis, sure));
    }
  }

  private void add(List<String> list, Element element) {
    if (mayLook() && !element.normalName().equals("meta")) {
      String line = line(element);
      if (!line.isEmpty()) {
        list.add(line);
      }
    }
  }

  /**
   * Whether one more element may be looked into: in a hostile page each holds all others, and so
   * many times the whole page is what may be read.
   */
  private boolean mayLook() {
    return looks++ < MOST;
  }

  /** An element's text where it is a line; empty where it is more. */
  private static String line(Element element) {
    if (element.childNodeSize() > MOST) {
      return "";
    }
    String text = element.text().strip();
    return text.length() > MAX_LINE ? "" : CodePoints.wellFormed(text);
  }

  static @Nullable String blankToNull(String value) {
    return value.isBlank() ? null : CodePoints.wellFormed(value.strip());
  }
}
