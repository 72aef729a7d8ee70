package readout.app.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import readout.dossier.Dossier;
import readout.position.Taxonomy;
import readout.text.Article;
import readout.text.Published;

/**
 * The dossier as one HTML file that needs nothing else: no network, no fonts, no script to be read.
 * Its policy admits one style sheet and one script, by hash.
 */
public final class DossierPage {
  /** By this a program knows a file for a dossier. */
  public static final String GENERATOR = "Readout";

  private DossierPage() {}

  /**
   * Writes the page.
   *
   * @param taxonomy that the positions are on
   * @param excerpts whether source texts are cut to the statements with a little context, for
   *     passing on
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public static void write(Dossier dossier, Taxonomy taxonomy, boolean excerpts, Appendable out) {
    Html html = new Html(out);
    Asset style = Asset.load("dossier.css");
    Asset script = Asset.load("dossier.js");
    html.trusted("<!doctype html>").line();
    html.open("html", "lang", "en", "class", "no-js").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src "
            + style.hash()
            + "; script-src "
            + script.hash()
            + "; img-src data:; base-uri 'none'; form-action 'none'");
    html.empty("meta", "name", "generator", "content", GENERATOR);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", dossier.title() + " · Readout dossier");
    html.open("style").trusted(style.source()).close("style");
    html.close("head").line().open("body");
    html.element("a", "Skip to the statements", "class", "skip", "href", "#said");
    header(html, dossier);
    navigation(html);
    html.open("main").line();
    OverviewSection.write(html, dossier, excerpts);
    TimelineSection.write(html, dossier);
    HappenedSection.write(html, dossier);
    PositionsSection.write(html, dossier, taxonomy);
    SaidSection.write(html, dossier, excerpts);
    PassagesSection.write(html, dossier, excerpts);
    VoicesSection.write(html, dossier);
    RoutesSection.write(html, dossier);
    html.close("main").line();
    footer(html, dossier);
    html.open("script").trusted(script.source()).close("script");
    html.close("body").close("html").line();
  }

  private static void header(Html html, Dossier dossier) {
    html.open("header", "class", "top");
    html.element("p", "Readout · dossier", "class", "brand");
    html.element("h1", dossier.title());
    html.open("ul", "class", "facts");
    int statements = dossier.pieces().stream().mapToInt(p -> p.lines().size()).sum();
    fact(html, dossier.pieces().size(), "article", "articles");
    fact(html, outlets(dossier).size(), "outlet", "outlets");
    html.open("li")
        .element("b", String.valueOf(statements))
        .text(statements == 1 ? " statement" : " statements")
        .text(" by ");
    html.element("b", String.valueOf(dossier.voices().size()))
        .text(dossier.voices().size() == 1 ? " speaker" : " speakers")
        .close("li");
    fact(html, dossier.sides().happenings().size(), "event", "events");
    fact(html, dossier.sides().stands().size(), "position", "positions");
    html.element("li", days(dossier));
    html.close("ul").close("header").line();
  }

  private static void fact(Html html, int count, String one, String many) {
    html.open("li")
        .element("b", String.valueOf(count))
        .text(" " + (count == 1 ? one : many))
        .close("li");
  }

  /** "2 – 5 April 2025, 3 articles undated". */
  private static String days(Dossier dossier) {
    List<LocalDate> days =
        dossier.pieces().stream()
            .map(p -> p.article().published())
            .filter(Objects::nonNull)
            .map(Published::value)
            .sorted()
            .toList();
    int undated = dossier.pieces().size() - days.size();
    String range =
        days.isEmpty() ? "no article is dated" : Days.range(days.getFirst(), days.getLast());
    return undated == 0 || days.isEmpty() ? range : range + "; " + undated + " undated";
  }

  static Set<String> outlets(Dossier dossier) {
    return dossier.pieces().stream()
        .map(p -> p.article().origin().outlet())
        .flatMap(o -> Optional.ofNullable(o).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void navigation(Html html) {
    html.open("nav", "class", "sections", "aria-label", "Sections").open("ul");
    String[][] sections = {
      {"overview", "Overview"},
      {"timeline", "Timeline"},
      {"happened", "What happened"},
      {"positions", "Positions"},
      {"said", "Who said what"},
      {"passages", "Copied passages"},
      {"speakers", "Speakers"},
      {"routes", "Where it came from"}
    };
    for (String[] s : sections) {
      html.open("li").element("a", s[1], "href", "#" + s[0]).close("li");
    }
    html.close("ul").close("nav").line();
  }

  private static void footer(Html html, Dossier dossier) {
    html.open("footer").open("p");
    html.text(
        "Read by a program, not reviewed by a person. Counts are of these "
            + dossier.pieces().size());
    html.text(
            " articles and say nothing of others. Every statement links to its characters in the source.")
        .close("p");
    html.open("p", "id", "error").element("b", "Found an error? ");
    html.text(
        "Note the statement’s number (such as A1·3) and its id at the foot of its card, and what should stand there, ");
    html.text(
            "and tell whoever gave you this page. Until it is mended, quote the source, not this page.")
        .close("p");
    html.close("footer").line();
  }

  /**
   * {@code words} up to at most {@code length} code units, never through a surrogate pair, with
   * {@code mark} after what was cut.
   */
  static String cut(String words, int length, String mark) {
    if (words.length() <= length) {
      return words;
    }
    boolean pair = Character.isHighSurrogate(words.charAt(length - 1));
    return words.substring(0, pair ? length - 1 : length) + mark;
  }

  /**
   * Where an article came from; in a page for others a file's name alone, since its folders tell of
   * the user's machine and not of the article.
   */
  static String place(String uri, boolean excerpts) {
    return excerpts && !uri.contains("://")
        ? uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1)
        : uri;
  }

  /** What an article is called: its headline, or its first words. */
  static String name(Article article) {
    if (article.title() != null && !article.title().isBlank()) {
      return article.title();
    }
    String start =
        article.readable().stream()
            .map(s -> s.in(article.text()).strip().replaceAll("\\s+", " "))
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElse("");
    if (start.length() <= 90) {
      return start.isEmpty() ? article.origin().uri() : start;
    }
    int cut = start.lastIndexOf(' ', 90);
    return cut > 40 ? start.substring(0, cut) + " …" : cut(start, 90, " …");
  }
}
