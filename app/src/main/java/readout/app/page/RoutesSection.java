package readout.app.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readout.dossier.Dossier;

/** Which way statements came: outlet, relays, speaker, as a drawing and as a table. */
final class RoutesSection {
  private static final int WIDTH = 1100;
  private static final int ROW = 30;
  private static final int MOST = 18;
  private static final int LABEL = 30;

  private RoutesSection() {}

  static void write(Html html, Dossier dossier) {
    html.open("section", "id", "routes", "aria-labelledby", "h-routes");
    html.element("h2", "Where it came from", "id", "h-routes");
    List<Dossier.Route> routes = dossier.routes();
    if (routes.isEmpty()) {
      html.element("p", "No article names its outlet, and no statement a relay.", "class", "note")
          .close("section")
          .line();
      return;
    }
    html.element(
        "p",
        "Each line runs from the outlet that printed a statement, by those who relayed it, to the speaker. Relays without a name are dashed.",
        "class",
        "lede");
    chart(html, routes);
    table(html, routes);
    html.close("section").line();
  }

  /** A name in its column. */
  private record Stop(int column, String name) {}

  private record Edge(Stop from, Stop to) {}

  private static void chart(Html html, List<Dossier.Route> all) {
    // Those of one outlet beside each other, so that fewer lines cross.
    List<Dossier.Route> routes =
        all.stream()
            .limit(MOST)
            .sorted(Comparator.comparing(route -> route.links().getFirst()))
            .toList();
    int columns = routes.stream().mapToInt(r -> r.links().size()).max().orElse(2);
    Map<Stop, Integer> rowOf = new LinkedHashMap<>();
    Set<Edge> edges = new LinkedHashSet<>();
    int[] used = new int[columns];
    for (Dossier.Route r : routes) {
      Stop before = null;
      for (int i = 0; i < r.links().size(); i++) {
        int column = i == r.links().size() - 1 ? columns - 1 : i;
        Stop stop = new Stop(column, r.links().get(i));
        rowOf.computeIfAbsent(stop, k -> used[column]++);
        if (before != null) {
          edges.add(new Edge(before, stop));
        }
        before = stop;
      }
    }
    int rows = 0;
    for (int u : used) {
      rows = Math.max(rows, u);
    }
    int height = rows * ROW + 40;
    html.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "group",
        "aria-label",
        "Which outlet relayed whom; the table below has the same routes");
    edges.forEach(edge -> edge(html, edge, rowOf, columns));
    rowOf.forEach((stop, row) -> {
      boolean last = stop.column() == columns - 1;
      html.element(
          "text",
          DossierPage.cut(stop.name(), LABEL, "…"),
          "x",
          String.valueOf(last ? WIDTH - 4 : x(stop.column(), columns)),
          "y",
          String.valueOf(y(row) + 5),
          "text-anchor",
          last ? "end" : "start",
          "class",
          isUnnamed(stop.name()) ? "unnamed" : null);
    });
    html.close("svg").line();
    if (routes.size() < all.size()) {
      html.element(
          "p",
          "The drawing shows the "
              + routes.size()
              + " routes most used; the table has all "
              + all.size()
              + ".",
          "class",
          "soft");
    }
  }

  /** Whether a link of a chain describes somebody: "officials", "A spokesman". */
  static boolean isUnnamed(String name) {
    return name.isEmpty()
        || Character.isLowerCase(name.charAt(0))
        || name.startsWith("A ")
        || name.startsWith("The ");
  }

  private static int x(int column, int columns) {
    return 4 + (WIDTH - 250) * column / Math.max(1, columns - 1);
  }

  private static int y(int row) {
    return 24 + row * ROW;
  }

  private static void edge(Html html, Edge edge, Map<Stop, Integer> rowOf, int columns) {
    String start = edge.from().name();
    String end = edge.to().name();
    int y1 = y(rowOf.getOrDefault(edge.from(), 0));
    int y2 = y(rowOf.getOrDefault(edge.to(), 0));
    int x1 = x(edge.from().column(), columns) + Math.min(start.length(), LABEL) * 8 + 10;
    boolean last = edge.to().column() == columns - 1;
    int x2 =
        last ? WIDTH - 14 - Math.min(end.length(), LABEL) * 8 : x(edge.to().column(), columns) - 10;
    int bend = Math.max(20, (x2 - x1) / 2);
    String path =
        "M"
            + x1
            + " "
            + y1
            + " C"
            + (x1 + bend)
            + " "
            + y1
            + " "
            + (x2 - bend)
            + " "
            + y2
            + " "
            + x2
            + " "
            + y2;
    html.empty("path", "d", path, "class", isUnnamed(start) ? "edge dashed" : "edge")
        .close0("path");
  }

  private static void table(Html html, List<Dossier.Route> routes) {
    html.open("details").element("summary", "The routes as a table (" + routes.size() + ")");
    html.open("table", "class", "stack")
        .element("caption", "Outlet, relays, speaker")
        .heads("Outlet", "Through", "Speaker", "Statements");
    for (Dossier.Route r : routes) {
      int last = r.links().size() - 1;
      html.open("tr").element("th", r.links().getFirst(), "scope", "row", "data-label", "Outlet");
      String through = String.join(" ← ", r.links().subList(1, last));
      html.element("td", through.isEmpty() ? "nobody" : through, "data-label", "Through");
      html.element("td", r.links().get(last), "data-label", "Speaker");
      html.element("td", String.valueOf(r.count()), "data-label", "Statements", "class", "num")
          .close("tr");
    }
    html.close("tbody").close("table").close("details").line();
  }
}
