package readout.lab.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import readout.encoder.Look;
import readout.encoder.Window;
import readout.encoder.WordPieces;
import readout.lab.GumTrees;
import readout.syntax.Relation;
import readout.text.Typesetter;
import readout.text.Words;

/**
 * Grows a branch on the shipped encoder that finds trees of words, and writes the encoder with it.
 * The layers it stands on stay as they are, so that what the reader finds of statements and names
 * does not change; they are run once for each way of cutting the documents.
 *
 * <pre>mvn -q -Pbench,train -DskipTests -pl lab -am verify -Dbench=readout.lab.train.SyntaxTrain
 *     [-Dbench.args="name=value …"]</pre>
 */
public final class SyntaxTrain {
  private static final int WINDOW = 224;
  private static final double WARM_UP = 0.06;
  private static final float DROP_BEFORE_HEADS = 0.2f;
  private static final float TAG_WEIGHT = 0.5f;
  private static final double DECAY = 0.01;

  private final SyntaxOptions options;
  private final NDManager manager;
  private final Network network;
  private final SyntaxBranch branch;
  private final Adam adam;

  private SyntaxTrain(
      SyntaxOptions options, NDManager manager, Network network, SyntaxBranch branch) {
    this.options = options;
    this.manager = manager;
    this.network = network;
    this.branch = branch;
    adam = new Adam(manager, branch.learned(), DECAY);
  }

  public static void main(String[] args) throws IOException {
    Train.offline();
    SyntaxOptions options = SyntaxOptions.of(args);
    System.out.println(options.command());
    Pretrained pretrained = Pretrained.load("all-minilm-l6-v2");
    WordPieces vocabulary = pretrained.wordPieces();
    Engine.getInstance().setRandomSeed(options.seed());
    List<String> tags = new ArrayList<>();
    List<SyntaxLesson> train = lessons(GumTrees.Split.TRAIN, vocabulary, tags, true);
    List<SyntaxLesson> dev = lessons(GumTrees.Split.DEV, vocabulary, tags, false);
    try (NDManager manager = NDManager.newBaseManager()) {
      Network network = pretrained.network(manager, options.seed(), Look.COUNT, 0);
      SyntaxBranch branch =
          new SyntaxBranch(
              manager, network, options.own(), tags.size(), new Random(options.seed()));
      Shipped shipped = Shipped.load();
      shipped.into(network);
      String score =
          new SyntaxTrain(options, manager, network, branch)
              .run(train, dev, vocabulary, tags.size(), new Random(options.seed()));
      SyntaxExport.write(options, shipped, network, tags, score);
    }
  }

  private static List<SyntaxLesson> lessons(
      GumTrees.Split split, WordPieces vocabulary, List<String> tags, boolean grow)
      throws IOException {
    Typesetter typesetter = new Typesetter(new Words("en"));
    List<SyntaxLesson> out = new ArrayList<>();
    for (GumTrees.Document d : GumTrees.load(split)) {
      out.add(SyntaxLesson.of(d, typesetter, vocabulary, tags, grow));
    }
    return out;
  }

  /** Learns to the end; says how well it does then on what it did not learn from. */
  private String run(
      List<SyntaxLesson> train,
      List<SyntaxLesson> dev,
      WordPieces vocabulary,
      int tags,
      Random random) {
    List<List<SyntaxBatch>> cuts = new ArrayList<>();
    for (int c = 0; c < options.cuts(); c++) {
      cuts.add(batches(train, vocabulary, random, tags));
    }
    List<SyntaxBatch> held = batches(dev, vocabulary, null, tags);
    int total = 0;
    for (int e = 0; e < options.epochs(); e++) {
      total += cuts.get(e % cuts.size()).size();
    }
    System.out.println(
        train.size()
            + " documents to learn from, "
            + dev.size()
            + " to see how, "
            + total
            + " steps");
    int step = 0;
    String score = "";
    long started = System.nanoTime();
    for (int e = 0; e < options.epochs(); e++) {
      List<SyntaxBatch> batches = new ArrayList<>(cuts.get(e % cuts.size()));
      Collections.shuffle(batches, random);
      double loss = 0;
      for (SyntaxBatch asked : batches) {
        step++;
        double progress = step / (double) total;
        double share = progress < WARM_UP ? progress / WARM_UP : (1 - progress) / (1 - WARM_UP);
        loss += step(asked, step, options.rate() * share);
      }
      score = SyntaxScore.of(manager, branch, held);
      System.out.printf(
          Locale.ROOT,
          "epoch %d: loss %.4f a word, %.0f s; %s%n",
          e,
          loss / batches.size(),
          (System.nanoTime() - started) / 1e9,
          score);
    }
    return score;
  }

