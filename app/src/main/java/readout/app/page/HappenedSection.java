package readout.app.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.dossier.Dossier;
import readout.dossier.Sides;
import readout.event.Event;
import readout.event.EventFinder;
import readout.event.Party;
import readout.event.Status;
import readout.event.When;
import readout.name.Entity;

/** What happened, by the articles: a table, and marks for the timeline. */
final class HappenedSection {
  private HappenedSection() {}

  static void write(Html html, Dossier dossier, Sides sides) {
    html.open("section", "id", "happened", "aria-labelledby", "h-happened");
    html.element("h2", "What happened", "id", "h-happened");
    html.element(
        "p",
        "Events as the articles tell them, by day. Only what stands as done is marked so; what is planned, demanded, proposed, denied or alleged says it. Who tells it is the outlet unless somebody is named.",
        "class",
        "lede");
    if (sides.happenings().isEmpty()) {
      html.element("p", "No event was found in these articles.", "class", "note")
          .close("section")
          .line();
      return;
    }
    Map<String, Dossier.Piece> pieces = new HashMap<>();
    dossier.pieces().forEach(p -> pieces.put(p.key(), p));
    html.open("table", "class", "stack")
        .element("caption", sides.happenings().size() + " events")
        .open("thead")
        .open("tr");
    for (String column : new String[] {"When", "What", "As", "Told by", "Article"}) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (Sides.Happening h : sides.happenings()) {
      row(html, h, pieces.get(h.piece()));
    }
    html.close("tbody").close("table").close("section").line();
  }

  private static void row(Html html, Sides.Happening h, Dossier.@Nullable Piece piece) {
    if (piece == null) {
      throw new IllegalStateException(
          "event " + h.anchor() + " belongs to no article of the dossier: " + h.piece());
    }
    Event e = h.event();
    html.open("tr").element("td", when(e), "data-label", "When");
    html.open("td", "data-label", "What")
        .element("a", who(e.actors()), "href", "#" + h.anchor())
        .text(" ")
        .element("b", kind(e))
        .text(e.targets().isEmpty() ? " " : " " + who(e.targets()) + " ");
    html.element(
            "span", DossierPage.cut(around(piece.article().text(), e), 160, " …"), "class", "soft")
        .close("td");
    html.open("td", "data-label", "As")
        .element("span", e.status().token(), "class", "status " + e.status().token())
        .close("td");
    Entity teller = h.line() == null ? null : EventFinder.attributedTo(h.line().statement());
    html.open("td", "data-label", "Told by");
    if (teller == null || h.line() == null) {
      String outlet = piece.article().origin().outlet();
      html.text(outlet == null ? "the article" : outlet);
    } else {
      html.element("a", teller.name(), "href", "#" + h.line().anchor());
    }
    html.close("td");
    html.open("td", "data-label", "Article")
        .element("a", h.piece(), "href", "#" + h.piece())
        .close("td")
        .close("tr");
  }

  /** The words around the trigger: its sentence, as far as a reader needs it. */
  private static String around(String text, Event e) {
    int start = e.trigger().start();
    int end = e.trigger().end();
    while (start > 0
        && e.trigger().start() - start < 70
        && text.charAt(start - 1) != '\n'
        && !(text.charAt(start - 1) == ' ' && start > 1 && text.charAt(start - 2) == '.')) {
      start--;
    }
    while (end < text.length()
        && end - e.trigger().end() < 90
        && text.charAt(end) != '\n'
        && text.charAt(end) != '.') {
      end++;
    }
    boolean cut = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    while (cut && start < e.trigger().start() && text.charAt(start) != ' ') {
      start++;
    }
    cut = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    while (cut && end > e.trigger().end() && text.charAt(end - 1) != ' ') {
      end--;
    }
    return text.substring(start, end).strip();
  }

  private static String who(List<Party> parties) {
    return parties.isEmpty()
        ? "somebody"
        : parties.stream().map(p -> p.entity().name()).collect(Collectors.joining(", "));
  }

  /** The root in words: "agree". */
  private static String kind(Event e) {
    return e.root().name().toLowerCase(Locale.ROOT);
  }

  private static String when(Event e) {
    When date = e.date();
    if (date == null) {
      return "not dated";
    }
    String value = date.value();
    String words;
    if (value.startsWith("../")) {
      words = "by " + Days.words(value.substring(3));
    } else if (value.endsWith("/..")) {
      words = "going on " + Days.words(value.substring(0, value.length() - 3));
    } else if (value.indexOf('/') > 0) {
      words =
          Days.words(value.substring(0, value.indexOf('/')))
              + " – "
              + Days.words(value.substring(value.indexOf('/') + 1));
    } else {
      words = Days.words(value);
    }
    return words + (date.inferred() ? " (inferred)" : "");
  }

  /** Marks for what is asserted, alleged or planned and has its day, {@code most} at most. */
  static List<DayChart.Mark> marks(Dossier dossier, Sides sides, int most) {
    Map<String, String> texts = new HashMap<>();
    dossier.pieces().forEach(p -> texts.put(p.key(), p.article().text()));
    List<DayChart.Mark> out = new ArrayList<>();
    for (Sides.Happening h : sides.happenings()) {
      When date = h.event().date();
      boolean shown =
          switch (h.event().status()) {
            case ASSERTED, ALLEGED, PLANNED -> true;
            case CONDITIONAL, DEMANDED, PROPOSED, HOPED, NEGATED, HYPOTHETICAL -> false;
          };
      LocalDate day = date == null ? null : Days.parse(date.value()).orElse(null);
      if (date != null && day != null && shown && out.size() < most) {
        Entity teller = h.line() == null ? null : EventFinder.attributedTo(h.line().statement());
        String label =
            who(h.event().actors())
                + ": "
                + h.event().trigger().in(texts.getOrDefault(h.piece(), ""))
                + (h.event().targets().isEmpty() ? "" : " › " + who(h.event().targets()))
                + (h.event().status() == Status.ASSERTED ? "" : ", " + h.event().status().token())
                + (teller == null ? "" : ", says " + teller.name())
                + " ("
                + h.piece()
                + ")";
        out.add(
            new DayChart.Mark(
                DossierPage.cut(label, 60, "… (" + h.piece() + ")"),
                "#" + h.anchor(),
                day,
                day,
                !date.inferred()));
      }
    }
    return out;
  }
}
