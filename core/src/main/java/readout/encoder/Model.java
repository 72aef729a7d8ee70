package readout.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.syntax.Relation;

/**
 * The trained network in ONNX Runtime: word pieces in, scores of tags and vectors for links out.
 * One model serves any number of threads, each call on the thread that makes it; a call takes no
 * state and leaves none, so the same window always gives the same numbers.
 */
public final class Model {
  /** The width of the vectors that are compared to link spans. */
  static final int LINK = 64;

  /** The width of the vectors whose product says what hangs on what. */
  static final int ARC = 128;

  /** The width of the vectors from whose sum a relation is read. */
  static final int LABEL = 96;

  // The vectors of a piece, by their order in what the network gives.
  static final int CONTENT_ASKS = 0;
  static final int CUE_ANSWERS = 1;
  static final int CUE_ASKS = 2;
  static final int SOURCE_ANSWERS = 3;

  private static final int TAGS = Tag.values().length;
  private static final int KINDS = NameKind.values().length;
  private static final int NAMES = TAGS + 4 * LINK;
  private static final int HEADS = NAMES + KINDS;
  private static final float[] NO_NUMBERS = {};

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces vocabulary;
  private final Chain chain;
  private final float[] nobody;
  private final double[] calibration;
  private final @Nullable SyntaxHeads syntax;

  /**
   * What the network says of one window.
   *
   * @param heads row after row, a row a piece: {@value #TAGS} scores of tags, then the four
   *     vectors, then {@value #KINDS} scores of kinds of name
   * @param syntax row after row, a row a piece, as {@link SyntaxHeads} takes them; empty where the
   *     model has none
   */
  // Numbers by the thousand, never compared or changed.
  @SuppressWarnings("ArrayRecordComponent")
  record Output(float[] heads, float[] syntax) {
    /** The score of each tag for piece {@code piece} of the window. */
    float[] tags(int piece) {
      return Arrays.copyOfRange(heads, piece * HEADS, piece * HEADS + TAGS);
    }

    /** The score of each kind of name for piece {@code piece} of the window. */
    float[] names(int piece) {
      return Arrays.copyOfRange(heads, piece * HEADS + NAMES, (piece + 1) * HEADS);
    }

    /** A vector of a piece: {@link #CONTENT_ASKS} and so on. */
    float[] link(int piece, int which) {
      int from = piece * HEADS + TAGS + which * LINK;
      return Arrays.copyOfRange(heads, from, from + LINK);
    }
  }

  private Model(OrtEnvironment environment, OrtSession session, WordPieces vocabulary)
      throws OrtException {
    this.environment = environment;
    this.session = session;
    this.vocabulary = vocabulary;
    Map<String, String> metadata = session.getMetadata().getCustomMetadata();
    double[] flat = numbers(metadata, "chain", (TAGS + 1) * TAGS);
    double[][] weights = new double[TAGS + 1][];
    for (int i = 0; i <= TAGS; i++) {
      weights[i] = Arrays.copyOfRange(flat, i * TAGS, (i + 1) * TAGS);
    }
    chain = new Chain(weights);
    nobody = floats(numbers(metadata, "nobody", LINK));
    calibration = numbers(metadata, "calibration", 2);
    syntax = syntax(metadata);
  }

  private static @Nullable SyntaxHeads syntax(Map<String, String> metadata) {
    String named = metadata.get("relations");
    if (named == null) {
      return null;
    }
    List<Relation> relations = Arrays.stream(named.split(" ")).map(Relation::of).toList();
    List<String> tags = List.of(metadata.getOrDefault("tags", "").split(" "));
    double[] bias = numbers(metadata, "relation.b", relations.size());
    return new SyntaxHeads(
        floats(numbers(metadata, "arc.root", ARC)),
        LABEL,
        floats(numbers(metadata, "relation.w", relations.size() * LABEL)),
        floats(bias),
        relations,
        tags);
  }

