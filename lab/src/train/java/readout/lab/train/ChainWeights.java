package readout.lab.train;

import java.util.List;
import readout.encoder.Chain;
import readout.encoder.Tag;

/** The weights of the chain while they are learned, by Adam, beside the network's. */
final class ChainWeights {
  private static final int TAGS = Tag.values().length;

  private final double[][] weights = new double[TAGS + 1][TAGS];
  private final double[][] first = new double[TAGS + 1][TAGS];
  private final double[][] second = new double[TAGS + 1][TAGS];

  /** The chain with the weights as they are now. */
  Chain chain() {
    return new Chain(weights);
  }

  /** The weights, then the running means of their slopes and of the slopes' squares. */
  List<double[][]> all() {
    return List.of(weights, first, second);
  }

  /** Takes over what {@link #all} gave. */
  void set(List<double[][]> from) {
    for (int i = 0; i < from.size(); i++) {
      for (int row = 0; row <= TAGS; row++) {
        System.arraycopy(from.get(i)[row], 0, all().get(i)[row], 0, TAGS);
      }
    }
  }

  /**
   * One step.
   *
   * @param step from 1
   */
  void step(Targets.Slope slope, int step, double rate) {
    double c1 = 1 - Math.pow(Adam.BETA1, step);
    double c2 = 1 - Math.pow(Adam.BETA2, step);
    for (int f = 0; f <= TAGS; f++) {
      for (int t = 0; t < TAGS; t++) {
        double g = slope.steps()[f][t] / slope.words();
        first[f][t] = Adam.BETA1 * first[f][t] + (1 - Adam.BETA1) * g;
        second[f][t] = Adam.BETA2 * second[f][t] + (1 - Adam.BETA2) * g * g;
        weights[f][t] -= rate * first[f][t] / c1 / (Math.sqrt(second[f][t] / c2) + Adam.EPSILON);
      }
    }
  }
}
