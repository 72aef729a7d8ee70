package readout.app.page;

import java.text.BreakIterator;
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
  /** Characters on each side of a trigger. */
  private static final int AROUND = 90;

  private HappenedSection() {}

  static void write(Html html, Dossier dossier) {
    Sides sides = dossier.sides();
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
        .heads("When", "What", "As", "Told by", "Article");
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
    html.element("span", around(piece.article().text(), e), "class", "soft").close("td");
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

  /** The trigger's sentence, as much of it as stands within {@link #AROUND} of the trigger. */
  private static String around(String text, Event e) {
    int start = e.trigger().start();
    int end = e.trigger().end();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    int first = Math.max(sentences.preceding(start + 1), text.lastIndexOf('\n', start) + 1);
    int line = text.indexOf('\n', end);
    int last = Math.min(sentences.following(end - 1), line < 0 ? text.length() : line);
    BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
    words.setText(text);
    int from = start - first <= AROUND ? first : words.following(start - AROUND);
    int to = last - end <= AROUND ? last : words.preceding(end + AROUND);
    return (from > first ? "… " : "") + text.substring(from, to).strip() + (to < last ? " …" : "");
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
  static List<DayChart.Mark> marks(Dossier dossier, int most) {
    Map<String, String> texts = new HashMap<>();
    dossier.pieces().forEach(p -> texts.put(p.key(), p.article().text()));
    List<DayChart.Mark> out = new ArrayList<>();
    for (Sides.Happening h : dossier.sides().happenings()) {
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
