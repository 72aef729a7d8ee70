package readout.lab.train;

import ai.djl.ndarray.NDManager;
import ai.onnx.proto.OnnxMl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import readout.encoder.Tag;
import readout.encoder.WordPieces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sentence encoder as its jar holds it: an ONNX graph and a tokenizer file. */
final class Pretrained {
  private static final String[][] LINEAR = {
    {"query", "attention.self.query"},
    {"key", "attention.self.key"},
    {"value", "attention.self.value"},
    {"mix", "attention.output.dense"},
    {"up", "intermediate.dense"},
    {"down", "output.dense"}
  };

  private final Map<String, OnnxMl.TensorProto> tensors = new HashMap<>();
  private final String vocabulary;

  /** Reads the resources {@code name.onnx} and {@code name-tokenizer.json} of the class path. */
  Pretrained(String name) throws IOException {
    try (InputStream in = open("/" + name + ".onnx")) {
      OnnxMl.ModelProto model = OnnxMl.ModelProto.parseFrom(in);
      model.getGraph().getInitializerList().forEach(t -> tensors.put(t.getName(), t));
      // A weight of a matrix product has a number for a name; its node tells which it is.
      for (OnnxMl.NodeProto node : model.getGraph().getNodeList()) {
        if (node.getOpType().equals("MatMul")) {
          String key =
              node.getName()
                  .replaceFirst("^/", "")
                  .replaceFirst("/MatMul.*$", "")
                  .replace('/', '.');
          node.getInputList().stream()
              .filter(tensors::containsKey)
              .forEach(i -> tensors.put(key + ".weight", tensors.get(i)));
        }
      }
    }
    try (InputStream in = open("/" + name + "-tokenizer.json")) {
      JsonNode tokenizer = JsonMapper.shared().readTree(in);
      vocabulary =
          tokenizer.path("model").path("vocab").properties().stream()
              .sorted(Comparator.comparingInt(e -> e.getValue().asInt()))
              .map(Map.Entry::getKey)
              .collect(Collectors.joining("\n"));
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Pretrained.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("resource " + resource + " is not on the class path");
    }
    return in;
  }

  /** The vocabulary, a piece a line. */
  String vocabulary() {
    return vocabulary;
  }

  WordPieces wordPieces() throws IOException {
    try (BufferedReader lines = new BufferedReader(new StringReader(vocabulary))) {
      return new WordPieces(lines);
    }
  }

  /** A network with these weights, and heads and looks that know nothing yet. */
  Network network(NDManager manager, long seed, int looks) {
    int hidden = (int) tensor("embeddings.LayerNorm.weight").getDims(0);
    int layers = 0;
    while (tensors.containsKey("encoder.layer." + layers + ".output.dense.bias")) {
      layers++;
    }
    Network out = new Network(layers, hidden, 12);
    long words = tensor("embeddings.word_embeddings.weight").getDims(0);
    out.put(manager, "word", floats("embeddings.word_embeddings.weight"), words, hidden);
    out.put(manager, "position", floats("embeddings.position_embeddings.weight"), 512, hidden);
    float[] type = floats("embeddings.token_type_embeddings.weight");
    float[] look = new float[looks * hidden];
    for (int i = 0; i < look.length; i++) {
      look[i] = type[i % hidden];
    }
    out.put(manager, "look", look, looks, hidden);
    out.put(manager, "embedding.scale", floats("embeddings.LayerNorm.weight"), hidden);
    out.put(manager, "embedding.shift", floats("embeddings.LayerNorm.bias"), hidden);
    for (int i = 0; i < layers; i++) {
      String from = "encoder.layer." + i + ".";
      for (String[] linear : LINEAR) {
        OnnxMl.TensorProto w = tensor(from + linear[1] + ".weight");
        int in = (int) w.getDims(0);
        int width = (int) w.getDims(1);
        out.put(
            manager, i + "." + linear[0] + ".w", Matrix.transposed(floats(w), width), width, in);
        out.put(manager, i + "." + linear[0] + ".b", floats(from + linear[1] + ".bias"), width);
      }
      norm(manager, out, i + ".norm1", from + "attention.output.LayerNorm", hidden);
      norm(manager, out, i + ".norm2", from + "output.LayerNorm", hidden);
    }
    Random random = new Random(seed);
    head(manager, out, "tags", Tag.values().length, random);
    for (String link : new String[] {"content", "cue", "asker", "source"}) {
      head(manager, out, link, Network.LINK, random);
    }
    out.put(manager, "nobody", new float[Network.LINK], Network.LINK);
    return out;
  }

  private static void head(NDManager manager, Network out, String name, int width, Random random) {
    float[] w = new float[width * out.hidden];
    for (int i = 0; i < w.length; i++) {
      w[i] = (float) (0.02 * random.nextGaussian());
    }
    out.put(manager, name + ".w", w, width, out.hidden);
    out.put(manager, name + ".b", new float[width], width);
  }

  private void norm(NDManager manager, Network out, String name, String from, int hidden) {
    out.put(manager, name + ".scale", floats(from + ".weight"), hidden);
    out.put(manager, name + ".shift", floats(from + ".bias"), hidden);
  }

  private float[] floats(String name) {
    return floats(tensor(name));
  }

  private OnnxMl.TensorProto tensor(String name) {
    OnnxMl.TensorProto tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalStateException("the encoder has no tensor " + name);
    }
    return tensor;
  }

  private static float[] floats(OnnxMl.TensorProto tensor) {
    FloatBuffer buffer =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] out = new float[buffer.remaining()];
    buffer.get(out);
    return out;
  }
}
