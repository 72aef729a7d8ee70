package readout.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import readout.encoder.Encoder;
import readout.encoder.Look;
import readout.encoder.Model;
import readout.encoder.Tag;

/**
 * Turns a run's checkpoints into the model that the reader ships with: averages them, writes the
 * graph with 8-bit weights, fits its confidence, and writes the model card.
 */
public final class Export {
  private static final int TAGS = Tag.values().length;

  private final Pretrained pretrained;
  private final Parameters parameters;
  private final Map<String, String> metadata = new TreeMap<>();

  private Export(Pretrained pretrained, Parameters parameters, double[][] chain) {
    this.pretrained = pretrained;
    this.parameters = parameters;
    metadata.put("chain", Arrays.stream(chain).map(Export::words).collect(Collectors.joining(" ")));
    float[] nobody = parameters.get("nobody");
    double[] exact = new double[nobody.length];
    for (int i = 0; i < exact.length; i++) {
      exact[i] = nobody[i];
    }
    metadata.put("nobody", words(exact));
    metadata.put("calibration", "0 1");
  }

  /** Exports without training: the folder to write to, the checkpoints, then the run's options. */
  public static void main(String[] args) throws IOException {
    Train.offline();
    Given given = new Given(args);
    Options options = Options.of(given);
    given.end();
    List<Path> paths = given.rest().stream().map(Path::of).toList();
    if (paths.size() < 2) {
      throw new IllegalArgumentException("give the folder to write to, then checkpoints");
    }
    write(
        options,
        Pretrained.load(options.encoder()),
        paths.subList(1, paths.size()),
        paths.getFirst());
  }

  /** Writes {@code encoder.onnx}, {@code vocabulary.txt} and {@code MODEL.md}. */
  static void write(Options options, Pretrained pretrained, List<Path> checkpoints, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    double[][] chain = new double[TAGS + 1][TAGS];
    Parameters parameters = average(options, pretrained, checkpoints, chain);
    Export export = new Export(pretrained, parameters, chain);
    Path graph = folder.resolve("encoder.onnx");
    Path exact = Files.createTempFile("readout", ".onnx");
    try {
      Evaluation before = export.evaluate(exact, GraphWriter.Weights.FLOAT);
      Evaluation after = export.evaluate(graph, GraphWriter.Weights.INT8);
      Calibration fitted = Calibration.fit(after.cases());
      export.metadata.put("calibration", words(new double[] {fitted.offset(), fitted.slope()}));
      export.write(graph, GraphWriter.Weights.INT8);
      Files.writeString(folder.resolve("vocabulary.txt"), pretrained.vocabulary() + "\n");
      String card =
          ModelCard.of(options, parameters, checkpoints, before, after, Files.size(graph));
      Files.writeString(folder.resolve("MODEL.md"), card);
      System.out.println(card);
    } finally {
      Files.delete(exact);
    }
  }

  private Evaluation evaluate(Path file, GraphWriter.Weights weights) throws IOException {
    write(file, weights);
    Model model =
        Model.load(
            Files.readAllBytes(file),
            new ByteArrayInputStream(pretrained.vocabulary().getBytes(StandardCharsets.UTF_8)));
    return Evaluation.of(new Encoder(model));
  }

  private void write(Path file, GraphWriter.Weights weights) throws IOException {
    GraphWriter.write(file, parameters, weights, metadata);
  }

  private static String words(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(n -> Float.toString((float) n))
        .collect(Collectors.joining(" "));
  }

  private static Parameters average(
      Options options, Pretrained pretrained, List<Path> checkpoints, double[][] chain)
      throws IOException {
    try (NDManager manager = NDManager.newBaseManager()) {
      Network network = options.part(pretrained.network(manager, 0, Look.COUNT, options.freeze()));
      Map<String, NDArray> learned = Train.learned(network);
      Map<String, float[]> sums = new LinkedHashMap<>();
      for (Path checkpoint : checkpoints) {
        Checkpoint.Loaded loaded =
            Checkpoint.load(manager, checkpoint, List.copyOf(learned.values()));
        learned.forEach((name, array) -> add(sums, name, array.toFloatArray(), checkpoints.size()));
        for (int f = 0; f <= TAGS; f++) {
          for (int t = 0; t < TAGS; t++) {
            chain[f][t] += loaded.chain().getFirst()[f][t] / checkpoints.size();
          }
        }
      }
      network.parameters.forEach((name, array) -> sums.putIfAbsent(name, array.toFloatArray()));
      return new Parameters(network.layers, network.hidden, network.heads, sums);
    }
  }

  private static void add(Map<String, float[]> sums, String name, float[] values, int count) {
    float[] sum = sums.computeIfAbsent(name, n -> new float[values.length]);
    for (int i = 0; i < values.length; i++) {
      sum[i] += values[i] / count;
    }
  }
}