  /**
   * Windows of like length side by side, with what the shared layers make of them.
   *
   * @param random for the length of each document's first window; null for all of them whole
   */
  private List<SyntaxBatch> batches(
      List<SyntaxLesson> lessons, WordPieces vocabulary, @Nullable Random random, int tags) {
    Map<String, SyntaxLesson> byId = new HashMap<>();
    List<Batch.Piece> windows = new ArrayList<>();
    for (SyntaxLesson l : lessons) {
      byId.put(l.example().id(), l);
      int first = random == null ? WINDOW : WINDOW / 4 + random.nextInt(WINDOW * 3 / 4);
      windows.addAll(
          Batch.Piece.of(l.example(), Window.cut(l.example().sheet(), vocabulary, first, WINDOW)));
    }
    windows.sort(Comparator.comparingInt(w -> w.window().length()));
    List<SyntaxBatch> out = new ArrayList<>();
    List<Batch.Piece> part = new ArrayList<>();
    for (Batch.Piece w : windows) {
      if (!part.isEmpty() && (part.size() + 1) * w.window().length() > options.batch()) {
        out.add(batch(part, byId, tags));
        part.clear();
      }
      part.add(w);
    }
    if (!part.isEmpty()) {
      out.add(batch(part, byId, tags));
    }
    return out;
  }

  private SyntaxBatch batch(List<Batch.Piece> part, Map<String, SyntaxLesson> byId, int tags) {
    Batch batch = Batch.of(part);
    try (NDManager sub = manager.newSubManager()) {
      NDArray x = network.embedded(sub, batch, 0);
      float[] below = network.through(x, sub, batch, 0, options.shared(), 0).toFloatArray();
      List<SyntaxLesson> lessons = new ArrayList<>();
      for (Batch.Piece p : batch.windows()) {
        SyntaxLesson lesson = byId.get(p.example().id());
        if (lesson == null) {
          throw new IllegalStateException("no lesson of " + p.example().id());
        }
        lessons.add(lesson);
      }
      return SyntaxBatch.of(batch, lessons, below, tags);
    }
  }

  private double step(SyntaxBatch asked, int step, double rate) {
    int count = asked.rows().length;
    if (count == 0) {
      return 0;
    }
    double out;
    try (NDManager sub = manager.newSubManager();
        GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
      NDArray x = branch.vectors(sub, asked, options.drop());
      x = Dropout.dropout(x, DROP_BEFORE_HEADS, true).singletonOrThrow();
      NDArray arcs = branch.arcs(sub, x, asked).logSoftmax(-1);
      NDArray loss =
          arcs.mul(sub.create(asked.arcs()).oneHot(asked.batch().length() + 1)).sum().neg();
      NDArray relations = branch.relations(sub, x, asked.rows(), asked.heads()).logSoftmax(-1);
      NDArray right = sub.create(asked.relations()).oneHot(Relation.values().length);
      loss = loss.sub(relations.mul(right).sum());
      NDArray tags = branch.tags(sub, x, asked).logSoftmax(-1);
      NDArray known = sub.create(asked.tags(), new Shape(count, asked.tags().length / count));
      loss = loss.sub(tags.mul(known).sum().mul(TAG_WEIGHT)).div(count);
      gradients.backward(loss);
      out = loss.getFloat();
    }
    double norm =
        adam.step(
            manager, step, rate, name -> Network.layer(name) >= 0 ? 1 : options.headRate(), 1);
    if (Double.isNaN(norm)) {
      throw new IllegalStateException("step " + step + " has no finite gradient: try a lower rate");
    }
    return out;
  }
}
