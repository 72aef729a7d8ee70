package readout.app.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.dossier.Dossier;
import readout.quote.Act;
import readout.quote.Hedge;
import readout.quote.Occasion;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Span;

/** One statement. */
final class StatementCard {
  private static final double HIGH = 0.85;
  private static final double MEDIUM = 0.6;
  // A mark without its partner shows nothing: what cannot be told is not called verbatim.
  private static final Pattern QUOTED =
      Pattern.compile("[“„][^“”„]*[”“]|«[^«»]*»|\"[^\"]*\"|''[^']*''");

  private StatementCard() {}

  static void write(Html html, Dossier.Piece piece, Dossier.Line line, String voice) {
    Statement s = line.statement();
    String text = piece.article().text();
    String name = s.speaker().name();
    html.open(
        "article",
        "class",
        "card " + s.kind().token() + (s.act() == Act.REPORT ? " relay" : ""),
        "id",
        line.anchor(),
        "tabindex",
        "-1",
        "data-kind",
        s.kind().token(),
        "data-voice",
        voice,
        "aria-label",
        "Statement " + piece.key() + "·" + line.number());
    html.open("p", "class", "who");
    if (name == null) {
      html.element("b", "Speaker not resolved", "class", "none");
    } else {
      html.element("b", name);
    }
    if (s.role() != null) {
      html.element("span", s.role().in(text), "class", "role");
    }
    html.element("span", label(s), "class", "kind").close("p");
    html.open("blockquote").open("p");
    if (s.kind() == Statement.Kind.MIXED) {
      mixed(html, words(text, s.content()));
    } else {
      html.text(words(text, s.content()));
    }
    html.close("p").close("blockquote");
    html.open("dl", "class", "meta");
    details(html, piece, line, text);
    html.close("dl");
    html.open("p", "class", "foot");
    html.element("a", "In the text", "href", "#t-" + line.anchor());
    html.element("span", " " + piece.key() + "·" + line.number() + " · " + s.id(), "class", "soft");
    html.close("p").close("article").line();
  }

  /** The kind in words, and the act where it is more than saying. */
  private static String label(Statement s) {
    String kind =
        switch (s.kind()) {
          case DIRECT -> "verbatim";
          case MIXED -> "partly verbatim";
          case INDIRECT -> "reported, not verbatim";
        };
    return switch (s.act()) {
      case STATEMENT -> kind;
      case REPORT -> "relay · " + kind;
      default -> s.act().token() + " · " + kind;
    };
  }

  /**
   * The content's pieces as they stand, white space folded; the outlet's own quotation marks show
   * what is verbatim.
   */
  static String words(String text, List<Span> content) {
    return content.stream()
        .map(p -> p.in(text).strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" … "));
  }

  /** The parts in the speaker's own words apart from the outlet's: those between two marks. */
  private static void mixed(Html html, String words) {
    int from = 0;
    for (Matcher quoted = QUOTED.matcher(words); quoted.find(); from = quoted.end()) {
      html.text(words.substring(from, quoted.start()));
      html.element("span", quoted.group(), "class", "own");
    }
    html.text(words.substring(from));
  }

  private static void details(Html html, Dossier.Piece piece, Dossier.Line line, String text) {
    Statement s = line.statement();
    if (s.speaker() instanceof Speaker.Unattributed none) {
      row(html, "Why none", none.reason());
    }
    if (s.source() != null
        && s.speaker().name() != null
        && !s.source().in(text).equals(s.speaker().name())) {
      row(
          html,
          "As written",
          s.source().in(text).strip().replaceAll("\\s+", " ") + " " + cue(text, s.cue()));
    } else if (s.cue() != null) {
      row(html, "As written", cue(text, s.cue()));
    }
    if (s.negated()) {
      row(html, "Negated", "the saying itself is denied");
    }
    if (s.addressee() != null) {
      row(html, "Said to", s.addressee().name());
    }
    if (s.occasion() != null) {
      occasion(html, s.occasion(), text);
    }
    date(html, s);
    route(html, s);
    int parent = line.parent();
    if (parent > 0) {
      html.element("dt", "Inside");
      html.open("dd")
          .element(
              "a",
              "what " + said(piece, parent),
              "href",
              "#" + piece.lines().get(parent - 1).anchor())
          .close("dd");
    }
    if (!s.hedges().isEmpty()) {
      html.element("dt", "Distance").open("dd");
      for (Hedge h : s.hedges()) {
        html.element("span", h.span().in(text) + " · the " + h.by().token() + "’s", "class", "chip")
            .text(" ");
      }
      html.close("dd");
    }
    row(html, "Sure of it", confidence(s));
  }

  private static String said(Dossier.Piece piece, int parent) {
    String name = piece.lines().get(parent - 1).statement().speaker().name();
    return (name == null ? "statement " + piece.key() + "·" + parent : name) + " reports";
  }

  private static String cue(String text, @Nullable Span cue) {
    return cue == null ? "" : "“" + cue.in(text).replaceAll("\\s+", " ") + "”";
  }

  private static void occasion(Html html, Occasion o, String text) {
    html.element("dt", "Occasion").open("dd").text(SaidSection.name(o));
    String words = o.span().in(text).replaceAll("\\s+", " ");
    html.element(
        "span",
        o.inferred() ? " (carried over from “" + words + "”)" : " (“" + words + "”)",
        "class",
        "soft");
    html.close("dd");
  }

  private static void date(Html html, Statement s) {
    html.element("dt", "Said").open("dd");
    String value = s.date().value();
    if (value != null && !s.date().inferred()) {
      html.text(Days.words(value));
    } else if (value != null && !value.equals(s.date().notAfter())) {
      html.text(Days.words(value) + " (inferred)");
    } else if (s.date().notBefore() != null) {
      html.text(
          "after "
              + Days.words(s.date().notBefore())
              + (s.date().notAfter() == null ? "" : ", by " + Days.words(s.date().notAfter())));
    } else if (s.date().notAfter() != null) {
      html.text("by " + Days.words(s.date().notAfter()));
    } else {
      html.text("not dated");
    }
    html.element("span", " · " + s.date().basis(), "class", "soft").close("dd");
  }

  private static void route(Html html, Statement s) {
    if (s.via().isEmpty()) {
      return;
    }
    html.element("dt", "Came by").open("dd").open("span", "class", "crumb");
    for (String link : s.via()) {
      html.element("span", link, "class", RoutesSection.isUnnamed(link) ? "un" : null);
      html.element("i", " ← ", "aria-label", "from");
    }
    String name = s.speaker().name();
    html.element(
        "span", name == null ? "speaker not resolved" : name, "class", name == null ? "un" : null);
    html.close("span").close("dd");
  }

  /** A word for the number, and what the number is. */
  private static String confidence(Statement s) {
    String word = s.confidence() >= HIGH ? "high" : s.confidence() >= MEDIUM ? "medium" : "low";
    String percent = String.format(Locale.ROOT, "%.0f", 100 * s.confidence());
    int plus = s.by().indexOf('+');
    String rule = plus < 0 ? s.by() : s.by().substring(0, plus);
    String who =
        plus < 0
            ? ""
            : "; who that is was told by "
                + s.by().substring(plus + 1)
                + ", which is not measured yet";
    return word
        + " · rule “"
        + rule
        + "”, right in "
        + percent
        + " of 100 where it was measured"
        + who;
  }

  private static void row(Html html, String term, String value) {
    if (!value.isBlank()) {
      html.element("dt", term).element("dd", value);
    }
  }
}
