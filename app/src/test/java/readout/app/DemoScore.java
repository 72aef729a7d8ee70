package readout.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import readout.Reading;
import readout.quote.Act;
import readout.quote.Speaker;
import readout.quote.Statement;

/**
 * Counts what of the gold was found. A printed statement and one of the gold are the same when the
 * F1 of their words is 0.9 or more; the nearest pairs first, each once.
 */
final class DemoScore {
  private static final double SAME = 0.9;

  private final Map<String, int[]> rows = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  DemoScore() {
    for (String row :
        List.of(
            "required found",
            "invented of printed",
            "speaker",
            "kind",
            "via",
            "occasion, told",
            "occasion, not told")) {
      rows.put(row, new int[2]);
    }
  }

  private record Pair(double f1, boolean required, int gold, int printed) {}

  void add(String file, List<DemoGold.Said> gold, Reading.Read reading) {
    List<Statement> printed = reading.statements();
    List<List<String>> words =
        printed.stream().map(s -> Alike.words(content(s, reading.article().text()))).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      List<String> wanted = Alike.words(gold.get(g).content());
      for (int p = 0; p < printed.size(); p++) {
        double f1 = Alike.f1(wanted, words.get(p));
        if (f1 >= SAME) {
          pairs.add(new Pair(f1, gold.get(g).required(), g, p));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.f1())
            .thenComparing(pair -> !pair.required()));
    Map<Integer, Integer> found = new HashMap<>();
    for (Pair pair : pairs) {
      if (!found.containsKey(pair.gold()) && !found.containsValue(pair.printed())) {
        found.put(pair.gold(), pair.printed());
      }
    }
    for (int g = 0; g < gold.size(); g++) {
      if (gold.get(g).required()) {
        Integer at = found.get(g);
        count("required found", at != null, file + " missed: " + gold.get(g).content());
        if (at != null) {
          compare(file, gold.get(g), printed.get(at));
        }
      }
    }
    Map<String, Statement> byId = new HashMap<>();
    printed.forEach(s -> byId.put(s.id(), s));
    for (int p = 0; p < printed.size(); p++) {
      int at = p;
      boolean known =
          pairs.stream().anyMatch(pair -> pair.printed() == at)
              || printed.get(p).act() == Act.REPORT
              || isInside(printed.get(p), byId);
      count("invented of printed", !known);
      if (!known) {
        faults.add(file + " invented: " + content(printed.get(p), reading.article().text()));
      }
    }
  }

  /** Whether somebody's statement, not a relay's clause, reports it. */
  private static boolean isInside(Statement statement, Map<String, Statement> byId) {
    Statement outer = statement;
    do {
      outer = outer.nestedIn() == null ? null : byId.get(outer.nestedIn());
    } while (outer != null && outer.act() == Act.REPORT);
    return outer != null;
  }

  private void compare(String file, DemoGold.Said gold, Statement printed) {
    String at = file + " of “" + gold.content() + "”: ";
    String speaker = speaker(printed.speaker(), gold);
    count(
        "speaker",
        gold.speakers().contains(speaker),
        at + "speaker " + speaker + ", not " + gold.speakers());
    String kind = printed.kind().token();
    count("kind", gold.kinds().contains(kind), at + kind + ", not " + gold.kinds());
    List<String> via = printed.via().stream().map(Alike::name).toList();
    count("via", gold.via().equals(via), at + "via " + via + ", not " + gold.via());
    String occasion = printed.occasion() == null ? "" : printed.occasion().type().token();
    count(
        gold.occasion() == null ? "occasion, not told" : "occasion, told",
        gold.occasions().contains(occasion),
        at + "occasion '" + occasion + "', not " + gold.occasions());
  }

  /**
   * The name; empty where nobody is named, and where somebody is described whom the gold leaves so.
   */
  private static String speaker(Speaker speaker, DemoGold.Said gold) {
    return switch (speaker) {
      case Speaker.Named named -> Alike.name(named.entity().name());
      case Speaker.Described described ->
          gold.speakers().contains("") ? "" : Alike.name(described.entity().name());
      case Speaker.Unattributed none -> "";
    };
  }

  private static String content(Statement s, String text) {
    return s.content().stream().map(c -> c.in(text)).collect(Collectors.joining(" "));
  }

  private void count(String row, boolean counts) {
    int[] figures = rows.computeIfAbsent(row, r -> new int[2]);
    figures[0] += counts ? 1 : 0;
    figures[1]++;
  }

  private void count(String row, boolean right, String fault) {
    count(row, right);
    if (!right) {
      faults.add(fault.replaceAll("\\s+", " "));
    }
  }

  /** Row, right, total. */
  List<String> figures() {
    List<String> out = new ArrayList<>();
    rows.forEach((row, f) -> out.add(row + "\t" + f[0] + "\t" + f[1]));
    return out;
  }

  /** Everything that is not as the gold has it. */
  List<String> faults() {
    return List.copyOf(faults);
  }
}
