package readout.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.encoder.Look;
import readout.encoder.Tag;
import readout.encoder.Window;

/** A small network of random numbers, in PyTorch and as the graph that is written of it. */
class GraphWriterTest {
  private static final long SEED = 5;
  private static final int HIDDEN = 48;
  private static final int HEADS = 12;
  private static final int WORDS = 100;

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
      int width = head.equals("tags") ? Tag.values().length : Network.LINK;
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
      Map<String, float[]> values = new LinkedHashMap<>();
      network.parameters.forEach((name, array) -> values.put(name, array.toFloatArray()));
      Path file = folder.resolve("graph.onnx");
      GraphWriter.write(file, new Parameters(2, HIDDEN, HEADS, values), weights, Map.of("a", "b"));

      float[][] got = run(file, window);

      double squares = 0;
      double misses = 0;
      int from = 0;
      for (String head : Network.HEADS) {
        NDArray expected = network.head(vectors, head);
        int width = (int) expected.getShape().get(1);
        float[] flat = expected.toFloatArray();
        for (int piece = 0; piece < window.length(); piece++) {
          for (int i = 0; i < width; i++) {
            double miss = got[piece][from + i] - flat[piece * width + i];
            misses += miss * miss;
            squares += (double) flat[piece * width + i] * flat[piece * width + i];
          }
        }
        from += width;
      }
      assertThat(Math.sqrt(misses / squares)).isLessThan(tolerance);
    }
  }

  private static float[][] run(Path file, Window window) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file.toString());
        OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {window.ids()});
        OnnxTensor looks = OnnxTensor.createTensor(environment, new long[][] {window.looks()});
        OrtSession.Result result = session.run(Map.of("ids", ids, "looks", looks))) {
      FloatBuffer flat = ((OnnxTensor) result.get(0)).getFloatBuffer();
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
      Map<String, float[]> values = new LinkedHashMap<>();
      network(manager).parameters.forEach((name, array) -> values.put(name, array.toFloatArray()));
      Path file = folder.resolve("graph.onnx");
      GraphWriter.write(
          file,
          new Parameters(2, HIDDEN, HEADS, values),
          GraphWriter.Weights.INT8,
          Map.of("seed", "7"));

      try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
        assertThat(session.getMetadata().getCustomMetadata()).containsEntry("seed", "7");
      }
    }
  }
}
