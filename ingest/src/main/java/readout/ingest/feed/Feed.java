package readout.ingest.feed;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a site says it has published: an RSS feed of any version, Atom, CDF, a JSON feed, or a
 * sitemap; or what an agency delivers: ninjs, NITF, NewsML-G2.
 *
 * @param kind which of these
 * @param title the feed's name, without markup
 * @param link the address of the site
 * @param language as written
 * @param entries in the feed's order
 * @param sitemaps the addresses of other sitemaps, of which an index of sitemaps consists
 */
public record Feed(
    Kind kind,
    @Nullable String title,
    @Nullable String link,
    @Nullable String language,
    List<Entry> entries,
    List<String> sitemaps) {
  /** The format, told by the outermost element. */
  public enum Kind {
    RSS,
    RDF,
    ATOM,
    CDF,
    JSON,
    NINJS,
    NITF,
    NEWSML,
    SITEMAP;

    /** The words for people: "an RSS feed", "a sitemap". */
    public String words() {
      return switch (this) {
        case RSS, RDF -> "an " + name() + " feed";
        case ATOM -> "an Atom feed";
        case CDF, JSON -> "a " + name() + " feed";
        case NINJS -> "a ninjs item";
        case NITF -> "a NITF document";
        case NEWSML -> "a NewsML-G2 file";
        case SITEMAP -> "a sitemap";
      };
    }

    /** Whether it says where articles are, and does not merely bring them. */
    public boolean isListing() {
      return switch (this) {
        case RSS, RDF, ATOM, CDF, JSON, SITEMAP -> true;
        case NINJS, NITF, NEWSML -> false;
      };
    }

    static @Nullable Kind of(String element) {
      return switch (element.toLowerCase(Locale.ROOT)) {
        case "rss" -> RSS;
        case "rdf" -> RDF;
        case "feed" -> ATOM;
        case "channel" -> CDF;
        case "urlset", "sitemapindex" -> SITEMAP;
        case "nitf" -> NITF;
        case "newsitem", "newsmessage", "packageitem" -> NEWSML;
        default -> null;
      };
    }
  }

  public Feed {
    entries = List.copyOf(entries);
    sitemaps = List.copyOf(sitemaps);
  }
}
