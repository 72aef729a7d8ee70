package readout.lab.train;

import java.nio.file.Path;
import java.util.Locale;

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
    int seed,
    Path out) {
  /** From {@code name=value}; what is not named has its default. */
  static SyntaxOptions of(String[] args) {
    Given given = new Given(args);
    SyntaxOptions out =
        new SyntaxOptions(
            given.whole("shared", 3),
            given.whole("own", 2),
            given.whole("epochs", 40),
            given.whole("cuts", 10),
            given.whole("batch", 1344),
            given.number("rate", 4e-4),
            given.number("head-rate", 4),
            (float) given.number("drop", 0.2),
            given.whole("seed", 7),
            Path.of(given.text("out", "target/syntax/encoder.onnx")));
    given.endWithoutRest();
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
}
