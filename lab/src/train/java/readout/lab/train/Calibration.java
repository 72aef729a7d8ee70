package readout.lab.train;

import java.util.List;
import java.util.Locale;

/**
 * Makes a confidence of a model's odds: the probability is the logistic function of {@code offset +
 * slope × log odds}.
 *
 * @see <a
 *     href="https://www.cs.colorado.edu/~mozer/Teaching/syllabi/6622/papers/Platt1999.pdf">Platt
 *     (1999)</a>
 */
record Calibration(double offset, double slope) {
  private static final int FOLDS = 5;
  private static final int BINS = 10;

  /** Of the plot, in characters. */
  private static final int WIDTH = 40;

  /**
   * One attribution found.
   *
   * @param odds what the model gives it, from 0 to 1
   * @param right whether the annotators have it
   * @param article the number of its article
   */
  record Case(double odds, boolean right, int article) {
    double logit() {
      double p = Math.clamp(odds, 1e-6, 1 - 1e-6);
      return Math.log(p / (1 - p));
    }
  }

  double of(Case c) {
    return 1 / (1 + Math.exp(-(offset + slope * c.logit())));
  }

  /** The likeliest curve, by Newton's method. */
  static Calibration fit(List<Case> cases) {
    double a = 0;
    double b = 1;
    for (int i = 0; i < 50; i++) {
      double ga = 0;
      double gb = 0;
      double haa = 1e-6;
      double hab = 0;
      double hbb = 1e-6;
      for (Case c : cases) {
        double x = c.logit();
        double p = 1 / (1 + Math.exp(-(a + b * x)));
        double miss = p - (c.right() ? 1 : 0);
        double w = p * (1 - p);
        ga += miss;
        gb += miss * x;
        haa += w;
        hab += w * x;
        hbb += w * x * x;
      }
      double det = haa * hbb - hab * hab;
      a -= (hbb * ga - hab * gb) / det;
      b -= (haa * gb - hab * ga) / det;
    }
    return new Calibration(a, b);
  }

  /** A bar as long as the share that is right, and where it should end. */
  private static String plot(double mean, double right) {
    StringBuilder out = new StringBuilder("=".repeat((int) Math.round(right * WIDTH)));
    int mark = (int) Math.round(mean * WIDTH);
    while (out.length() <= mark) {
      out.append(' ');
    }
    out.setCharAt(mark, '|');
    return out.toString();
  }

  /**
   * A reliability table and the expected calibration error over ten bins of confidence, each
   * article judged by a curve fitted on four fifths of the articles that do not hold it.
   */
  static String report(List<Case> cases) {
    double[] sure = new double[BINS];
    int[] right = new int[BINS];
    int[] count = new int[BINS];
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      Calibration curve = fit(cases.stream().filter(c -> c.article() % FOLDS != own).toList());
      for (Case c : cases) {
        if (c.article() % FOLDS == fold) {
          double p = curve.of(c);
          int bin = Math.min(BINS - 1, (int) (p * BINS));
          sure[bin] += p;
          right[bin] += c.right() ? 1 : 0;
          count[bin]++;
        }
      }
    }
    StringBuilder out = new StringBuilder("confidence   found  mean   right\n");
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      if (count[i] > 0) {
        out.append(
            String.format(
                Locale.ROOT,
                "%.1f to %.1f  %6d  %.3f  %.3f  |%s%n",
                i / (double) BINS,
                (i + 1) / (double) BINS,
                count[i],
                sure[i] / count[i],
                right[i] / (double) count[i],
                plot(sure[i] / count[i], right[i] / (double) count[i])));
        error += Math.abs(sure[i] - right[i]) / cases.size();
      }
    }
    return out.append(String.format(Locale.ROOT, "expected calibration error %.3f", error))
        .toString();
  }
}
