package readout.app.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A chart of days, with a lane for each kind of thing; marks of one lane never overlap. */
final class DayChart {
  private static final int WIDTH = 1100;
  private static final int MARGIN = 24;
  private static final int ROW = 26;
  // An estimate on the safe side for the chart's type size.
  private static final int CHARACTER = 8;
  private static final int TICKS = 8;
  private static final int LONG = 300;
  private static final int LANE = 30;

  private final Html html;
  private final LocalDate min;
  private final long days;

  /**
   * Something on the chart.
   *
   * @param href what it leads to
   * @param first earliest day possible
   * @param last latest day possible
   * @param stated whether the text gives the day
   */
  record Mark(String label, String href, LocalDate first, LocalDate last, boolean stated) {
    Mark {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(label + " ends on " + last + ", before " + first);
      }
    }
  }

  /** A lane with its marks, in the order of their days. */
  record Lane(String name, List<Mark> marks) {
    Lane {
      marks = List.copyOf(marks);
    }
  }

  private DayChart(Html html, LocalDate min, long days) {
    this.html = html;
    this.min = min;
    this.days = days;
  }

  /** Writes lanes that have a mark between them. */
  static void write(Html html, List<Lane> lanes, String label) {
    List<Mark> all = lanes.stream().flatMap(l -> l.marks().stream()).toList();
    LocalDate min = all.stream().map(Mark::first).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate max = all.stream().map(Mark::last).max(Comparator.naturalOrder()).orElseThrow();
    new DayChart(html, min, Math.max(1, ChronoUnit.DAYS.between(min, max))).chart(lanes, label);
  }

  private void chart(List<Lane> lanes, String label) {
    List<int[]> rows = new ArrayList<>();
    int height = 0;
    for (Lane lane : lanes) {
      int[] own = rows(lane.marks());
      rows.add(own);
      int most = 0;
      for (int row : own) {
        most = Math.max(most, row + 1);
      }
      height += most * ROW + LANE;
    }
    html.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        "0 0 " + WIDTH + " " + (height + LANE),
        "role",
        "group",
        "aria-label",
        label);
    int y = 0;
    for (int i = 0; i < lanes.size(); i++) {
      html.element(
          "text", lanes.get(i).name(), "x", "0", "y", String.valueOf(y + 12), "class", "lane");
      int most = 0;
      for (int m = 0; m < lanes.get(i).marks().size(); m++) {
        mark(lanes.get(i).marks().get(m), y + rows.get(i)[m] * ROW + LANE);
        most = Math.max(most, rows.get(i)[m] + 1);
      }
      y += most * ROW + LANE;
    }
    axis(y);
    html.close("svg").line();
  }

  /** The row of each mark. */
  private int[] rows(List<Mark> marks) {
    int[] out = new int[marks.size()];
    List<int[]> taken = new ArrayList<>();
    for (int i = 0; i < out.length; i++) {
      int[] span = extent(marks.get(i));
      int row = 0;
      while (collides(taken, row, span)) {
        row++;
      }
      out[i] = row;
      taken.add(new int[] {row, span[0], span[1]});
    }
    return out;
  }

  private static boolean collides(List<int[]> taken, int row, int[] span) {
    return taken.stream().anyMatch(t -> t[0] == row && t[1] < span[1] && span[0] < t[2]);
  }

  private void axis(int y) {
    line(0, WIDTH, y, y, "axis");
    long step = Math.max(1, (days + TICKS - 1) / TICKS);
    for (long day = 0; day <= days; day += step) {
      LocalDate date = min.plusDays(day);
      int x = x(date);
      line(x, x, y - 4, y + 4, "axis");
      html.element(
          "text",
          Days.brief(date) + (days > LONG ? " " + date.getYear() : ""),
          "x",
          String.valueOf(x),
          "y",
          String.valueOf(y + 20),
          "text-anchor",
          x < 60 ? "start" : x > WIDTH - 60 ? "end" : "middle",
          "class",
          "tick");
    }
  }

  private void line(int x1, int x2, int y1, int y2, String style) {
    html.empty(
            "line",
            "x1",
            String.valueOf(x1),
            "x2",
            String.valueOf(x2),
            "y1",
            String.valueOf(y1),
            "y2",
            String.valueOf(y2),
            "class",
            style)
        .close0("line");
  }

  private int x(LocalDate day) {
    return (int) (MARGIN + (WIDTH - 2L * MARGIN) * ChronoUnit.DAYS.between(min, day) / days);
  }

  private boolean isLeft(Mark m) {
    return x(m.last()) > WIDTH * 0.55;
  }

  /** Whether the label stands over the bar, because there is no room beside it. */
  private boolean isOnBar(Mark m) {
    return isLeft(m) && x(m.first()) - m.label().length() * CHARACTER < MARGIN + 12;
  }

  /** From where to where a mark and its label reach. */
  private int[] extent(Mark m) {
    int first = x(m.first());
    int last = x(m.last());
    int label = m.label().length() * CHARACTER + 18;
    if (isOnBar(m)) {
      return new int[] {first - 10, Math.max(last + 10, first + label)};
    }
    return isLeft(m) ? new int[] {first - label, last + 10} : new int[] {first - 10, last + label};
  }

  private void mark(Mark m, int y) {
    int first = x(m.first());
    int last = x(m.last());
    html.open("a", "href", m.href());
    if (last > first) {
      line(first, last, y, y, "bar");
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
            m.stated() ? "stated" : "open")
        .close0("circle");
    if (isOnBar(m)) {
      html.element("text", m.label(), "x", String.valueOf(first), "y", String.valueOf(y - 6));
    } else {
      html.element(
          "text",
          m.label(),
          "x",
          String.valueOf(isLeft(m) ? first - 12 : last + 12),
          "y",
          String.valueOf(y + 4),
          "text-anchor",
          isLeft(m) ? "end" : "start");
    }
    html.close("a");
  }
}
