package readout.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import readout.dossier.Dossier;
import readout.quote.Act;
import readout.quote.Statement;

/** Which way statements came: outlet, relays, speaker, as a drawing and as a table. */
final class RoutesSection {
  private static final int WIDTH = 1100;
  private static final int ROW = 30;
  private static final int MOST = 18;
  private static final int LABEL = 30;

  private RoutesSection() {}

  /** A chain of names and how many statements came by it. */
  private record Route(List<String> links, int count) {}

  static void write(Html html, Dossier dossier) {
    html.open("section", "id", "routes", "aria-labelledby", "h-routes");
    html.element("h2", "Where it came from", "id", "h-routes");
    List<Route> routes = routes(dossier);
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

  private static List<Route> routes(Dossier dossier) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, List<String>> chains = new LinkedHashMap<>();
    for (Dossier.Piece piece : dossier.pieces()) {
      for (Dossier.Line line : piece.lines()) {
        Statement s = line.statement();
        String name = Dossier.name(s.speaker());
        if (s.act() == Act.REPORT || name == null || s.via().isEmpty()) {
          continue;
        }
        List<String> chain = new ArrayList<>(s.via());
        chain.add(name);
        String key = String.join("\u0000", chain);
        counts.merge(key, 1, Integer::sum);
        chains.put(key, chain);
      }
    }
    List<Route> out = new ArrayList<>();
    counts.forEach((key, count) -> out.add(new Route(chains.getOrDefault(key, List.of()), count)));
    out.sort((a, b) -> {
      int byCount = Integer.compare(b.count(), a.count());
      return byCount != 0
          ? byCount
          : String.join(" ", a.links()).compareTo(String.join(" ", b.links()));
    });
    return out;
  }

  private record Node(int column, int row) {}

  private static void chart(Html html, List<Route> all) {
    List<Route> routes = all.subList(0, Math.min(MOST, all.size()));
    int columns = routes.stream().mapToInt(r -> r.links().size()).max().orElse(2);
    Map<String, Node> nodes = new LinkedHashMap<>();
    int[] used = new int[columns];
    for (Route r : routes) {
      for (int i = 0; i < r.links().size(); i++) {
        int column = i == r.links().size() - 1 ? columns - 1 : i;
        nodes.computeIfAbsent(
            column + "|" + r.links().get(i), k -> new Node(column, used[column]++));
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
        "img",
        "aria-label",
        "Which outlet relayed whom; the table below has the same routes");
    Map<String, Integer> edges = new TreeMap<>();
    for (Route r : routes) {
      for (int i = 0; i + 1 < r.links().size(); i++) {
        int next = i + 2 == r.links().size() ? columns - 1 : i + 1;
        edges.merge(
            i + "|" + r.links().get(i) + "\u0000" + next + "|" + r.links().get(i + 1),
            r.count(),
            Integer::sum);
      }
    }
    edges.forEach((key, count) -> {
      int cut = key.indexOf('\u0000');
      edge(html, nodes, key.substring(0, cut), key.substring(cut + 1), columns);
    });
    nodes.forEach((key, node) -> {
      String name = key.substring(key.indexOf('|') + 1);
      String shown = name.length() <= LABEL ? name : name.substring(0, LABEL - 2) + "…";
      boolean last = node.column() == columns - 1;
      html.element(
          "text",
          shown,
          "x",
          String.valueOf(last ? WIDTH - 4 : x(node.column(), columns)),
          "y",
          String.valueOf(y(node) + 5),
          "text-anchor",
          last ? "end" : "start",
          "class",
          isUnnamed(name) ? "unnamed" : null);
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

  private static boolean isUnnamed(String name) {
    return Character.isLowerCase(name.charAt(0))
        || name.startsWith("A ")
        || name.startsWith("The ");
  }

  private static int x(int column, int columns) {
    return 4 + (WIDTH - 250) * column / Math.max(1, columns - 1);
  }

  private static int y(Node node) {
    return 24 + node.row() * ROW;
  }

  private static void edge(
      Html html, Map<String, Node> nodes, String from, String to, int columns) {
    Node a = nodes.get(from);
    Node b = nodes.get(to);
    if (a == null || b == null) {
      throw new IllegalStateException("no place for the edge " + from + " → " + to);
    }
    String start = from.substring(from.indexOf('|') + 1);
    String end = to.substring(to.indexOf('|') + 1);
    int x1 = x(a.column(), columns) + Math.min(start.length(), LABEL) * 8 + 10;
    boolean last = b.column() == columns - 1;
    int x2 = last ? WIDTH - 14 - Math.min(end.length(), LABEL) * 8 : x(b.column(), columns) - 10;
    int bend = Math.max(20, (x2 - x1) / 2);
    String path =
        "M"
            + x1
            + " "
            + y(a)
            + " C"
            + (x1 + bend)
            + " "
            + y(a)
            + " "
            + (x2 - bend)
            + " "
            + y(b)
            + " "
            + x2
            + " "
            + y(b);
    html.empty("path", "d", path, "class", isUnnamed(start) ? "edge dashed" : "edge")
        .close0("path");
  }

  private static void table(Html html, List<Route> routes) {
    html.open("details").element("summary", "The routes as a table (" + routes.size() + ")");
    html.open("table", "class", "stack")
        .element("caption", "Outlet, relays, speaker")
        .open("thead")
        .open("tr");
    for (String column : new String[] {"Outlet", "Through", "Speaker", "Statements"}) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (Route r : routes) {
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
