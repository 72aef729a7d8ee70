package readout.lab;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import readout.event.RootCoder;

/**
 * Fits how sure the kind of an event is ({@code certainty.tsv}) to how often it is right in the
 * sentences that are given for tuning: a logistic curve over its signs, drawn towards 0. What it
 * prints is the file.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.CertaintyFit</pre>
 */
public final class CertaintyFit {
  private static final String TUNED_ON = "plv-train";
  private static final int STEPS = 20_000;
  private static final double RATE = 0.5;

  /** How strongly weights are drawn towards 0, in sentences. */
  private static final double DRAWN = 3;

  private CertaintyFit() {}

  public static void main(String[] args) throws IOException {
    List<PloverBench.Case> cases =
        PloverBench.cases(TUNED_ON).stream().filter(c -> c.found().isPresent()).toList();
    Map<String, Double> weights = fit(cases);
    System.out.println(
        "# How sure the kind of an event is: sign, tab, what it adds to the logarithm of the odds. Written by");
    System.out.println("# readout.lab.CertaintyFit, not by hand.");
    weights.forEach((sign, weight) -> System.out.printf(Locale.ROOT, "%s\t%.3f%n", sign, weight));
  }

  private static Map<String, Double> fit(List<PloverBench.Case> cases) {
    Map<String, Double> weights = new TreeMap<>();
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> slope = new TreeMap<>();
      for (PloverBench.Case c : cases) {
        Map<String, Double> signs =
            new TreeMap<>(c.found().map(RootCoder.Coded::signs).orElseThrow());
        double sum = 0;
        for (Map.Entry<String, Double> e : signs.entrySet()) {
          sum += e.getValue() * weights.getOrDefault(e.getKey(), 0.0);
        }
        double miss = (c.isRight() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        signs.forEach((sign, value) -> slope.merge(sign, miss * value, Double::sum));
      }
      slope.forEach((sign, s) -> {
        double now = weights.getOrDefault(sign, 0.0);
        double drawn = sign.equals("always") ? 0 : DRAWN * now;
        weights.put(sign, now + RATE * (s - drawn) / cases.size());
      });
    }
    return weights;
  }
}
