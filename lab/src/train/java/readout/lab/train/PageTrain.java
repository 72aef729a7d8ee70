package readout.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import readout.ingest.page.WebPage;
import readout.lab.Shared;

/**
 * Grows the trees that tell a page's body from the rest ({@code readout.ingest.page.BodyModel}),
 * and says what they are worth on sites that they were not grown on, by the measures of the
 * article-extraction-benchmark. Some minutes; CONTRIBUTING.md has the command.
 *
 * <pre>out=FOLDER [seed=N] [rounds=N] [eta=R] [depth=N] [columns=R] [show=ID,ID] PAGES…</pre>
 *
 * <p>Folders may be given from the repository on.
 */
public final class PageTrain {
  private static final int FOLDS = 6;
  private static final int SEED = 20261123;
  // What a block weighs for being one, in words: a heading of three counts too.
  private static final double EACH = 4;
  private static final double POOR = 0.93;
  private static final Pattern NODE =
      Pattern.compile("(\\d+):\\[f(\\d+)<([^\\]]+)\\] yes=(\\d+),no=(\\d+)");
  private static final Pattern LEAF = Pattern.compile("(\\d+):leaf=(\\S+)");

  private final String out;
  private final List<String> show;
  private final long seed;
  private final Map<String, Object> parameters = new HashMap<>();
  private final int rounds;

  private PageTrain(Given given) {
    out = given.text("out", "");
    show = given.list("show").toList();
    seed = given.whole("seed", SEED);
    rounds = given.whole("rounds", 200);
    parameters.put("objective", "binary:logistic");
    parameters.put("eta", given.number("eta", 0.08));
    parameters.put("max_depth", given.whole("depth", 5));
    parameters.put("subsample", 0.7);
    parameters.put("colsample_bytree", given.number("columns", 0.2));
    parameters.put("min_child_weight", 2.0);
    parameters.put("lambda", 2.0);
    parameters.put("base_score", 0.5);
    parameters.put("seed", seed);
    parameters.put("nthread", Runtime.getRuntime().availableProcessors());
  }

  public static void main(String[] args) throws IOException, XGBoostError {
    Given given = new Given(args);
    PageTrain train = new PageTrain(given);
    given.end();
    Map<String, List<PageLesson.Page>> sets = new LinkedHashMap<>();
    for (String folder : given.rest()) {
      sets.put(folder, PageLesson.read(Shared.root().resolve(folder)));
    }
    if (sets.isEmpty()) {
      throw new IllegalArgumentException(
          "give the folders of pages to learn from, each with its gold.json");
    }
    train.run(sets);
  }

  private void run(Map<String, List<PageLesson.Page>> sets) throws IOException, XGBoostError {
    System.out.println("seed " + seed);
    List<PageLesson.Page> pages = sets.values().stream().flatMap(List::stream).toList();
    Map<String, boolean[]> found = new HashMap<>();
    for (List<PageLesson.Page> ask : parts(pages)) {
      Grown grown = grow(pages.stream().filter(p -> !ask.contains(p)).toList());
      for (PageLesson.Page page : ask) {
        found.put(page.id(), body(page, grown));
      }
    }
    sets.forEach((name, set) -> print(name, set, found));
    if (!out.isEmpty()) {
      Grown grown = grow(pages);
      Path folder = Shared.root().resolve(out);
      write(grown.first, false, folder.resolve("first.tsv"));
      write(grown.second, true, folder.resolve("second.tsv"));
    }
  }

  private boolean[] body(PageLesson.Page page, Grown grown) throws XGBoostError {
    double[] odds = grown.odds(page);
    boolean[] found = new boolean[odds.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = odds[i] >= 0.5;
      if (found[i] != page.body().get(i) && show.contains(page.id())) {
        System.out.printf(
            Locale.ROOT,
            "%s %s %.2f %s%n",
            page.id(),
            page.body().get(i) ? "missed" : "wrong",
            odds[i],
            page.web().blocks().get(i).replace('\n', ' '));
      }
    }
    return found;
  }

