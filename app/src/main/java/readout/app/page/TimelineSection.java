package readout.app.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** What was said when: a chart with a lane for it, and the same as a table. */
final class TimelineSection {
  private static final int WIDTH = 1100;
  private static final int MARGIN = 24;
  private static final int ROW = 26;
  // An estimate on the safe side for the chart's type size.
  private static final int CHARACTER = 8;
  private static final int TICKS = 8;
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
    html.open("section", "id", "timeline", "aria-labelledby", "h-timeline");
    html.element("h2", "Timeline", "id", "h-timeline");
    if (entries.isEmpty()) {
      html.element("p", "No statements to place in time.", "class", "note").close("section").line();
      return;
    }
    html.element(
        "p",
        "What was said, by day. A filled mark is a day the text gives; a hollow one stands in for a day the text leaves open, and its bar shows between which days it lies.",
        "class",
        "lede");
    List<Entry> dated = entries.stream().filter(e -> e.last() != null).toList();
    if (!dated.isEmpty()) {
      chart(html, dated);
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
        String name = Dossier.name(s.speaker());
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
    String name = Dossier.name(s.speaker());
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

  private static void chart(Html html, List<Entry> all) {
    List<Entry> entries = most(all);
    LocalDate min =
        entries.stream()
            .map(Entry::first)
            .filter(d -> d != null)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate max =
        entries.stream()
            .map(Entry::last)
            .filter(d -> d != null)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    long days = Math.max(1, ChronoUnit.DAYS.between(min, max));
    List<Integer> rowEnds = new ArrayList<>();
    int[] rows = new int[entries.size()];
    List<int[]> taken = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int[] span = extent(entries.get(i), min, days);
      int row = 0;
      while (collides(taken, row, span)) {
        row++;
      }
      rows[i] = row;
      taken.add(new int[] {row, span[0], span[1]});
      while (rowEnds.size() <= row) {
        rowEnds.add(0);
      }
    }
    int height = rowEnds.size() * ROW + 56;
    html.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "group",
        "aria-label",
        "What was said when; the table below has the same entries");
    html.element("text", "Said", "x", "0", "y", "12", "class", "lane");
    int axis = rowEnds.size() * ROW + 28;
    html.empty(
            "line",
            "x1",
            "0",
            "x2",
            String.valueOf(WIDTH),
            "y1",
            String.valueOf(axis),
            "y2",
            String.valueOf(axis),
            "class",
            "axis")
        .close0("line");
    long step = Math.max(1, (days + TICKS - 1) / TICKS);
    for (long day = 0; day <= days; day += step) {
      int x = x(min.plusDays(day), min, days);
      html.empty(
              "line",
              "x1",
              String.valueOf(x),
              "x2",
              String.valueOf(x),
              "y1",
              String.valueOf(axis - 4),
              "y2",
              String.valueOf(axis + 4),
              "class",
              "axis")
          .close0("line");
      String anchor = x < 60 ? "start" : x > WIDTH - 60 ? "end" : "middle";
      String name =
          days > 300
              ? Days.brief(min.plusDays(day)) + " " + min.plusDays(day).getYear()
              : Days.brief(min.plusDays(day));
      html.element(
          "text",
          name,
          "x",
          String.valueOf(x),
          "y",
          String.valueOf(axis + 20),
          "text-anchor",
          anchor,
          "class",
          "tick");
    }
    for (int i = 0; i < entries.size(); i++) {
      mark(html, entries.get(i), min, days, rows[i] * ROW + 30);
    }
    html.close("svg").line();
    rest(html, "The chart", "soft chart-note", entries.size(), all);
  }

  private static boolean collides(List<int[]> taken, int row, int[] span) {
    return taken.stream().anyMatch(t -> t[0] == row && t[1] < span[1] && span[0] < t[2]);
  }

  private static int x(LocalDate day, LocalDate min, long days) {
    return (int) (MARGIN + (WIDTH - 2L * MARGIN) * ChronoUnit.DAYS.between(min, day) / days);
  }

  private static boolean left(Entry e, LocalDate min, long days) {
    return e.last() != null && x(e.last(), min, days) > WIDTH * 0.55;
  }

  /** Whether the label stands over the bar, because there is no room beside it. */
  private static boolean onBar(Entry e, LocalDate min, long days) {
    return left(e, min, days)
        && e.first() != null
        && x(e.first(), min, days) - label(e).length() * CHARACTER < MARGIN + 12;
  }

  /** From where to where an entry's mark and label reach. */
  private static int[] extent(Entry e, LocalDate min, long days) {
    int first = e.first() == null ? 0 : x(e.first(), min, days);
    int last = e.last() == null ? first : x(e.last(), min, days);
    int label = label(e).length() * CHARACTER + 18;
    if (onBar(e, min, days)) {
      return new int[] {first - 10, Math.max(last + 10, first + label)};
    }
    return left(e, min, days)
        ? new int[] {first - label, last + 10}
        : new int[] {first - 10, last + label};
  }

  private static void mark(Html html, Entry e, LocalDate min, long days, int y) {
    int first = e.first() == null ? MARGIN : x(e.first(), min, days);
    int last = e.last() == null ? first : x(e.last(), min, days);
    html.open("a", "href", "#" + e.line().anchor());
    if (last > first) {
      html.empty(
              "line",
              "x1",
              String.valueOf(first),
              "x2",
              String.valueOf(last),
              "y1",
              String.valueOf(y),
              "y2",
              String.valueOf(y),
              "class",
              "bar")
          .close0("line");
    }
    html.empty(
            "circle",
            "cx",
            String.valueOf(last),
            "cy",
            String.valueOf(y),
            "r",
            "6",
            "class",
            e.stated() ? "stated" : "open")
        .close0("circle");
    boolean left = left(e, min, days);
    if (onBar(e, min, days)) {
      html.element("text", label(e), "x", String.valueOf(first), "y", String.valueOf(y - 6));
    } else {
      html.element(
          "text",
          label(e),
          "x",
          String.valueOf(left ? first - 12 : last + 12),
          "y",
          String.valueOf(y + 4),
          "text-anchor",
          left ? "end" : "start");
    }
    html.close("a");
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
        .open("thead")
        .open("tr");
    for (String column : new String[] {"Said", "Speaker", "Occasion", "Article", "Statements"}) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
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
