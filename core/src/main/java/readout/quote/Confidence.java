package readout.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readout.text.Tsv;

/** How often what a rule finds is right, as measured. Immutable. */
final class Confidence {
  private final Map<String, Double> share = new HashMap<>();

  /** From {@code readout/quote/<language>/confidence.tsv}. */
  Confidence(String language) {
    for (List<String> row : Tsv.read(Confidence.class, language + "/confidence.tsv", 2)) {
      share.put(row.get(0), Double.valueOf(row.get(1)));
    }
  }

  /**
   * The measured share for a rule; a rule without one has not been measured, which is a mistake in
   * the file.
   */
  double of(String rule) {
    Double value = share.get(rule);
    if (value == null) {
      throw new IllegalStateException("confidence.tsv has no line for the rule '" + rule + "'");
    }
    return value;
  }
}
