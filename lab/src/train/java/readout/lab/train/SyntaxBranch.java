package readout.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import readout.syntax.Relation;

/**
 * Layers of their own on the shipped encoder's first ones, and biaffine heads on them. Its
 * parameters stand in the network beside the others: the layers numbered on from the encoder's
 * last, {@code arc.dependent}, {@code arc.head} [arc, hidden], {@code relation.dependent}, {@code
 * relation.head} [label, hidden], {@code relation} [relations, label], {@code tag} [tags, hidden],
 * {@code arc.root} [arc], {@code relation.root} [label].
 *
 * @see <a href="https://openreview.net/forum?id=Hk95PK9le">Dozat and Manning (ICLR 2017)</a>
 */
final class SyntaxBranch {
  /** The width of the vectors whose product says what hangs on what. */
  static final int ARC = 128;

  /** The width of the vectors from whose sum a relation is read. */
  static final int LABEL = 96;

  private final Network network;
  private final int own;
  private final Map<String, NDArray> learned = new LinkedHashMap<>();

  /**
   * Puts a branch into the network, whose last {@code own} layers are what its layers begin as: a
   * network as pretrained, before it learned anything else.
   */
  SyntaxBranch(NDManager manager, Network network, int own, int tags, Random random) {
    this.network = network;
    this.own = own;
    int top = network.layers - own;
    for (Map.Entry<String, NDArray> e : Map.copyOf(network.parameters).entrySet()) {
      int layer = Network.layer(e.getKey());
      if (layer >= top) {
        String name =
            (layer - top + network.layers) + e.getKey().substring(e.getKey().indexOf('.'));
        network.put(manager, name, e.getValue().toFloatArray(), e.getValue().getShape().getShape());
        learn(name);
      }
    }
    Map<String, Integer> heads = new LinkedHashMap<>();
    heads.put("arc.dependent", ARC);
    heads.put("arc.head", ARC);
    heads.put("relation.dependent", LABEL);
    heads.put("relation.head", LABEL);
    heads.put("tag", tags);
    heads.forEach((name, width) -> matrix(manager, name, width, network.hidden, random));
    matrix(manager, "relation", Relation.values().length, LABEL, random);
    network.put(manager, "arc.root", new float[ARC], ARC);
    network.put(manager, "relation.root", new float[LABEL], LABEL);
    learn("arc.root");
    learn("relation.root");
  }

  private void matrix(NDManager manager, String name, int width, int in, Random random) {
    float[] w = new float[width * in];
    for (int i = 0; i < w.length; i++) {
      w[i] = (float) (random.nextGaussian() / Math.sqrt(in));
    }
    network.put(manager, name + ".w", w, width, in);
    network.put(manager, name + ".b", new float[width], width);
    learn(name + ".w");
    learn(name + ".b");
  }

  private void learn(String name) {
    NDArray array = network.parameter(name);
    array.setRequiresGradient(true);
    learned.put(name, array);
  }

  /** What is learned, by name. */
  Map<String, NDArray> learned() {
    return learned;
  }

  /** One vector a piece: [windows × length, hidden]. */
  NDArray vectors(NDManager sub, SyntaxBatch asked, float drop) {
    Batch b = asked.batch();
    NDArray below = sub.create(asked.below(), new Shape(b.size(), b.length(), network.hidden));
    NDArray x = network.through(below, sub, b, network.layers, network.layers + own, drop);
    return x.reshape((long) b.size() * b.length(), network.hidden);
  }

  /** Scores of heads, [rows, length + 1], the root last. */
  NDArray arcs(NDManager sub, NDArray x, SyntaxBatch asked) {
    int b = asked.batch().size();
    int n = asked.batch().length();
    NDArray dependents = network.head(x, "arc.dependent");
    NDArray heads = network.head(x, "arc.head").reshape(b, n, ARC);
    NDArray scores =
        dependents.reshape(b, n, ARC).matMul(heads.transpose(0, 2, 1)).reshape((long) b * n, n);
    NDArray root = dependents.matMul(network.parameter("arc.root").reshape(ARC, 1));
    NDArray all = scores.concat(root, 1).mul((float) (1 / Math.sqrt(ARC)));
    return rows(sub, all, asked.rows())
        .add(sub.create(asked.mask(), new Shape(asked.rows().length, n + 1)));
  }

  /** Scores of relations to these heads, [rows, relations]. */
  NDArray relations(NDManager sub, NDArray x, long[] dependents, long[] heads) {
    NDArray d = rows(sub, network.head(x, "relation.dependent"), dependents);
    NDArray all =
        network
            .head(x, "relation.head")
            .concat(network.parameter("relation.root").reshape(1, LABEL), 0);
    return network.head(Activation.relu(d.add(rows(sub, all, heads))), "relation");
  }

  /** Scores of parts of speech, [rows, tags]. */
  NDArray tags(NDManager sub, NDArray x, SyntaxBatch asked) {
    return rows(sub, network.head(x, "tag"), asked.rows());
  }

  private static NDArray rows(NDManager sub, NDArray table, long[] which) {
    return Embedding.embedding(sub.create(which), table, SparseFormat.DENSE).singletonOrThrow();
  }
}
