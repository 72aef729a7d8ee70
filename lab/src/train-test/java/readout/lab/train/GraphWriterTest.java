package readout.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.encoder.Encoder;
import readout.encoder.Look;
import readout.encoder.Model;
import readout.encoder.NameKind;
import readout.encoder.Tag;
import readout.encoder.Window;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

/** A small network of random numbers, in PyTorch and as the graph that is written of it. */
class GraphWriterTest {
  private static final long SEED = 5;
  private static final int HIDDEN = 48;
  private static final int HEADS = 12;
  private static final int WORDS = 100;

  private static final SyntaxLesson NOTHING =
      new SyntaxLesson(
          Example.EMPTY, new int[] {-1}, new int[] {-2}, new int[] {-2}, new int[] {-2});

  @TempDir Path folder;

  @BeforeAll
  static void offline() {
    Train.offline();
  }

  private static Network network(NDManager manager) {
    System.out.println("GraphWriterTest: seed " + SEED);
    Random random = new Random(SEED);
    Network out = new Network(2, HIDDEN, HEADS, 0);
    put(manager, out, random, "word", WORDS, HIDDEN);
    put(manager, out, random, "position", 32, HIDDEN);
    put(manager, out, random, "look", Look.COUNT, HIDDEN);
    put(manager, out, random, "embedding.scale", HIDDEN);
    put(manager, out, random, "embedding.shift", HIDDEN);
    for (int i = 0; i < 2; i++) {
      for (String name : List.of("query", "key", "value", "mix", "up", "down")) {
        int in = name.equals("down") ? 2 * HIDDEN : HIDDEN;
        int width = name.equals("up") ? 2 * HIDDEN : HIDDEN;
        put(manager, out, random, i + "." + name + ".w", width, in);
        put(manager, out, random, i + "." + name + ".b", width);
      }
      for (String name : List.of("norm1", "norm2")) {
        put(manager, out, random, i + "." + name + ".scale", HIDDEN);
        put(manager, out, random, i + "." + name + ".shift", HIDDEN);
      }
    }
    for (String head : Network.HEADS) {
      int width =
          switch (head) {
            case "tags" -> Tag.values().length;
            case "names" -> NameKind.values().length;
            default -> Network.LINK;
          };
      put(manager, out, random, head + ".w", width, HIDDEN);
      put(manager, out, random, head + ".b", width);
    }
    put(manager, out, random, "nobody", Network.LINK);
    return out;
  }

  private static void put(
      NDManager manager, Network network, Random random, String name, long... shape) {
    int count = 1;
    for (long d : shape) {
      count *= (int) d;
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (0.2 * random.nextGaussian() + (name.endsWith("scale") ? 1 : 0));
    }
    network.put(manager, name, values, shape);
  }

