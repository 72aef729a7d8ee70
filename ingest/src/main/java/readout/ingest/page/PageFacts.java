package readout.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.text.Furniture;

/**
 * What a page says of its article in its head and in its markup. JSON-LD goes before {@code meta}
 * elements, and these before what is only seen on the page.
 *
 * @param title the headline
 * @param authors as given, one name or several in each
 * @param published when it was published, the surest first
 * @param changed when it was last changed
 * @param language as given
 * @param canonical the page's own address
 * @param outlet the site's name
 * @param description what the page is about, in a sentence
 * @param body the article's text, as the page repeats it for machines
 */
public record PageFacts(
    @Nullable String title,
    List<String> authors,
    List<Stamp> published,
    @Nullable String changed,
    @Nullable String language,
    @Nullable String canonical,
    @Nullable String outlet,
    @Nullable String description,
    @Nullable String body) {
  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "article:published",
          "datepublished",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "pubdate",
          "published_time",
          "published-date",
          "parsely-pub-date",
          "sailthru.date",
          "shareaholic:article_published_time",
          "cxenseparse:recs:publishtime",
          "vr:published_time",
          "citation_online_date",
          "citation_publication_date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "article.published",
          "og:pubdate",
          "date");
  private static final List<String> LATER_NAMES =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "last-modified",
          "dcterms.modified",
          "revised");
  private static final List<String> AUTHOR_NAMES =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "citation_author");
  private static final List<String> TITLE_NAMES =
      List.of("og:title", "twitter:title", "dc.title", "parsely-title", "title");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "[\"'](?:datePublished|publishedAt|published_at|publishedDate|publishDate|publicationDate|publication_date|publish_date|pubDate|firstPublished\\w{0,6}|datePosted|dateCreated|uploadDate|published|publishdate)\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']([^\"'\\\\]{8,40})");
  private static final Pattern IN_VARIABLE =
      Pattern.compile(
          "(?i)publi(?:sh|cation)[\\w ]{0,12}date\\W{1,6}((?:19|20)\\d\\d-\\d\\d-\\d\\d)");
  // How far from the headline its date may stand, in blocks.
  private static final int NEAR = 12;
  private static final int OWN_TIMES = 3;
  private static final int MAX_DATED = 160;

  public PageFacts {
    authors = List.copyOf(authors);
    published = List.copyOf(published);
  }

  static PageFacts of(PageScan scan, String html, List<Block> blocks) {
    JsonLd ld = JsonLd.of(scan.scripts);
    List<String> lines = headings(blocks);
    String title = Titles.choose(ld.headline(), meta(scan, TITLE_NAMES), lines, scan.title);
    String site = ld.publisher() == null ? scan.metas.get("og:site_name") : ld.publisher();
    String description = scan.metas.get("og:description");
    description = description == null ? scan.metas.get("description") : description;
    return new PageFacts(
        title,
        authors(scan, ld, site),
        dates(scan, ld, html, blocks, title),
        ld.modified() == null ? meta(scan, LATER_NAMES) : ld.modified(),
        scan.language,
        canonical(scan),
        site,
        description,
        ld.body());
  }

  private static @Nullable String meta(PageScan scan, List<String> names) {
    return names.stream().map(scan.metas::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static List<String> headings(List<Block> blocks) {
    return blocks.stream().filter(b -> b.headingLevel() == 1).map(Block::text).limit(20).toList();
  }

  private static List<String> authors(PageScan scan, JsonLd ld, @Nullable String site) {
    List<String> stated =
        AUTHOR_NAMES.stream().map(scan.metas::get).filter(Objects::nonNull).limit(1).toList();
    for (List<String> given : List.of(ld.authors(), stated, scan.authors)) {
      List<String> names = Bylines.names(given, site, false);
      if (!names.isEmpty()) {
        return names;
      }
    }
    List<String> seen = Bylines.names(scan.bylines, site, true);
    if (!seen.isEmpty()) {
      return seen;
    }
    // A page that names nobody but its publisher has no other author.
    return Bylines.names(ld.authors(), null, false);
  }

  private static List<Stamp> dates(
      PageScan scan, JsonLd ld, String html, List<Block> blocks, @Nullable String title) {
    List<Stamp> out = new ArrayList<>();
    if (ld.published() != null) {
      out.add(new Stamp(ld.published(), "JSON-LD datePublished", true));
    }
    for (String name : DATE_NAMES) {
      String value = scan.metas.get(name);
      if (value != null) {
        out.add(new Stamp(value, "meta " + name, true));
      }
    }
    out.addAll(scan.stamps);
    if (ld.posted() != null) {
      out.add(new Stamp(ld.posted(), "JSON-LD of the page", true));
    }
    if (out.stream().anyMatch(s -> s.value().chars().filter(Character::isDigit).count() >= 6)) {
      return out;
    }
    seen(scan, blocks, title, out);
    Matcher script = IN_SCRIPT.matcher(html);
    if (script.find()) {
      out.add(new Stamp(script.group(1), "script", false));
    }
    Matcher variable = IN_VARIABLE.matcher(html);
    if (variable.find()) {
      out.add(new Stamp(variable.group(1), "script", false));
    }
    if (ld.modified() != null) {
      out.add(new Stamp(ld.modified(), "JSON-LD dateModified", false));
    }
    for (String name : LATER_NAMES) {
      String value = scan.metas.get(name);
      if (value != null) {
        out.add(new Stamp(value, "meta " + name, false));
      }
    }
    anywhere(blocks, scan.title, out);
    return out;
  }

  /** What stands about the headline, the nearest first, and what is called a date there. */
  private static void seen(
      PageScan scan, List<Block> blocks, @Nullable String title, List<Stamp> out) {
    // Where there are more, they are of what else the site has.
    boolean own = scan.times.size() <= OWN_TIMES;
    if (own) {
      out.addAll(scan.times);
    }
    int headline = WebPage.headline(blocks, title);
    if (headline >= 0) {
      for (int step = 1; step <= NEAR; step++) {
        dated(blocks, headline + step, "beside the headline", out);
        if (step <= NEAR / 2) {
          dated(blocks, headline - step, "beside the headline", out);
        }
      }
    }
    if (!own) {
      out.addAll(scan.times);
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).frame().out(Furniture.Reason.DATELINE) == 0) {
        dated(blocks, i, "called a date", out);
      }
    }
  }

  /** Any line of the page that has a date, short ones first. */
  private static void anywhere(List<Block> blocks, String title, List<Stamp> out) {
    out.add(new Stamp(title, "title", false));
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).text().length() <= 40) {
        dated(blocks, i, "on the page", out);
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      if (text.length() > 40) {
        out.add(
            new Stamp(text.substring(0, Math.min(MAX_DATED, text.length())), "on the page", false));
      }
    }
  }

  private static void dated(List<Block> blocks, int i, String basis, List<Stamp> out) {
    if (i < 0 || i >= blocks.size()) {
      return;
    }
    String text = blocks.get(i).text();
    // The day a photograph was taken is another.
    boolean picture = blocks.get(i).frame().places.contains(Frame.Place.FIGURE);
    if (!picture && text.length() <= MAX_DATED && text.chars().anyMatch(Character::isDigit)) {
      out.add(new Stamp(text, basis, false));
    }
  }

  private static @Nullable String canonical(PageScan scan) {
    for (String address : new String[] {scan.canonical, scan.metas.get("og:url")}) {
      if (address != null && (address.startsWith("https://") || address.startsWith("http://"))) {
        return address;
      }
    }
    return null;
  }
}
