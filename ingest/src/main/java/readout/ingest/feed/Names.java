package readout.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;

/**
 * The names of a feed's elements, whatever prefix the feed chose: {@code dc:creator}, {@code
 * content:encoded}; those of RSS and Atom themselves, which mean alike, without one.
 */
final class Names {
  // Many a feed binds no prefix at all, and then means what everybody means by it.
  private static final Set<String> CONVENTIONAL =
      Set.of("dc", "dcterms", "content", "itunes", "feedburner", "prism", "news", "xhtml", "media");
  private static final Set<String> OWN =
      Set.of("rss", "rss10", "atom", "atom03", "atom10", "rdf", "sitemap");
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/atom/ns#", ""),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", ""),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

  private Names() {}

  /**
   * The outermost elements of these names, in order. What stands inside of one is its own matter:
   * to look for more there would take time out of all proportion where all stand inside one
   * another.
   */
  static List<Element> outermost(Element root, Set<String> names, int most) {
    List<Element> out = new ArrayList<>();
    root.filter((node, depth) -> {
      if (out.size() < most && node instanceof Element element && names.contains(of(element))) {
        out.add(element);
        return NodeFilter.FilterResult.SKIP_CHILDREN;
      }
      return out.size() < most ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
    });
    return out;
  }

  /** The name of an element in small letters, with the prefix that everybody uses. */
  static String of(Element element) {
    Tag tag = element.tag();
    String local = tag.localName().toLowerCase(Locale.ROOT);
    String written = tag.prefix().toLowerCase(Locale.ROOT);
    if (CONVENTIONAL.contains(written)) {
      return written + ":" + local;
    }
    String bound = PREFIXES.get(tag.namespace().toLowerCase(Locale.ROOT));
    if (bound != null) {
      return bound.isEmpty() ? local : bound + ":" + local;
    }
    return written.isEmpty() || OWN.contains(written) ? local : written + ":" + local;
  }
}