  private static Window window() {
    long[] ids = new Random(SEED).longs(20, 0, WORDS).toArray();
    long[] looks = new Random(SEED).longs(20, 0, Look.COUNT).toArray();
    return new Window(ids, looks, new int[] {1}, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT, 1e-5", "INT8, 0.05"})
  void the_graph_computes_what_the_network_computes(GraphWriter.Weights weights, double tolerance)
      throws IOException, OrtException {
    try (NDManager manager = NDManager.newBaseManager()) {
      Network network = network(manager);
      Window window = window();
      Batch batch = new Batch(List.of(new Batch.Piece(Example.EMPTY, window, 0)), window.length());
      NDArray vectors = network.vectors(manager, batch, 0);
      Path file = folder.resolve("graph.onnx");
      GraphWriter.write(file, values(network), weights, Map.of("a", "b"));

      float[][] got = run(file, window, "heads");

      assertThat(miss(network, vectors, Network.HEADS, got)).isLessThan(tolerance);
    }
  }

  /** How far what a graph gives is from what the network gives, as a share of that. */
  private static double miss(Network network, NDArray vectors, List<String> heads, float[][] got) {
    double squares = 0;
    double misses = 0;
    int from = 0;
    for (String head : heads) {
      NDArray expected = network.head(vectors, head);
      int width = (int) expected.getShape().get(1);
      float[] flat = expected.toFloatArray();
      for (int piece = 0; piece < got.length; piece++) {
        for (int i = 0; i < width; i++) {
          double miss = got[piece][from + i] - flat[piece * width + i];
          misses += miss * miss;
          squares += (double) flat[piece * width + i] * flat[piece * width + i];
        }
      }
      from += width;
    }
    assertThat(got[0]).hasSize(from);
    return Math.sqrt(misses / squares);
  }

  @Test
  void a_grown_branch_computes_what_the_network_computes_and_leaves_the_rest_alone()
      throws IOException, OrtException {
    try (NDManager manager = NDManager.newBaseManager()) {
      Network network = network(manager);
      Path base = folder.resolve("base.onnx");
      GraphWriter.write(base, values(network), GraphWriter.Weights.INT8, Map.of("a", "b"));
      SyntaxBranch branch = new SyntaxBranch(manager, network, 1, 3, new Random(SEED));
      Path grown = folder.resolve("grown.onnx");
      // Grown twice: a branch that is there already is replaced.
      for (Path from : List.of(base, grown)) {
        GraphWriter.grow(
            grown,
            OnnxMl.ModelProto.parseFrom(Files.readAllBytes(from)),
            values(network),
            1,
            List.of(2),
            SyntaxExport.HEADS,
            Map.of("c", "d"));
      }
      Window window = window();
      Batch batch = Batch.of(List.of(new Batch.Piece(Example.EMPTY, window, 0)));
      NDArray below = network.through(network.embedded(manager, batch, 0), manager, batch, 0, 1, 0);
      SyntaxBatch asked = SyntaxBatch.of(batch, List.of(NOTHING), below.toFloatArray(), 3);

      NDArray vectors = branch.vectors(manager, asked, 0);

      assertThat(miss(network, vectors, SyntaxExport.HEADS, run(grown, window, "syntax")))
          .isLessThan(0.05);
      assertThat(run(grown, window, "heads")).isDeepEqualTo(run(base, window, "heads"));
    }
  }

  /** So that the encoder can be trained anew, before a branch is grown on it. */
  @Test
  void a_graph_without_a_branch_loads_and_finds_no_trees() throws IOException {
    try (NDManager manager = NDManager.newBaseManager()) {
      Path file = folder.resolve("graph.onnx");
      Map<String, String> metadata =
          Map.of(
              "chain", zeros((Tag.values().length + 1) * Tag.values().length),
              "nobody", zeros(Network.LINK),
              "calibration", "0 1");
      GraphWriter.write(file, values(network(manager)), GraphWriter.Weights.INT8, metadata);

      Model model =
          Model.load(
              Files.readAllBytes(file),
              new ByteArrayInputStream(
                  "[PAD]\n[UNK]\n[CLS]\n[SEP]\nyes\n.\n".getBytes(StandardCharsets.UTF_8)));

      Layout layout = new Typesetter(new Words("en")).layOut(Article.of("Yes. Yes."));
      assertThat(new Encoder(model).find(layout).syntax().nodes()).isEmpty();
    }
  }

  private static String zeros(int count) {
    return String.join(" ", Collections.nCopies(count, "0"));
  }

  private static Parameters values(Network network) {
    Map<String, float[]> values = new LinkedHashMap<>();
    network.parameters.forEach((name, array) -> values.put(name, array.toFloatArray()));
    return new Parameters(network.layers, HIDDEN, HEADS, values);
  }

  private static float[][] run(Path file, Window window, String output) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file.toString());
        OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {window.ids()});
        OnnxTensor looks = OnnxTensor.createTensor(environment, new long[][] {window.looks()});
        OrtSession.Result result = session.run(Map.of("ids", ids, "looks", looks))) {
      FloatBuffer flat = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
      float[][] out = new float[window.length()][flat.remaining() / window.length()];
      for (float[] row : out) {
        flat.get(row);
      }
      return out;
    }
  }

  @Test
  void the_metadata_is_in_the_file() throws IOException, OrtException {
    try (NDManager manager = NDManager.newBaseManager()) {
      Path file = folder.resolve("graph.onnx");
      GraphWriter.write(
          file, values(network(manager)), GraphWriter.Weights.INT8, Map.of("seed", "7"));

      try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
        assertThat(session.getMetadata().getCustomMetadata()).containsEntry("seed", "7");
      }
    }
  }
}