  private static float[] floats(double[] numbers) {
    float[] out = new float[numbers.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) numbers[i];
    }
    return out;
  }

  /**
   * The model that reads the language with this ISO 639-1 code, from the resources of this package,
   * all its branches included.
   */
  public static Model load(String language) {
    try (InputStream graph = resource(language + "/encoder.onnx");
        InputStream pieces = resource(language + "/vocabulary.txt")) {
      Model out = load(graph.readAllBytes(), pieces);
      if (out.syntax == null) {
        throw new IllegalStateException("the model for " + language + " finds no trees");
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model for " + language, e);
    }
  }

  /**
   * A model from its graph and its vocabulary, a piece a line. One that has not grown the branch
   * that finds trees yet finds none.
   *
   * @throws IllegalArgumentException where the graph is none, or lacks what this class needs
   */
  public static Model load(byte[] graph, InputStream vocabulary) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8));
    WordPieces pieces = new WordPieces(lines);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Work is shared out by article; threads inside one call would only be in each other's way.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(graph, options);
      try {
        return new Model(environment, session, pieces);
      } catch (OrtException | IllegalArgumentException e) {
        session.close();
        throw e;
      }
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "ONNX Runtime, which runs the model, has no library for "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch")
              + ": "
              + e.getMessage(),
          e);
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          "a graph of " + graph.length + " bytes is no model: " + e.getMessage(), e);
    }
  }

  WordPieces vocabulary() {
    return vocabulary;
  }

  Chain chain() {
    return chain;
  }

  /** What makes trees of the numbers it gives; null where it gives none. */
  @Nullable SyntaxHeads syntax() {
    return syntax;
  }

  /** What a cue finds that looks for a source where none is named. */
  float[] nobody() {
    return nobody;
  }

  /** What the model's {@code odds} are worth: a curve fitted to how often they were right. */
  double calibrated(double odds) {
    double clipped = Math.clamp(odds, 1e-6, 1 - 1e-6);
    double logit = Math.log(clipped / (1 - clipped));
    return 1 / (1 + Math.exp(-(calibration[0] + calibration[1] * logit)));
  }

  /** Runs the network over one window. */
  Output run(Window window) {
    long[] shape = {1, window.length()};
    try (OnnxTensor ids =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(window.ids()), shape);
        OnnxTensor looks =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(window.looks()), shape);
        OrtSession.Result result = session.run(Map.of("ids", ids, "looks", looks))) {
      return new Output(
          numbers(result, "heads", window, HEADS),
          syntax == null ? NO_NUMBERS : numbers(result, "syntax", window, syntax.width()));
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the model failed on a window of " + window.length() + " pieces", e);
    }
  }

  private static float[] numbers(OrtSession.Result result, String name, Window window, int width)
      throws OrtException {
    OnnxValue value =
        result.get(name).orElseThrow(() -> new IllegalStateException("the model gives no " + name));
    FloatBuffer numbers = ((OnnxTensor) value).getFloatBuffer();
    float[] out = new float[numbers.remaining()];
    numbers.get(out);
    if (out.length != window.length() * width) {
      throw new IllegalStateException(
          "the model gave "
              + out.length
              + " numbers of "
              + name
              + " for "
              + window.length()
              + " pieces, not "
              + width
              + " each");
    }
    return out;
  }

  private static double[] numbers(Map<String, String> metadata, String name, int count) {
    String value = metadata.get(name);
    String[] parts = value == null ? new String[0] : value.split(" ");
    if (parts.length != count) {
      throw new IllegalArgumentException(
          "the model's metadata has "
              + parts.length
              + " numbers under "
              + name
              + ", needs "
              + count);
    }
    double[] out = new double[count];
    for (int i = 0; i < count; i++) {
      out[i] = Double.parseDouble(parts[i]);
    }
    return out;
  }

  private static InputStream resource(String name) {
    InputStream in = Model.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(
          "resource " + name + " is missing beside " + Model.class.getName());
    }
    return in;
  }
}
