package readout.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in its head and in its markup. JSON-LD goes before {@code meta}
 * elements, and these before what is only seen on the page.
 *
 * @param canonical the page's own address
 * @param outlet the site's name
 * @param description what the page is about, in a sentence
 */
record PageFacts(
    Stated stated,
    @Nullable String canonical,
    @Nullable String outlet,
    @Nullable String description) {
  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "publishdate",
          "publish-date",
          "publish_date",
          "pubdate",
          "published_time",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "article.published",
          "date");
  private static final List<String> AUTHOR_NAMES =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl");
  private static final List<String> TITLE_NAMES =
      List.of("og:title", "twitter:title", "dc.title", "parsely-title");

  static PageFacts of(Document page) {
    JsonLd ld = JsonLd.of(page);
    String published = ld.published();
    String basis = "JSON-LD datePublished";
    for (String name : DATE_NAMES) {
      if (published == null) {
        published = meta(page, name);
        basis = "meta " + name;
      }
    }
    Element time = published == null ? time(page) : null;
    if (time != null) {
      published = time.attr("datetime");
      basis = "<time>";
    }
    Stated stated =
        new Stated(
            title(page, ld), authors(page, ld), published, basis, page.select("html").attr("lang"));
    String site = ld.publisher() == null ? meta(page, "og:site_name") : ld.publisher();
    String description = meta(page, "og:description");
    description = description == null ? meta(page, "description") : description;
    return new PageFacts(stated, canonical(page), site, description);
  }

  private static @Nullable String title(Document page, JsonLd ld) {
    if (ld.headline() != null) {
      return ld.headline();
    }
    for (String name : TITLE_NAMES) {
      String found = meta(page, name);
      if (found != null) {
        return found;
      }
    }
    Element h1 = page.selectFirst("h1");
    return h1 != null && h1.hasText() ? h1.text() : blankToNull(page.title());
  }

  private static List<String> authors(Document page, JsonLd ld) {
    if (!ld.authors().isEmpty()) {
      return ld.authors();
    }
    Set<String> out = new LinkedHashSet<>();
    for (String name : AUTHOR_NAMES) {
      String found = meta(page, name);
      if (out.isEmpty() && found != null && !found.startsWith("http")) {
        out.add(found);
      }
    }
    if (out.isEmpty()) {
      page.select("[rel=author], [itemprop=author]").stream()
          .limit(5)
          .map(Element::text)
          .map(String::strip)
          .filter(name -> !name.isEmpty() && name.length() < 80)
          .forEach(out::add);
    }
    return new ArrayList<>(out);
  }

  private static @Nullable Element time(Document page) {
    Element stated =
        page.selectFirst("time[itemprop=datePublished][datetime], time[pubdate][datetime]");
    return stated == null ? page.selectFirst("time[datetime]") : stated;
  }

  private static @Nullable String canonical(Document page) {
    for (String address :
        new String[] {
          page.select("link[rel=canonical]").attr("href"),
          page.select("meta[property=og:url]").attr("content")
        }) {
      if (address.startsWith("https://") || address.startsWith("http://")) {
        return address.strip();
      }
    }
    return null;
  }

  private static @Nullable String meta(Document page, String name) {
    for (String attribute : new String[] {"property", "name", "itemprop"}) {
      for (Element meta : page.getElementsByAttributeValue(attribute, name)) {
        String content = blankToNull(meta.attr("content"));
        if (meta.normalName().equals("meta") && content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private static @Nullable String blankToNull(String value) {
    return value.isBlank() ? null : Decoded.withoutLoneSurrogates(value.strip());
  }
}
