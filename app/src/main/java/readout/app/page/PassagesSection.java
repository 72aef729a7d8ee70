package readout.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import readout.dossier.Dossier;
import readout.dossier.Shared;
import readout.story.Passage;
import readout.text.Article;
import readout.text.Span;

/** Which blocks of words stand in two of the articles, and what was edited inside them. */
final class PassagesSection {
  /** Passages that are shown open. */
  private static final int OPEN = 2;

  /** Characters around an edit in a page of excerpts. */
  private static final int CONTEXT = 60;

  private PassagesSection() {}

  static void write(Html html, Dossier dossier, boolean excerpts) {
    html.open("section", "id", "passages", "aria-labelledby", "h-passages");
    html.element("h2", "Copied passages", "id", "h-passages");
    html.element(
        "p",
        "Blocks of 25 words or more that stand in two of the articles, edits and all. Words that one of them has otherwise, or alone, are marked in both. Who published first is not always who wrote it.",
        "class",
        "lede");
    if (dossier.shared().isEmpty()) {
      html.element("p", "No two of these articles share a passage.", "class", "note")
          .close("section")
          .line();
      return;
    }
    Map<String, Dossier.Piece> pieces = new HashMap<>();
    dossier.pieces().forEach(p -> pieces.put(p.key(), p));
    int number = 0;
    for (Shared shared : dossier.shared()) {
      number++;
      passage(
          html,
          shared,
          number,
          Objects.requireNonNull(pieces.get(shared.first())).article(),
          Objects.requireNonNull(pieces.get(shared.second())).article(),
          excerpts);
    }
    html.close("section").line();
  }

  private static void passage(
      Html html, Shared shared, int number, Article first, Article second, boolean excerpts) {
    Passage p = shared.passage();
    html.open(
        "details", "class", "passage", "id", "p-" + number, "open", number > OPEN ? null : "");
    html.open("summary")
        .element("b", shared.first() + " and " + shared.second())
        .element(
            "span",
            " · " + p.words() + " words, " + likeness(p) + " · " + order(shared) + outlets(shared),
            "class",
            "soft")
        .close("summary");
    List<Span> left = new ArrayList<>();
    List<Span> right = new ArrayList<>();
    for (Passage.Edit e : p.edits()) {
      left.add(e.first());
      right.add(e.second());
    }
    html.open("div", "class", "sides");
    side(html, shared.first(), first, p.first().span(), left, excerpts);
    side(html, shared.second(), second, p.second().span(), right, excerpts);
    html.close("div");
    differences(html, shared, first, second);
    html.close("details").line();
  }

  private static String likeness(Passage p) {
    int differ = p.edits().size();
    return p.isVerbatim()
        ? "word for word"
        : p.same() + " of them the same, " + differ + (differ == 1 ? " edit" : " edits");
  }

  private static String order(Shared shared) {
    Long days = shared.days();
    if (days == null) {
      return "not both dated";
    }
    return days == 0
        ? "published on the same day"
        : shared.first() + " was published " + days + (days == 1 ? " day" : " days") + " before";
  }

  private static String outlets(Shared shared) {
    return (shared.sameOutlet() ? " · same outlet" : "")
        + (shared.quotation() ? " · somebody's words in both" : "");
  }

  /** The passage as one of the two has it, the words that only it has marked. */
  private static void side(
      Html html, String key, Article article, Span passage, List<Span> own, boolean excerpts) {
    String outlet = article.origin().outlet();
    html.open("div", "class", "side");
    html.open("p", "class", "by")
        .element("a", key, "href", "#" + key)
        .text(outlet == null ? "" : " · " + outlet)
        .close("p");
    html.open("blockquote");
    int at = passage.start();
    for (Span edit : own) {
      plain(html, article.text().substring(at, edit.start()), excerpts);
      if (!edit.isEmpty()) {
        html.element("ins", edit.in(article.text()));
      }
      at = edit.end();
    }
    plain(html, article.text().substring(at, passage.end()), excerpts);
    html.close("blockquote").close("div");
  }

  /** Words that both have; of a long stretch of them a page of excerpts shows the ends. */
  private static void plain(Html html, String text, boolean excerpts) {
    if (!excerpts || text.length() <= 2 * CONTEXT) {
      html.text(text);
      return;
    }
    int head = text.lastIndexOf(' ', CONTEXT);
    int tail = text.indexOf(' ', text.length() - CONTEXT);
    html.text(text.substring(0, head < 0 ? CONTEXT : head))
        .text(" […]")
        .text(text.substring(tail < 0 ? text.length() - CONTEXT : tail));
  }

  /** The edits once more, in sentences. */
  private static void differences(Html html, Shared shared, Article first, Article second) {
    if (shared.passage().isVerbatim()) {
      return;
    }
    html.open("ul", "class", "edits");
    for (Passage.Edit e : shared.passage().edits()) {
      String left = e.first().in(first.text());
      String right = e.second().in(second.text());
      html.element(
          "li",
          left.isEmpty()
              ? "Only " + shared.second() + " has “" + right + "”."
              : right.isEmpty()
                  ? "Only " + shared.first() + " has “" + left + "”."
                  : shared.first()
                      + " has “"
                      + left
                      + "” where "
                      + shared.second()
                      + " has “"
                      + right
                      + "”.");
    }
    html.close("ul");
  }
}
