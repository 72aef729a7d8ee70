package readout.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.dossier.Dossier;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Published;
import readout.time.Written;

/**
 * What the dossier is made of: articles, what in them was marked as no body, and what was left out.
 */
final class OverviewSection {
  private OverviewSection() {}

  static void write(Html html, Dossier dossier, boolean excerpts) {
    html.open("section", "id", "overview", "aria-labelledby", "h-overview");
    html.element("h2", "Overview", "id", "h-overview");
    if (excerpts) {
      html.element(
          "p",
          "This page carries excerpts: the statements with at most 200 characters around them, not the articles.",
          "class",
          "note");
    }
    html.open("table", "class", "stack").element("caption", "The articles, by day of publication");
    html.heads("No.", "Article", "Outlet", "Published", "Statements");
    for (Dossier.Piece piece : dossier.pieces()) {
      row(html, piece);
    }
    html.close("tbody").close("table").line();
    stories(html, dossier);
    furniture(html, dossier);
    leftOut(html, dossier, excerpts);
    html.close("section").line();
  }

  /** Which articles are about one matter, where there are several and one has several articles. */
  private static void stories(Html html, Dossier dossier) {
    int stories = dossier.stories().size();
    if (stories < 2 || stories == dossier.pieces().size()) {
      return;
    }
    Map<String, Dossier.Piece> pieces = new HashMap<>();
    dossier.pieces().forEach(p -> pieces.put(p.key(), p));
    html.open("details", "class", "stories");
    html.element(
        "summary", "By their words and days, these articles are about " + stories + " matters");
    html.open("ul");
    for (Dossier.Matter story : dossier.stories()) {
      html.open("li", "id", story.id());
      for (String key : story.pieces()) {
        html.element("a", key, "href", "#" + key).text(" ");
      }
      html.text(
              DossierPage.name(
                  Objects.requireNonNull(pieces.get(story.pieces().getFirst())).article()))
          .close("li");
    }
    html.close("ul").close("details").line();
  }

  private static void row(Html html, Dossier.Piece piece) {
    Article a = piece.article();
    html.open("tr").element("td", piece.key(), "data-label", "No.");
    html.open("th", "scope", "row", "data-label", "Article");
    html.element("a", DossierPage.name(a), "href", "#" + piece.key());
    if (!a.byline().isEmpty()) {
      html.element("span", " by " + String.join(", ", a.byline()), "class", "soft");
    }
    html.close("th");
    html.element(
        "td",
        a.origin().outlet() == null ? "not named" : a.origin().outlet(),
        "data-label",
        "Outlet");
    html.element("td", published(piece.reading()), "data-label", "Published");
    switch (piece.reading()) {
      case Reading.Read read ->
          html.element(
              "td",
              String.valueOf(piece.lines().size()),
              "data-label",
              "Statements",
              "class",
              "num");
      case Reading.Unread unread ->
          html.element("td", "not read: " + unread.reason(), "data-label", "Statements");
    }
    html.close("tr");
  }

  /** The day of publication, or what the text tells of it. */
  static String published(Reading reading) {
    Published published = reading.article().published();
    if (published != null) {
      return Days.full(published.value())
          + (published.inferred() ? " (inferred: " + published.basis() + ")" : "");
    }
    Written written = reading instanceof Reading.Read read ? read.written() : null;
    if (written == null) {
      return "undated";
    }
    List<String> bounds = new ArrayList<>();
    bound(bounds, "not before ", written.notBefore(), reading.article().text());
    bound(bounds, "not after ", written.notAfter(), reading.article().text());
    return "undated; by its text " + String.join(", ", bounds);
  }

  private static void bound(
      List<String> bounds, String side, Written.@Nullable Bound bound, String text) {
    if (bound != null) {
      String words = bound.evidence().in(text).strip().replaceAll("\\s+", " ");
      bounds.add(side + Days.full(bound.day()) + " (\u201C" + words + "\u201D)");
    }
  }

  private static void furniture(Html html, Dossier dossier) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Dossier.Piece piece : dossier.pieces()) {
      for (Furniture f : piece.article().furniture()) {
        counts.merge(f.reason().token(), 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      return;
    }
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    html.open("details")
        .element(
            "summary", "Marked as page furniture: " + total + (total == 1 ? " piece" : " pieces"));
    html.element(
        "p",
        "Kept in the text, greyed there, and not read for statements (headlines, subheadings and captions are).",
        "class",
        "soft");
    html.open("ul");
    for (Dossier.Piece piece : dossier.pieces()) {
      for (Furniture f : piece.article().furniture()) {
        String words = f.span().in(piece.article().text()).strip().replaceAll("\\s+", " ");
        html.open("li")
            .element("b", piece.key() + " " + f.reason().token())
            .text(": " + cut(words))
            .close("li");
      }
    }
    html.close("ul").close("details").line();
  }

  private static String cut(String words) {
    return words.length() <= 120
        ? words
        : words.substring(
                0,
                words.offsetByCodePoints(0, Math.min(110, words.codePointCount(0, words.length()))))
            + " …";
  }

  private static void leftOut(Html html, Dossier dossier, boolean excerpts) {
    if (dossier.leftOut().isEmpty()) {
      return;
    }
    html.open("div", "class", "note").element("h3", "Left out");
    html.open("ul");
    for (Dossier.LeftOut l : dossier.leftOut()) {
      html.open("li")
          .element("b", DossierPage.place(l.uri(), excerpts))
          .text(" (" + l.reason() + "): " + l.detail())
          .close("li");
    }
    html.close("ul").close("div").line();
  }
}
