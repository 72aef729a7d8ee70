package readout.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A BERT-style encoder with Readout's heads, over DJL arrays.
 *
 * <p>Parameters by name: {@code word} [vocabulary, hidden], {@code position}, {@code look}, {@code
 * embedding.scale}, {@code embedding.shift}; for layer <i>i</i> {@code i.query.w} [out, in], {@code
 * i.query.b} and so on for {@code key}, {@code value}, {@code mix}, {@code up}, {@code down},
 * {@code i.norm1.scale} …; {@code tags.w} [tags, hidden]; {@code content.w}, {@code cue.w}, {@code
 * asker.w}, {@code source.w} [link, hidden]; {@code nobody} [link]; {@code names.w} [kinds of name,
 * hidden].
 */
final class Network {
  /** The width of a vector that links. */
  static final int LINK = 64;

  /** The heads in the order of the numbers they give. */
  static final List<String> HEADS = List.of("tags", "content", "cue", "asker", "source", "names");

  final int layers;
  final int hidden;
  final int heads;

  /** How many layers, from the first, are not learned; the looks come in after them. */
  final int frozen;

  final Map<String, NDArray> parameters = new LinkedHashMap<>();

  Network(int layers, int hidden, int heads, int frozen) {
    this.layers = layers;
    this.hidden = hidden;
    this.heads = heads;
    this.frozen = frozen;
  }

  /** The same network with these of its layers alone, in this order, none of them frozen. */
  Network keep(List<Integer> kept) {
    Network out = new Network(kept.size(), hidden, heads, 0);
    parameters.forEach((name, array) -> {
      int layer = layer(name);
      if (layer < 0) {
        out.parameters.put(name, array);
      } else if (kept.contains(layer)) {
        String own = kept.indexOf(layer) + name.substring(name.indexOf('.'));
        array.setName(own);
        out.parameters.put(own, array);
      }
    });
    return out;
  }

  void put(NDManager manager, String name, float[] values, long... shape) {
    NDArray array = manager.create(values, new Shape(shape));
    array.setName(name);
    parameters.put(name, array);
  }

  NDArray parameter(String name) {
    NDArray p = parameters.get(name);
    if (p == null) {
      throw new IllegalArgumentException("no parameter " + name + " in " + parameters.keySet());
    }
    return p;
  }

  /** The number of the layer that a parameter belongs to, −1 if to none. */
  static int layer(String parameter) {
    return Character.isDigit(parameter.charAt(0))
        ? Integer.parseInt(parameter.substring(0, parameter.indexOf('.')))
        : -1;
  }

  NDArray linear(NDArray x, String name) {
    NDArray w = parameter(name + ".w");
    NDArray b = parameter(name + ".b");
    return Linear.linear(x, w, b).singletonOrThrow();
  }

  private NDArray norm(NDArray x, String name) {
    return LayerNorm.layerNorm(
            x, new Shape(hidden), parameter(name + ".scale"), parameter(name + ".shift"), 1e-12f)
        .singletonOrThrow();
  }

  private static NDArray drop(NDArray x, float rate) {
    return rate > 0 ? Dropout.dropout(x, rate, true).singletonOrThrow() : x;
  }

  /**
   * One vector a piece: [windows × length, hidden].
   *
   * @param drop the share of numbers that are dropped, 0 outside of training
   */
  NDArray vectors(NDManager manager, Batch batch, float drop) {
    NDArray x = through(embedded(manager, batch, drop), manager, batch, 0, layers, drop);
    return x.reshape((long) batch.size() * batch.length(), hidden);
  }

  /** What goes into the first layer: [windows, length, hidden]. */
  NDArray embedded(NDManager manager, Batch batch, float drop) {
    int b = batch.size();
    int n = batch.length();
    NDArray ids = manager.create(batch.ids(), new Shape(b, n));
    NDArray positions = manager.arange(0, n, 1, DataType.INT64).reshape(1, n);
    NDArray x = embed(ids, "word").add(embed(positions, "position"));
    x = frozen == 0 ? x.add(looks(manager, batch)) : x;
    return drop(norm(x, "embedding"), drop);
  }

  /** Runs the layers from {@code from} to before {@code to} on what goes into the first of them. */
  NDArray through(NDArray in, NDManager manager, Batch batch, int from, int to, float drop) {
    int b = batch.size();
    int n = batch.length();
    int d = hidden / heads;
    NDArray mask = manager.create(batch.mask(), new Shape(b, 1, 1, n));
    float scale = (float) (1 / Math.sqrt(d));
    NDArray x = in;
    for (int i = from; i < to; i++) {
      x = i > 0 && i == frozen ? x.add(looks(manager, batch)) : x;
      NDArray q = linear(x, i + ".query").reshape(b, n, heads, d).transpose(0, 2, 1, 3);
      NDArray k = linear(x, i + ".key").reshape(b, n, heads, d).transpose(0, 2, 3, 1);
      NDArray v = linear(x, i + ".value").reshape(b, n, heads, d).transpose(0, 2, 1, 3);
      NDArray s = drop(q.mul(scale).matMul(k).add(mask).softmax(-1), drop);
      NDArray c = s.matMul(v).transpose(0, 2, 1, 3).reshape(b, n, hidden);
      x = norm(drop(linear(c, i + ".mix"), drop).add(x), i + ".norm1");
      NDArray up = Activation.gelu(linear(x, i + ".up"));
      x = norm(drop(linear(up, i + ".down"), drop).add(x), i + ".norm2");
    }
    return x;
  }

  private NDArray looks(NDManager manager, Batch batch) {
    return embed(manager.create(batch.looks(), new Shape(batch.size(), batch.length())), "look");
  }

  private NDArray embed(NDArray ids, String name) {
    return Embedding.embedding(ids, parameter(name), SparseFormat.DENSE).singletonOrThrow();
  }

  /** A head's numbers, [windows × length, width of the head], in full precision. */
  NDArray head(NDArray vectors, String name) {
    return Linear.linear(vectors, parameter(name + ".w"), parameter(name + ".b"))
        .singletonOrThrow();
  }
}
