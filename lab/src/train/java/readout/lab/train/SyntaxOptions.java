package readout.lab.train;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to grow a branch that finds trees.
 *
 * @param shared how many of the encoder's layers it stands on, which are not learned
 * @param own how many layers of its own it has
 * @param epochs how often each document is seen
 * @param cuts in how many ways the documents are cut into windows
 * @param batch the most pieces of a batch, padding included
 * @param rate the highest learning rate
 * @param headRate the rate of the heads as a multiple of it
 * @param drop the share of numbers dropped
 * @param seed of everything random
 * @param out the file to write
 */
record SyntaxOptions(
    int shared,
    int own,
    int epochs,
    int cuts,
    int batch,
    double rate,
    double headRate,
    float drop,
    long seed,
    Path out) {
  /** From {@code name=value}; what is not named has its default. */
  static SyntaxOptions of(String[] args) {
    Map<String, String> given = new TreeMap<>();
    for (String arg : args) {
      int eq = arg.indexOf('=');
      if (eq < 0) {
        throw new IllegalArgumentException("argument " + arg + " must be name=value");
      }
      given.put(arg.substring(0, eq), arg.substring(eq + 1));
    }
    SyntaxOptions out =
        new SyntaxOptions(
            Integer.parseInt(take(given, "shared", "3")),
            Integer.parseInt(take(given, "own", "2")),
            Integer.parseInt(take(given, "epochs", "40")),
            Integer.parseInt(take(given, "cuts", "10")),
            Integer.parseInt(take(given, "batch", "1344")),
            Double.parseDouble(take(given, "rate", "4e-4")),
            Double.parseDouble(take(given, "head-rate", "4")),
            Float.parseFloat(take(given, "drop", "0.2")),
            Long.parseLong(take(given, "seed", "7")),
            Path.of(take(given, "out", "target/syntax/encoder.onnx")));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("no such options: " + given.keySet());
    }
    return out;
  }

  /** The run as its command line has it, paths left out. */
  String command() {
    return String.format(
        Locale.ROOT,
        "SyntaxTrain shared=%d own=%d epochs=%d cuts=%d batch=%d rate=%s head-rate=%s drop=%s seed=%d",
        shared,
        own,
        epochs,
        cuts,
        batch,
        rate,
        headRate,
        drop,
        seed);
  }

  private static String take(Map<String, String> given, String name, String otherwise) {
    String value = given.remove(name);
    return value == null ? otherwise : value;
  }
}
