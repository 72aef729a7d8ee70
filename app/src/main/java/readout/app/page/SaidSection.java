package readout.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readout.Reading;
import readout.dossier.Dossier;
import readout.dossier.Sides;
import readout.quote.Occasion;
import readout.quote.Statement;
import readout.text.Article;

/** Article by article: the statements as cards, by occasion, beside the text they come from. */
final class SaidSection {
  private SaidSection() {}

  static void write(Html html, Dossier dossier, boolean excerpts) {
    html.open("section", "id", "said", "aria-labelledby", "h-said");
    html.element("h2", "Who said what", "id", "h-said");
    html.element(
        "p",
        "Each card is one statement in one article. Words stand upright where they are verbatim; what the outlet put in its own words is set in italics and says so.",
        "class",
        "lede");
    filter(html, dossier);
    Map<String, String> voices = new HashMap<>();
    for (Dossier.Voice v : dossier.voices()) {
      v.own().forEach(l -> voices.put(l.anchor(), v.key()));
      v.nested().forEach(l -> voices.put(l.anchor(), v.key()));
    }
    for (Dossier.Piece piece : dossier.pieces()) {
      article(html, piece, voices, dossier.sides(), excerpts);
    }
    html.close("section").line();
  }

  private static void filter(Html html, Dossier dossier) {
    html.open("form", "class", "find", "role", "search", "aria-label", "Statements");
    html.open("label")
        .text("Find ")
        .empty(
            "input",
            "type",
            "search",
            "id",
            "find",
            "autocomplete",
            "off",
            "placeholder",
            "words in a statement")
        .close("label");
    html.open("label").text("Speaker ").open("select", "id", "find-speaker");
    html.element("option", "all " + dossier.voices().size(), "value", "");
    for (Dossier.Voice v : dossier.voices()) {
      html.element(
          "option", v.name() + " (" + (v.own().size() + v.nested().size()) + ")", "value", v.key());
    }
    html.close("select").close("label");
    html.open("label").text("Kind ").open("select", "id", "find-kind");
    html.element("option", "all", "value", "");
    html.element("option", "verbatim", "value", "direct");
    html.element("option", "partly verbatim", "value", "mixed");
    html.element("option", "reported, not verbatim", "value", "indirect");
    html.close("select").close("label");
    html.element("p", "", "role", "status", "id", "found");
    html.element("p", "Keys: j next statement, k the one before, / search.", "class", "soft keys");
    html.close("form").line();
  }

  private static void article(
      Html html, Dossier.Piece piece, Map<String, String> voices, Sides sides, boolean excerpts) {
    Article a = piece.article();
    html.open(
        "section", "class", "piece", "id", piece.key(), "aria-labelledby", "h-" + piece.key());
    html.open("h3", "id", "h-" + piece.key())
        .element("span", piece.key(), "class", "no")
        .text(" " + DossierPage.name(a))
        .close("h3");
    String outlet = a.origin().outlet() == null ? "outlet not named" : a.origin().outlet();
    String credits =
        a.credits().isEmpty() ? "" : " · credited to " + String.join(", ", a.credits());
    html.element(
        "p",
        outlet
            + credits
            + " · "
            + OverviewSection.published(piece.reading())
            + " · "
            + DossierPage.place(a.origin().uri(), excerpts),
        "class",
        "by");
    switch (piece.reading()) {
      case Reading.Read read -> {
        html.open("div", "class", "grid").open("div", "class", "cards");
        if (piece.lines().isEmpty()) {
          html.element("p", "No statements were found in this article.", "class", "note");
        }
        groups(piece)
            .forEach((occasion, lines) -> {
              html.element("h4", occasion);
              lines.forEach(line ->
                  StatementCard.write(html, piece, line, voices.getOrDefault(line.anchor(), "")));
            });
        html.close("div");
        SourceText.write(html, piece, read, sides.happenings(piece.key()), excerpts);
        html.close("div");
      }
      case Reading.Unread unread ->
          html.element("p", "Kept, but not read: " + unread.reason() + ".", "class", "note");
    }
    html.close("section").line();
  }

  /**
   * Lines under the occasion they were said on, occasions in order of their first statement, "not
   * told" last.
   */
  private static Map<String, List<Dossier.Line>> groups(Dossier.Piece piece) {
    Map<String, List<Dossier.Line>> out = new LinkedHashMap<>();
    List<Dossier.Line> none = new ArrayList<>();
    for (Dossier.Line line : piece.lines()) {
      Statement s = line.statement();
      if (s.occasion() == null) {
        none.add(line);
      } else {
        out.computeIfAbsent(name(s.occasion()), o -> new ArrayList<>()).add(line);
      }
    }
    if (!none.isEmpty()) {
      out.put(out.isEmpty() ? "Occasion not told" : "Occasion not told for these", none);
    }
    return out;
  }

  /** "Interview with NV". */
  static String name(Occasion occasion) {
    String type = occasion.type().token();
    String with = occasion.with() == null ? "" : " with " + occasion.with();
    return Character.toUpperCase(type.charAt(0)) + type.substring(1) + with;
  }
}
