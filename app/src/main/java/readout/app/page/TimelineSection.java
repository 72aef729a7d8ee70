package readout.app.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.dossier.Dossier;
import readout.quote.Act;
import readout.quote.Said;
import readout.quote.Statement;

/**
 * What was said when, and what happened: a chart with a lane for each, and the first as a table.
 */
final class TimelineSection {
  private static final int MOST = 40;

  private TimelineSection() {}

  /**
   * Statements of one speaker on one occasion in one article.
   *
   * @param first earliest day possible
   * @param last latest day possible
   * @param stated whether the text gives the day
   */
  private record Entry(
      Dossier.Piece piece,
      Dossier.Line line,
      String who,
      String occasion,
      int count,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      boolean stated,
      String when) {}

  static void write(Html html, Dossier dossier) {
    List<Entry> entries = entries(dossier);
    List<DayChart.Mark> happened = HappenedSection.marks(dossier, MOST);
    html.open("section", "id", "timeline", "aria-labelledby", "h-timeline");
    html.element("h2", "Timeline", "id", "h-timeline");
    if (entries.isEmpty() && happened.isEmpty()) {
      html.element("p", "Nothing to place in time.", "class", "note").close("section").line();
      return;
    }
    html.element(
        "p",
        "What was said and what happened, by day. A filled mark is a day the text gives; a hollow one stands in for a day the text leaves open, and its bar shows between which days it lies.",
        "class",
        "lede");
    List<Entry> dated = entries.stream().filter(e -> e.last() != null).toList();
    if (!dated.isEmpty() || !happened.isEmpty()) {
      chart(html, dated, happened);
    }
    list(html, dated);
    undated(html, entries.stream().filter(e -> e.last() == null).toList());
    table(html, entries);
    html.close("section").line();
  }

  private static List<Entry> entries(Dossier dossier) {
    Map<String, List<Dossier.Line>> groups = new LinkedHashMap<>();
    Map<String, Dossier.Piece> pieces = new LinkedHashMap<>();
    for (Dossier.Piece piece : dossier.pieces()) {
      pieces.put(piece.key(), piece);
      for (Dossier.Line line : piece.lines()) {
        Statement s = line.statement();
        String name = s.speaker().name();
        if (s.act() != Act.REPORT && name != null && line.parent() == 0
            || s.act() != Act.REPORT && name != null && isRelayed(piece, line)) {
          String occasion = s.occasion() == null ? "" : SaidSection.name(s.occasion());
          Said d = s.date();
          String key =
              piece.key()
                  + "|"
                  + name
                  + "|"
                  + occasion
                  + "|"
                  + d.value()
                  + d.inferred()
                  + d.notBefore()
                  + d.notAfter();
          groups.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
        }
      }
    }
    List<Entry> out = new ArrayList<>();
    for (List<Dossier.Line> lines : groups.values()) {
      Dossier.Line line = lines.getFirst();
      Dossier.Piece piece = pieces.get(line.piece());
      if (piece != null) {
        out.add(entry(piece, line, lines.size()));
      }
    }
    out.sort(Comparator.comparing(e -> e.last() == null ? LocalDate.MAX : e.last()));
    return out;
  }

  private static boolean isRelayed(Dossier.Piece piece, Dossier.Line line) {
    return line.parent() > 0
        && piece.lines().get(line.parent() - 1).statement().act() == Act.REPORT;
  }

  private static Entry entry(Dossier.Piece piece, Dossier.Line line, int count) {
    Statement s = line.statement();
    Said d = s.date();
    Optional<LocalDate> value = Days.parse(d.value());
    LocalDate notBefore = Days.parse(d.notBefore()).orElse(null);
    LocalDate notAfter = Days.parse(d.notAfter()).orElse(null);
    LocalDate first = value.orElse(notBefore != null ? notBefore : notAfter);
    LocalDate last = value.orElse(notAfter != null ? notAfter : notBefore);
    String when =
        d.value() != null
            ? Days.words(d.value()) + (d.inferred() ? " (inferred)" : "")
            : d.notBefore() != null
                ? "after "
                    + Days.words(d.notBefore())
                    + (d.notAfter() == null ? "" : ", by " + Days.words(d.notAfter()))
                : "not dated";
    String name = s.speaker().name();
    String occasion = s.occasion() == null ? "" : SaidSection.name(s.occasion());
    return new Entry(
        piece,
        line,
        name == null ? "" : name,
        occasion,
        count,
        first,
        last,
        value.isPresent() && !d.inferred(),
        when);
  }