  private static void print(
      String name, List<PageLesson.Page> pages, Map<String, boolean[]> found) {
    double precision = 0;
    double recall = 0;
    double best = 0;
    int exact = 0;
    for (PageLesson.Page page : pages) {
      boolean[] body = Objects.requireNonNull(found.get(page.id()));
      double[] pr = precisionRecall(page, body);
      precision += pr[0] / pages.size();
      recall += pr[1] / pages.size();
      exact += text(page, body).equals(page.gold()) ? 1 : 0;
      double[] perfect = precisionRecall(page, array(page.body(), body.length));
      best += (perfect[0] + perfect[1]) / 2 / pages.size();
      if (Math.min(pr[0], pr[1]) < POOR) {
        System.out.printf(Locale.ROOT, "  poor: %s %.3f %.3f%n", page.id(), pr[0], pr[1]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s, each page by trees grown without its site: F1 %.4f, precision %.4f, recall %.4f, exactly right %.3f of %d;"
            + " the right blocks would give %.4f%n",
        name,
        2 * precision * recall / (precision + recall),
        precision,
        recall,
        exact / (double) pages.size(),
        pages.size(),
        best);
  }

  private static boolean[] array(BitSet bits, int length) {
    boolean[] out = new boolean[length];
    for (int i = 0; i < length; i++) {
      out[i] = bits.get(i);
    }
    return out;
  }

  /** Both looks. */
  private record Grown(Booster first, Booster second) {
    double[] odds(PageLesson.Page page) throws XGBoostError {
      double[] odds = predict(first, page.web().rows());
      return predict(second, page.web().rows(odds));
    }
  }

  /** The pages in parts, so that no site is in two. */
  private List<List<PageLesson.Page>> parts(List<PageLesson.Page> pages) {
    List<String> groups =
        new ArrayList<>(new LinkedHashSet<>(pages.stream().map(PageLesson.Page::group).toList()));
    Collections.shuffle(groups, new Random(seed));
    List<List<PageLesson.Page>> out = new ArrayList<>();
    for (int part = 0; part < FOLDS; part++) {
      int p = part;
      out.add(pages.stream().filter(x -> groups.indexOf(x.group()) % FOLDS == p).toList());
    }
    return out;
  }

  /**
   * Grows both looks; the second learns from what first looks made of pages that they were not
   * grown on.
   */
  private Grown grow(List<PageLesson.Page> pages) throws XGBoostError {
    Map<String, float[][]> firstRows = new HashMap<>();
    Map<String, float[][]> rows = new HashMap<>();
    for (PageLesson.Page page : pages) {
      firstRows.put(page.id(), page.web().rows());
    }
    for (List<PageLesson.Page> part : parts(pages)) {
      List<PageLesson.Page> learn = pages.stream().filter(p -> !part.contains(p)).toList();
      Booster first = train(learn, firstRows);
      for (PageLesson.Page page : part) {
        rows.put(
            page.id(),
            page.web().rows(predict(first, Objects.requireNonNull(firstRows.get(page.id())))));
      }
    }
    return new Grown(train(pages, firstRows), train(pages, rows));
  }

  private static double[] predict(Booster trees, float[][] rows) throws XGBoostError {
    double[] out = new double[rows.length];
    if (rows.length > 0) {
      float[][] odds = trees.predict(matrix(rows));
      for (int i = 0; i < out.length; i++) {
        out[i] = odds[i][0];
      }
    }
    return out;
  }

  private Booster train(List<PageLesson.Page> pages, Map<String, float[][]> rows)
      throws XGBoostError {
    List<float[]> data = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (PageLesson.Page page : pages) {
      double total = Math.max(100, page.gold().size());
      float[][] own = Objects.requireNonNull(rows.get(page.id()));
      for (int i = 0; i < own.length; i++) {
        data.add(own[i]);
        labels.add(page.body().get(i) ? 1f : 0f);
        // Each page weighs the same, and a block by its words and a little for being one.
        weights.add((float) (100 * (Math.min(200, page.words().get(i).size()) + EACH) / total));
      }
    }
    DMatrix matrix = matrix(data.toArray(float[][]::new));
    matrix.setLabel(array(labels));
    matrix.setWeight(array(weights));
    return XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
  }

  private static float[] array(List<Float> values) {
    float[] out = new float[values.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = values.get(i);
    }
    return out;
  }

  private static DMatrix matrix(float[][] rows) throws XGBoostError {
    int columns = rows[0].length;
    float[] data = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, data, i * columns, columns);
    }
    return new DMatrix(data, rows.length, columns, Float.NaN);
  }

  private static List<String> text(PageLesson.Page page, boolean[] found) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i]) {
        out.addAll(page.words().get(i));
      }
    }
    return out;
  }

  private static double[] precisionRecall(PageLesson.Page page, boolean[] found) {
    Map<String, Integer> a = PageLesson.shingles(page.gold());
    Map<String, Integer> b = PageLesson.shingles(text(page, found));
    int shared = 0;
    int na = 0;
    int nb = 0;
    for (Map.Entry<String, Integer> e : a.entrySet()) {
      na += e.getValue();
      shared += Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0));
    }
    for (int n : b.values()) {
      nb += n;
    }
    return new double[] {nb == 0 ? 0 : shared / (double) nb, na == 0 ? 0 : shared / (double) na};
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring(0, line.indexOf(':')));
  }

  private static void write(Booster trees, boolean second, Path out)
      throws IOException, XGBoostError {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Trees that tell a page's body from the rest (readout.ingest.page.Trees says how to read them).");
    lines.add(
        "# Grown by gradient boosting on the pages that CONTRIBUTING.md names; no word of any page is in them.");
    List<String> columns = WebPage.columns(second);
    for (int i = 0; i < columns.size(); i++) {
      lines.add("column\t" + i + "\t" + columns.get(i));
    }
    String[] dump = trees.getModelDump("", false);
    for (int tree = 0; tree < dump.length; tree++) {
      // A node's number in the dump may leave gaps where a branch was not grown.
      Map<Integer, Integer> number = new HashMap<>();
      List<String> nodes = dump[tree].lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      List<String> sorted = new ArrayList<>(nodes);
      sorted.sort(
          java.util.Comparator.comparingInt(l -> Integer.parseInt(l.substring(0, l.indexOf(':')))));
      for (String l : sorted) {
        number.put(number(l), number.size());
      }
      for (String l : sorted) {
        Matcher node = NODE.matcher(l);
        Matcher leaf = LEAF.matcher(l);
        if (node.find()) {
          lines.add(
              tree
                  + "\t"
                  + number.get(Integer.valueOf(node.group(1)))
                  + "\t"
                  + node.group(2)
                  + "\t"
                  + node.group(3)
                  + "\t"
                  + number.get(Integer.valueOf(node.group(4)))
                  + "\t"
                  + number.get(Integer.valueOf(node.group(5))));
        } else if (leaf.find()) {
          lines.add(
              tree + "\t" + number.get(Integer.valueOf(leaf.group(1))) + "\t-\t" + leaf.group(2));
        } else {
          throw new IllegalStateException("no node of a tree: " + l);
        }
      }
    }
    Files.write(out, lines);
    System.out.println(out + ": " + dump.length + " trees, " + Files.size(out) + " bytes");
  }
}
