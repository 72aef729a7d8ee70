package readout.app.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import readout.dossier.Dossier;

/** Speaker by speaker: what they said, in which article, carried by whom. */
final class VoicesSection {
  private VoicesSection() {}

  static void write(Html html, Dossier dossier) {
    html.open("section", "id", "speakers", "aria-labelledby", "h-speakers");
    html.element("h2", "Speakers", "id", "h-speakers");
    html.element(
        "p",
        "Spellings of one name are joined; the forms the articles use are listed. What one speaker reports of another stands apart.",
        "class",
        "lede");
    if (dossier.voices().isEmpty()) {
      html.element("p", "No speaker was resolved in these articles.", "class", "note");
    }
    Map<String, Dossier.Piece> pieces =
        dossier.pieces().stream()
            .collect(Collectors.toMap(Dossier.Piece::key, Function.identity()));
    for (Dossier.Voice voice : dossier.voices()) {
      voice(html, voice, pieces);
    }
    html.close("section").line();
  }

  private static void voice(Html html, Dossier.Voice voice, Map<String, Dossier.Piece> pieces) {
    html.open("details", "class", "voice", "id", "v-" + voice.key());
    html.open("summary").element("b", voice.name());
    String roles = String.join("; ", voice.roles());
    html.element(
            "span",
            (roles.isEmpty() ? "" : " " + roles) + " · " + count(voice, pieces),
            "class",
            "soft")
        .close("summary");
    if (voice.forms().size() > 1) {
      html.element(
          "p",
          "Also written "
              + voice.forms().stream()
                  .filter(f -> !f.equals(voice.name()))
                  .collect(Collectors.joining(", ")),
          "class",
          "soft");
    }
    table(html, "What the articles report", voice.own(), pieces);
    table(html, "What others report of this speaker", voice.nested(), pieces);
    html.close("details").line();
  }

  private static String count(Dossier.Voice voice, Map<String, Dossier.Piece> pieces) {
    int total = voice.own().size() + voice.nested().size();
    List<Dossier.Line> all =
        java.util.stream.Stream.concat(voice.own().stream(), voice.nested().stream()).toList();
    long articles = all.stream().map(Dossier.Line::piece).distinct().count();
    long outlets = all.stream().map(l -> outlet(pieces, l)).distinct().count();
    return total
        + (total == 1 ? " statement in " : " statements in ")
        + articles
        + (articles == 1 ? " article" : " articles")
        + " from "
        + outlets
        + (outlets == 1 ? " outlet" : " outlets");
  }

  private static String outlet(Map<String, Dossier.Piece> pieces, Dossier.Line line) {
    Dossier.Piece piece = pieces.get(line.piece());
    String outlet = piece == null ? null : piece.article().origin().outlet();
    return outlet == null ? "outlet not named" : outlet;
  }

  private static void table(
      Html html, String caption, List<Dossier.Line> lines, Map<String, Dossier.Piece> pieces) {
    if (lines.isEmpty()) {
      return;
    }
    html.open("table", "class", "stack")
        .element("caption", caption)
        .heads("No.", "Words", "Kind", "Occasion", "Outlet");
    for (Dossier.Line line : lines) {
      Dossier.Piece piece = pieces.get(line.piece());
      if (piece == null) {
        throw new IllegalStateException(
            "statement "
                + line.anchor()
                + " belongs to no article of the dossier: "
                + line.piece());
      }
      html.open("tr")
          .open("td", "data-label", "No.")
          .element("a", line.piece() + "·" + line.number(), "href", "#" + line.anchor())
          .close("td");
      html.element(
          "td",
          brief(StatementCard.words(piece.article().text(), line.statement().content())),
          "data-label",
          "Words",
          "class",
          line.statement().kind().token());
      html.element("td", line.statement().kind().token(), "data-label", "Kind");
      html.element(
          "td",
          line.statement().occasion() == null
              ? "not told"
              : SaidSection.name(line.statement().occasion()),
          "data-label",
          "Occasion");
      html.element("td", outlet(pieces, line), "data-label", "Outlet").close("tr");
    }
    html.close("tbody").close("table");
  }

  private static String brief(String words) {
    if (words.length() <= 160) {
      return words;
    }
    int cut = words.lastIndexOf(' ', 150);
    return words.substring(0, cut > 100 ? cut : words.offsetByCodePoints(0, 100)) + " …";
  }
}