  private static String label(Entry e) {
    String label =
        e.who()
            + (e.count() > 1 ? " ×" + e.count() : "")
            + (e.occasion().isEmpty()
                ? ""
                : ", "
                    + e.occasion().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                    + e.occasion().substring(1))
            + " ("
            + e.piece().key()
            + ")";
    return label.length() <= 64 ? label : DossierPage.cut(label, 60, "… (" + e.piece().key() + ")");
  }

  /** The entries with most statements, in the order of {@code all}. */
  private static List<Entry> most(List<Entry> all) {
    if (all.size() <= MOST) {
      return all;
    }
    Set<Entry> kept =
        all.stream()
            .sorted(Comparator.comparingInt(e -> -e.count()))
            .limit(MOST)
            .collect(Collectors.toSet());
    return all.stream().filter(kept::contains).toList();
  }

  /** Says so where {@code what} shows a part of {@code all}. */
  private static void rest(Html html, String what, String style, int shown, List<Entry> all) {
    if (shown < all.size()) {
      html.element(
          "p",
          what
              + " shows "
              + shown
              + " of "
              + all.size()
              + " entries, those with most statements; the table has all.",
          "class",
          style);
    }
  }

  private static void chart(Html html, List<Entry> all, List<DayChart.Mark> happened) {
    List<Entry> entries = most(all);
    List<DayChart.Mark> said = new ArrayList<>();
    for (Entry e : entries) {
      LocalDate last = e.last();
      LocalDate first = e.first();
      if (last != null) {
        said.add(
            new DayChart.Mark(
                label(e),
                "#" + e.line().anchor(),
                first == null || first.isAfter(last) ? last : first,
                last,
                e.stated()));
      }
    }
    List<DayChart.Lane> lanes = new ArrayList<>();
    if (!said.isEmpty()) {
      lanes.add(new DayChart.Lane("Said", said));
    }
    if (!happened.isEmpty()) {
      lanes.add(new DayChart.Lane("Happened", happened));
    }
    DayChart.write(html, lanes, "What was said and what happened when; the tables have the same");
    rest(html, "The chart", "soft chart-note", entries.size(), all);
  }

  /**
   * The chart's entries for narrow screens, where a chart cannot be read; elsewhere it is hidden.
   */
  private static void list(Html html, List<Entry> dated) {
    List<Entry> shown = most(dated);
    html.open("div", "class", "narrow").open("ul");
    for (Entry e : shown) {
      html.open("li").element("b", e.when()).text(" ");
      html.element("a", label(e), "href", "#" + e.line().anchor()).close("li");
    }
    html.close("ul");
    rest(html, "This list", "soft", shown.size(), dated);
    html.close("div").line();
  }

  /** What has no place on the line of days. */
  private static void undated(Html html, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    html.open("div", "class", "tray").element("h3", "Not dated (" + entries.size() + ")");
    html.open("ul");
    List<Entry> shown = most(entries);
    for (Entry e : shown) {
      html.open("li").element("a", label(e), "href", "#" + e.line().anchor()).close("li");
    }
    html.close("ul");
    rest(html, "This list", "soft", shown.size(), entries);
    html.close("div").line();
  }

  private static void table(Html html, List<Entry> entries) {
    html.open("details").element("summary", "The timeline as a table (" + entries.size() + ")");
    html.open("table", "class", "stack")
        .element("caption", "What was said when")
        .heads("Said", "Speaker", "Occasion", "Article", "Statements");
    for (Entry e : entries) {
      html.open("tr").element("td", e.when(), "data-label", "Said");
      html.open("th", "scope", "row", "data-label", "Speaker")
          .element("a", e.who(), "href", "#" + e.line().anchor())
          .close("th");
      html.element(
          "td", e.occasion().isEmpty() ? "not told" : e.occasion(), "data-label", "Occasion");
      html.open("td", "data-label", "Article")
          .element("a", e.piece().key(), "href", "#" + e.piece().key())
          .close("td");
      html.element("td", String.valueOf(e.count()), "data-label", "Statements", "class", "num")
          .close("tr");
    }
    html.close("tbody").close("table").close("details").line();
  }
}
