package readout.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import readout.encoder.Encoder;
import readout.encoder.Model;
import readout.event.Plover;
import readout.event.RootCoder;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Typesetter;
import readout.text.Words;
import tools.jackson.databind.JsonNode;

/**
 * Which kind of event a sentence tells, where it is given by which words, who and to whom: right,
 * and right of the half that is surest.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.PloverBench
 *     [-Dbench.args="FILE [errors]"]</pre>
 *
 * <p>{@code FILE} is one of the folder of events, {@code plover-gsr} unless told; {@code errors}
 * prints what is wrong, which is for files that are tuned on.
 */
public final class PloverBench {
  /** What earlier versions of PLOVER, and other coders, call a root. */
  private static final Map<String, String> OLDER =
      Map.of(
          "DEMAND", "REQUEST", "FIGHT", "ASSAULT", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE");

  private PloverBench() {}

  /** An example and what is said of it; no root where nothing is. */
  record Case(String text, String gold, Optional<RootCoder.Coded> found) {
    boolean isRight() {
      // YIELD was parted into CONCEDE and RETREAT later.
      return found
          .map(f ->
              f.root().name().equals(gold)
                  || gold.equals("YIELD")
                      && (f.root() == Plover.CONCEDE || f.root() == Plover.RETREAT))
          .orElse(false);
    }
  }

  /** The examples of a file, coded. */
  static List<Case> cases(String file) throws IOException {
    Encoder encoder = new Encoder(Model.load("en"));
    Typesetter typesetter = new Typesetter(new Words("en"));
    RootCoder coder = new RootCoder("en");
    List<Case> out = new ArrayList<>();
    for (JsonNode line : Jsonl.lines(Shared.path("data/events/" + file + ".jsonl.gz"))) {
      String text = line.path("text").asString();
      Layout layout = typesetter.layOut(Article.of(text));
      var syntax = encoder.find(layout).syntax();
      for (JsonNode event : line.path("events")) {
        String gold = event.path("code").asString();
        out.add(
            new Case(
                text,
                OLDER.getOrDefault(gold, gold),
                coder.code(
                    layout,
                    syntax,
                    spans(text, event, "EVT"),
                    spans(text, event, "SRC"),
                    spans(text, event, "TAR"))));
      }
    }
    return out;
  }

  private static List<Span> spans(String text, JsonNode event, String role) {
    List<Span> out = new ArrayList<>();
    for (JsonNode span : event.path("text_spans")) {
      if (span.path("role").asString().contains(role)) {
        out.add(
            new Span(
                text.offsetByCodePoints(0, span.path("begin").asInt()),
                text.offsetByCodePoints(0, span.path("end").asInt())));
      }
    }
    return out;
  }

  /** The share that is right of the {@code part} that is surest. */
  static double right(List<Case> cases, double part) {
    List<Case> sure =
        cases.stream()
            .sorted(
                Comparator.comparingDouble(
                        (Case c) -> c.found().map(RootCoder.Coded::certainty).orElse(-9.0))
                    .reversed())
            .limit(Math.round(cases.size() * part))
            .toList();
    return sure.stream().filter(Case::isRight).count() / (double) sure.size();
  }

  public static void main(String[] args) throws IOException {
    List<Case> cases = cases(args.length > 0 ? args[0] : "plover-gsr");
    System.out.printf(
        Locale.ROOT,
        "%d events, %d coded; right %.3f, of the surer half %.3f%n",
        cases.size(),
        cases.stream().filter(c -> c.found().isPresent()).count(),
        right(cases, 1),
        right(cases, 0.5));
    if (args.length > 1) {
      Map<String, Integer> confused = new TreeMap<>();
      Map<String, Map<String, Integer>> lines = new TreeMap<>();
      for (Case c : cases) {
        String line =
            c.found().map(f -> f.root() + " " + f.line().replaceFirst(",.*", "")).orElse("-");
        lines.computeIfAbsent(line, l -> new TreeMap<>()).merge(c.gold(), 1, Integer::sum);
        if (!c.isRight()) {
          String found = c.found().map(f -> f.root() + " " + f.line()).orElse("-");
          System.out.println(c.gold() + " / " + found + " / " + c.text());
          confused.merge(
              c.gold() + " as " + c.found().map(f -> f.root().name()).orElse("-"), 1, Integer::sum);
        }
      }
      lines.forEach((line, golds) -> System.out.println("line " + line + ": " + golds));
      confused.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .forEach(e -> System.out.println(e.getValue() + " " + e.getKey()));
    }
  }
}
