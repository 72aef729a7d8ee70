package readout.ingest.page;

import java.util.ArrayList;
import java.util.List;
import readout.text.Tsv;

/**
 * Decision trees that were grown by gradient boosting (Friedman, "Greedy function approximation",
 * 2001): the sum of what each says is the log odds. Immutable.
 *
 * <p>A line of the file is a node: tree, node, column, threshold, the node for smaller values, the
 * node for the others, the node where the value is missing; or, for a leaf, tree, node, {@code -},
 * value. The lines of {@code names} give the columns.
 */
final class Trees {
  private final int[] roots;
  private final int[] column;
  private final float[] threshold;
  private final int[] less;
  private final int[] more;

  private Trees(int[] roots, int[] column, float[] threshold, int[] less, int[] more) {
    this.roots = roots;
    this.column = column;
    this.threshold = threshold;
    this.less = less;
    this.more = more;
  }

  /**
   * Reads a model.
   *
   * @param names of the columns that will be given to it
   * @throws IllegalStateException if the model was trained on other columns
   */
  static Trees read(String file, List<String> names) {
    List<List<String>> rows = Tsv.read(Trees.class, file, 3);
    List<Integer> roots = new ArrayList<>();
    int nodes = 0;
    for (List<String> row : rows) {
      nodes += row.get(0).equals("column") ? 0 : 1;
    }
    Trees out =
        new Trees(new int[0], new int[nodes], new float[nodes], new int[nodes], new int[nodes]);
    int at = 0;
    int first = 0;
    int columns = 0;
    for (List<String> row : rows) {
      if (row.get(0).equals("column")) {
        if (columns >= names.size() || !names.get(columns).equals(row.get(2))) {
          throw new IllegalStateException(
              file
                  + " knows column "
                  + columns
                  + " as \""
                  + row.get(2)
                  + "\", now there are "
                  + names);
        }
        columns++;
        continue;
      }
      if (Integer.parseInt(row.get(1)) == 0) {
        first = at;
        roots.add(at);
      }
      boolean leaf = row.get(2).equals("-");
      out.column[at] = leaf ? -1 : Integer.parseInt(row.get(2));
      out.threshold[at] = Float.parseFloat(row.get(3));
      out.less[at] = leaf ? -1 : first + Integer.parseInt(row.get(4));
      out.more[at] = leaf ? -1 : first + Integer.parseInt(row.get(5));
      at++;
    }
    if (columns != names.size()) {
      throw new IllegalStateException(
          file + " knows " + columns + " columns, needs " + names.size());
    }
    return new Trees(
        roots.stream().mapToInt(i -> i).toArray(), out.column, out.threshold, out.less, out.more);
  }

  /**
   * The odds, from 0 to 1, for {@code row}. Once so many trees are so sure that the rest could
   * hardly change their minds, the rest is not asked: most blocks of a page are plainly one or the
   * other.
   */
  double odds(float[] row) {
    double sum = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      int at = roots[tree];
      while (column[at] >= 0) {
        at = row[column[at]] < threshold[at] ? less[at] : more[at];
      }
      sum += threshold[at];
      if (tree % STEP == STEP - 1 && Math.abs(sum) > SURE) {
        break;
      }
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static final int STEP = 10;
  private static final double SURE = 3;
}
