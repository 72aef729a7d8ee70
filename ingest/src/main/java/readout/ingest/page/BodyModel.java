package readout.ingest.page;

/**
 * Tells which blocks of a page are its article's: a first look at each, and a second that knows
 * what the first made of those around it. Of a page unlike those it learned from, a note of two
 * lines for one, it takes all that the element with the most running text has. Immutable.
 */
final class BodyModel {
  private final Trees first = Trees.read("first.tsv", BlockFeatures.names(false));
  private final Trees second = Trees.read("second.tsv", BlockFeatures.names(true));

  boolean[] of(BlockFeatures features) {
    float[][] rows = features.rows();
    double[] odds = odds(first, rows);
    odds = odds(second, features.rows(rows, odds));
    boolean[] body = new boolean[odds.length];
    for (int i = 0; i < body.length; i++) {
      body[i] = odds[i] >= 0.5 && !features.isNever(i);
    }
    return features.isEnough(body) ? body : features.inRoot();
  }

  private static double[] odds(Trees trees, float[][] rows) {
    double[] out = new double[rows.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = trees.odds(rows[i]);
    }
    return out;
  }
}
