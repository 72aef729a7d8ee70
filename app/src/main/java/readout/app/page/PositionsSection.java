package readout.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.dossier.Dossier;
import readout.dossier.Sides;
import readout.position.Position;
import readout.position.Taxonomy;

/** Where each side stands: a matrix of issues and holders, then each issue with the words. */
final class PositionsSection {
  /** More columns than a page can show. */
  private static final int COLUMNS = 8;

  private PositionsSection() {}

  static void write(Html html, Dossier dossier, Taxonomy taxonomy) {
    Sides sides = dossier.sides();
    html.open("section", "id", "positions", "aria-labelledby", "h-positions");
    html.element("h2", "Where each side stands", "id", "h-positions");
    html.element(
        "p",
        "Positions by issue, the earlier first, each resting on somebody's words or on what the articles tell that they did. An empty cell says that nothing was found in these "
            + dossier.pieces().size()
            + " articles, and no more.",
        "class",
        "lede");
    if (sides.stands().isEmpty()) {
      html.element("p", "No position was found in these articles.", "class", "note")
          .close("section")
          .line();
      return;
    }
    changes(html, sides);
    matrix(html, dossier, taxonomy);
    Map<String, Dossier.Piece> pieces = new HashMap<>();
    dossier.pieces().forEach(p -> pieces.put(p.key(), p));
    Map<String, String> names = new HashMap<>();
    sides.holders().forEach(h -> names.put(h.key(), h.name()));
    for (String issue : sides.issues()) {
      issue(html, issue, about(taxonomy, issue), sides, pieces, names);
    }
    html.close("section").line();
  }

  private static void changes(Html html, Sides sides) {
    List<Sides.Change> changes = sides.changes();
    if (changes.isEmpty()) {
      return;
    }
    Map<String, String> names = new HashMap<>();
    sides.holders().forEach(h -> names.put(h.key(), h.name()));
    html.element("h3", "Changed (" + changes.size() + ")").open("ul");
    for (Sides.Change c : changes) {
      html.open("li")
          .element("b", names.getOrDefault(c.from().holder(), c.from().holder()))
          .text(" on ")
          .element("a", c.from().position().issue(), "href", "#i-" + c.from().position().issue())
          .text(": ");
      stance(html, c.from());
      html.text(" on " + date(c.from().position()) + ", then ");
      stance(html, c.to());
      html.text(" on " + date(c.to().position())).close("li");
    }
    html.close("ul").line();
  }

  private static void matrix(Html html, Dossier dossier, Taxonomy taxonomy) {
    Sides sides = dossier.sides();
    List<Sides.Holder> shown = sides.holders().stream().limit(COLUMNS).toList();
    List<String> columns = new ArrayList<>(List.of("Issue"));
    shown.forEach(h -> columns.add(h.name()));
    html.open(
        "div",
        "class",
        "wide",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Positions by issue and holder");
    html.open("table", "class", "matrix")
        .element(
            "caption",
            "Issues and holders"
                + (shown.size() < sides.holders().size()
                    ? "; those with most positions, "
                        + shown.size()
                        + " of "
                        + sides.holders().size()
                        + ". All are listed under their issue."
                    : ""))
        .heads(columns.toArray(String[]::new));
    for (String issue : sides.issues()) {
      html.open("tr")
          .open("th", "scope", "row", "title", about(taxonomy, issue))
          .element("a", issue, "href", "#i-" + issue)
          .close("th");
      for (Sides.Holder h : shown) {
        List<Sides.Stand> stands = sides.stands(h.key(), issue);
        if (stands.isEmpty()) {
          html.open("td", "class", "none")
              .element(
                  "span", "–", "title", "nothing in these " + dossier.pieces().size() + " articles")
              .close("td");
          continue;
        }
        html.open("td");
        // The same stance in several articles stands once, with how often.
        Map<String, Sides.Stand> first = new LinkedHashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (Sides.Stand s : stands) {
          String key = s.position().stance().token();
          first.putIfAbsent(key, s);
          count.merge(key, 1, Integer::sum);
        }
        first.forEach((stance, s) -> {
          html.open("div");
          stance(html, s);
          int times = count.getOrDefault(stance, 1);
          html.text(times > 1 ? " ×" + times : "").close("div");
        });
        html.close("td");
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("div").line();
  }

  private static void stance(Html html, Sides.Stand s) {
    html.element(
        "a",
        s.position().stance().token(),
        "class",
        "stance " + s.position().stance().token(),
        "href",
        "#" + s.anchor());
  }

  private static void issue(
      Html html,
      String issue,
      String about,
      Sides sides,
      Map<String, Dossier.Piece> pieces,
      Map<String, String> names) {
    List<Sides.Stand> stands =
        sides.stands().stream().filter(s -> s.position().issue().equals(issue)).toList();
    html.open("details", "class", "voice", "id", "i-" + issue);
    html.open("summary").element("b", issue);
    html.element(
            "span",
            (about.isEmpty() ? "" : " " + about)
                + " · "
                + stands.size()
                + (stands.size() == 1 ? " position" : " positions"),
            "class",
            "soft")
        .close("summary");
    html.open("table", "class", "stack")
        .element("caption", about)
        .heads("When", "Words", "Holder", "Stance", "Article");
    for (Sides.Stand s : stands) {
      Dossier.Piece piece = pieces.get(s.piece());
      if (piece == null) {
        throw new IllegalStateException(
            "position "
                + s.position().id()
                + " belongs to no article of the dossier: "
                + s.piece());
      }
      html.open("tr").element("td", date(s.position()), "data-label", "When");
      html.open("td", "data-label", "Words")
          .element(
              "a",
              DossierPage.cut(s.position().words().in(piece.article().text()), 200, " …"),
              "href",
              "#" + s.anchor())
          .close("td");
      html.element("td", names.getOrDefault(s.holder(), s.holder()), "data-label", "Holder");
      html.element("td", s.position().stance().token(), "data-label", "Stance");
      html.open("td", "data-label", "Article")
          .element("a", s.piece(), "href", "#" + s.piece())
          .close("td")
          .close("tr");
    }
    html.close("tbody").close("table").close("details").line();
  }

  private static String date(Position p) {
    @Nullable String date = p.date();
    return date == null ? "not dated" : Days.words(date);
  }

  private static String about(Taxonomy taxonomy, String issue) {
    return taxonomy.issues().stream()
        .filter(i -> i.id().equals(issue))
        .map(Taxonomy.Issue::about)
        .findFirst()
        .orElse("");
  }
}
