package readout.lab.train;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Writes a trained network as an ONNX graph: {@code ids} and {@code looks}, [1, pieces] of 64-bit
 * whole numbers, in; {@code heads}, [pieces, tags + 4 × link] of floats, out. The weights of the
 * layers and of the words are either floats or 8-bit whole numbers, each column (each word) with a
 * scale of its own.
 */
final class GraphWriter {
  /** How weights are stored. */
  enum Weights {
    FLOAT,
    INT8
  }

  private static final String MICROSOFT = "com.microsoft";
  private static final int OPSET = 17;
  private static final int IR_VERSION = 8;

  private final Parameters parameters;
  private final Weights weights;
  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();

  private GraphWriter(Parameters parameters, Weights weights) {
    this.parameters = parameters;
    this.weights = weights;
  }

  /** Writes the graph with {@code metadata} beside it. */
  static void write(Path file, Parameters parameters, Weights weights, Map<String, String> metadata)
      throws IOException {
    GraphWriter writer = new GraphWriter(parameters, weights);
    writer.build();
    OnnxMl.ModelProto.Builder model =
        OnnxMl.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("readout")
            .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
            .addOpsetImport(
                OnnxMl.OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
            .setGraph(writer.graph);
    metadata.forEach((key, value) ->
        model.addMetadataProps(
            OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    try (OutputStream out = Files.newOutputStream(file)) {
      model.build().writeTo(out);
    }
  }

  /**
   * Writes {@code base}, a graph that {@link #write} wrote, with a branch: these layers of {@code
   * parameters}, on what layer {@code shared} − 1 of the graph gives, and on them {@code heads},
   * whose numbers side by side are a further output, {@code syntax}, [pieces, numbers]. A branch
   * that the graph has already is replaced.
   */
  static void grow(
      Path file,
      OnnxMl.ModelProto base,
      Parameters parameters,
      int shared,
      List<Integer> layers,
      List<String> heads,
      Map<String, String> metadata)
      throws IOException {
    GraphWriter writer = new GraphWriter(parameters, Weights.INT8);
    OnnxMl.GraphProto old = base.getGraph();
    Predicate<String> own =
        name ->
            name.startsWith("syntax")
                || Network.layer(name) >= shared && layers.contains(Network.layer(name));
    writer.graph.setName(old.getName());
    writer.graph.addAllInput(old.getInputList());
    old.getOutputList().stream()
        .filter(o -> !own.test(o.getName()))
        .forEach(writer.graph::addOutput);
    old.getNodeList().stream().filter(n -> !own.test(n.getName())).forEach(writer.graph::addNode);
    old.getInitializerList().stream()
        .filter(t -> !own.test(t.getName()))
        .forEach(writer.graph::addInitializer);
    writer.graph.addOutput(
        tensorType("syntax", OnnxMl.TensorProto.DataType.FLOAT, "pieces", "syntax_numbers"));
    String x = (shared - 1) + ".norm2";
    for (int i : layers) {
      x = writer.layer(i, x);
    }
    writer.heads(x, "syntax", heads, false);
    OnnxMl.ModelProto.Builder model = base.toBuilder().setGraph(writer.graph);
    model.clearMetadataProps();
    Map<String, String> all = new TreeMap<>();
    base.getMetadataPropsList().forEach(m -> all.put(m.getKey(), m.getValue()));
    all.putAll(metadata);
    all.forEach((key, value) ->
        model.addMetadataProps(
            OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    try (OutputStream out = Files.newOutputStream(file)) {
      model.build().writeTo(out);
    }
  }

  private void build() {
    graph.setName("encoder");
    graph.addInput(tensorType("ids", OnnxMl.TensorProto.DataType.INT64, "1", "pieces"));
    graph.addInput(tensorType("looks", OnnxMl.TensorProto.DataType.INT64, "1", "pieces"));
    graph.addOutput(tensorType("heads", OnnxMl.TensorProto.DataType.FLOAT, "pieces", "numbers"));
    String x = embeddings();
    for (int i = 0; i < parameters.layers(); i++) {
      x = layer(i, x);
    }
    heads(x, "heads", Network.HEADS, true);
  }

  private String embeddings() {
    int hidden = parameters.hidden();
    String words;
    if (weights == Weights.FLOAT) {
      floats("word", parameters.get("word"), -1, hidden);
      words = node("", "Gather", List.of("word", "ids"), "word.rows");
    } else {
      Quantised q = Quantised.rows(parameters.get("word"), hidden);
      bytes("word", q.values(), -1, hidden);
      floats("word.scale", q.scales(), -1, 1);
      String rows = node("", "Gather", List.of("word", "ids"), "word.bytes");
      String cast = nodeWith("", "Cast", List.of(rows), "word.cast", integer("to", 1));
      String scale = node("", "Gather", List.of("word.scale", "ids"), "word.row.scale");
      words = node("", "Mul", List.of(cast, scale), "word.rows");
    }
    floats("position", parameters.get("position"), -1, hidden);
    longs("zero", 0);
    longs("one", 1);
    String shape = node("", "Shape", List.of("ids"), "shape");
    longs("two", 2);
    String length = node("", "Slice", List.of(shape, "one", "two", "zero"), "length");
    String positions =
        node("", "Slice", List.of("position", "zero", length, "zero"), "position.rows");
    floats("look", parameters.get("look"), -1, hidden);
    String looks = node("", "Gather", List.of("look", "looks"), "look.rows");
    String sum = node("", "Add", List.of(words, positions), "word.position");
    String all = node("", "Add", List.of(sum, looks), "embedding");
    floats("embedding.scale", parameters.get("embedding.scale"), hidden);
    floats("embedding.shift", parameters.get("embedding.shift"), hidden);
    return nodeWith(
        "",
        "LayerNormalization",
        List.of(all, "embedding.scale", "embedding.shift"),
        "embedding.norm",
        number("epsilon", 1e-12f));
  }

  private String layer(int i, String x) {
    int hidden = parameters.hidden();
    float[] w =
        concat(
            parameters.get(i + ".query.w"),
            parameters.get(i + ".key.w"),
            parameters.get(i + ".value.w"));
    float[] b =
        concat(
            parameters.get(i + ".query.b"),
            parameters.get(i + ".key.b"),
            parameters.get(i + ".value.b"));
    String attention = i + ".attention";
    floats(attention + ".b", b, b.length);
    if (weights == Weights.FLOAT) {
      floats(attention + ".w", Matrix.transposed(w, hidden), hidden, b.length);
      nodeWith(
          MICROSOFT,
          "Attention",
          List.of(x, attention + ".w", attention + ".b"),
          attention,
          integer("num_heads", parameters.heads()));
    } else {
      Quantised q = Quantised.rows(w, hidden);
      bytes(attention + ".w", Matrix.transposed(q.values(), hidden), hidden, b.length);
      floats(attention + ".w.scale", q.scales(), b.length);
      bytes(attention + ".w.zero", new byte[b.length], b.length);
      String in = attention + ".in";
      graph.addNode(
          OnnxMl.NodeProto.newBuilder()
              .setOpType("DynamicQuantizeLinear")
              .setName(in)
              .addInput(x)
              .addOutput(in)
              .addOutput(in + ".scale")
              .addOutput(in + ".zero"));
      nodeWith(
          MICROSOFT,
          "QAttention",
          List.of(
              in,
              attention + ".w",
              attention + ".b",
              in + ".scale",
              attention + ".w.scale",
              "",
              in + ".zero",
              attention + ".w.zero"),
          attention,
          integer("num_heads", parameters.heads()));
    }
    String mixed = linear(i + ".mix", attention, false);
    x = norm(i + ".norm1", mixed, x, i + ".mix.b");
    String up = linear(i + ".up", x, false);
    String curved = node(MICROSOFT, "BiasGelu", List.of(up, i + ".up.b"), i + ".gelu");
    String down = linear(i + ".down", curved, false);
    return norm(i + ".norm2", down, x, i + ".down.b");
  }

  /** A product with weights; the bias is written, and left to the node that follows. */
  private String linear(String name, String x, boolean exact) {
    float[] w = parameters.get(name + ".w");
    float[] b = parameters.get(name + ".b");
    int in = w.length / b.length;
    floats(name + ".b", b, b.length);
    if (weights == Weights.FLOAT || exact) {
      floats(name + ".w", Matrix.transposed(w, in), in, b.length);
      return node("", "MatMul", List.of(x, name + ".w"), name);
    }
    Quantised q = Quantised.rows(w, in);
    bytes(name + ".w", Matrix.transposed(q.values(), in), in, b.length);
    floats(name + ".w.scale", q.scales(), b.length);
    return node(
        MICROSOFT, "DynamicQuantizeMatMul", List.of(x, name + ".w", name + ".w.scale"), name);
  }

  private String norm(String name, String x, String skip, String bias) {
    floats(name + ".scale", parameters.get(name + ".scale"), parameters.hidden());
    floats(name + ".shift", parameters.get(name + ".shift"), parameters.hidden());
    return nodeWith(
        MICROSOFT,
        "SkipLayerNormalization",
        List.of(x, skip, name + ".scale", name + ".shift", bias),
        name,
        number("epsilon", 1e-12f));
  }

  /** The numbers of these heads side by side, [pieces, numbers], as {@code out}. */
  private void heads(String x, String out, List<String> heads, boolean exact) {
    int hidden = parameters.hidden();
    List<float[]> w = new ArrayList<>();
    List<float[]> b = new ArrayList<>();
    for (String head : heads) {
      w.add(parameters.get(head + ".w"));
      b.add(parameters.get(head + ".b"));
    }
    float[] allW = concat(w.toArray(float[][]::new));
    float[] allB = concat(b.toArray(float[][]::new));
    floats(out + ".b", allB, allB.length);
    String product;
    if (exact) {
      floats(out + ".w", Matrix.transposed(allW, hidden), hidden, allB.length);
      product = node("", "MatMul", List.of(x, out + ".w"), out + ".product");
    } else {
      Quantised q = Quantised.rows(allW, hidden);
      bytes(out + ".w", Matrix.transposed(q.values(), hidden), hidden, allB.length);
      floats(out + ".w.scale", q.scales(), allB.length);
      product =
          node(
              MICROSOFT,
              "DynamicQuantizeMatMul",
              List.of(x, out + ".w", out + ".w.scale"),
              out + ".product");
    }
    String sum = node("", "Add", List.of(product, out + ".b"), out + ".sum");
    node("", "Squeeze", List.of(sum, "zero"), out);
  }

  private String node(String domain, String type, List<String> in, String out) {
    return nodeWith(domain, type, in, out);
  }

  private String nodeWith(
      String domain,
      String type,
      List<String> in,
      String out,
      OnnxMl.AttributeProto... attributes) {
    graph.addNode(
        OnnxMl.NodeProto.newBuilder()
            .setDomain(domain)
            .setOpType(type)
            .setName(out)
            .addAllInput(in)
            .addOutput(out)
            .addAllAttribute(List.of(attributes)));
    return out;
  }

  private static OnnxMl.AttributeProto integer(String name, long value) {
    return OnnxMl.AttributeProto.newBuilder()
        .setName(name)
        .setType(OnnxMl.AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static OnnxMl.AttributeProto number(String name, float value) {
    return OnnxMl.AttributeProto.newBuilder()
        .setName(name)
        .setType(OnnxMl.AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  private static OnnxMl.ValueInfoProto tensorType(
      String name, OnnxMl.TensorProto.DataType type, String... dimensions) {
    OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
    for (String d : dimensions) {
      OnnxMl.TensorShapeProto.Dimension.Builder dimension =
          OnnxMl.TensorShapeProto.Dimension.newBuilder();
      shape.addDim(d.equals("1") ? dimension.setDimValue(1) : dimension.setDimParam(d));
    }
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            OnnxMl.TypeProto.newBuilder()
                .setTensorType(
                    OnnxMl.TypeProto.Tensor.newBuilder()
                        .setElemType(type.getNumber())
                        .setShape(shape)))
        .build();
  }

  /** A dimension of −1 is what is left. */
  private void floats(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    tensor(name, OnnxMl.TensorProto.DataType.FLOAT, raw.array(), values.length, shape);
  }

  private void bytes(String name, byte[] values, long... shape) {
    tensor(name, OnnxMl.TensorProto.DataType.INT8, values, values.length, shape);
  }

  private void longs(String name, long value) {
    ByteBuffer raw = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
    tensor(name, OnnxMl.TensorProto.DataType.INT64, raw.array(), 1, 1);
  }

  private void tensor(
      String name, OnnxMl.TensorProto.DataType type, byte[] raw, int count, long... shape) {
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(raw));
    long known = 1;
    for (long d : shape) {
      known *= d < 0 ? 1 : d;
    }
    for (long d : shape) {
      tensor.addDims(d < 0 ? count / known : d);
    }
    graph.addInitializer(tensor);
  }

  private static float[] concat(float[]... parts) {
    int length = 0;
    for (float[] part : parts) {
      length += part.length;
    }
    float[] out = new float[length];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, out, at, part.length);
      at += part.length;
    }
    return out;
  }
}
