package readout.lab.train;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import readout.encoder.Model;

/**
 * The encoder that the reader ships with, as {@link GraphWriter} wrote it: what to grow another
 * branch on where the run that trained it is gone.
 */
final class Shipped {
  private final OnnxMl.ModelProto model;
  private final Map<String, OnnxMl.TensorProto> tensors = new HashMap<>();

  private Shipped(OnnxMl.ModelProto model) {
    this.model = model;
    model.getGraph().getInitializerList().forEach(t -> tensors.put(t.getName(), t));
  }

  static Shipped load() throws IOException {
    try (InputStream in = Model.class.getResourceAsStream("en/encoder.onnx")) {
      if (in == null) {
        throw new IllegalStateException("en/encoder.onnx is missing beside " + Model.class);
      }
      return new Shipped(OnnxMl.ModelProto.parseFrom(in));
    }
  }

  OnnxMl.ModelProto model() {
    return model;
  }

  /** Puts its weights in the place of those of {@code network}, which has the same shape. */
  void into(Network network) {
    network.parameter("word").set(words());
    for (String name : new String[] {"position", "look", "embedding.scale", "embedding.shift"}) {
      network.parameter(name).set(floats(name));
    }
    for (int i = 0; i < network.layers; i++) {
      float[] w = product(i + ".attention.w");
      float[] b = floats(i + ".attention.b");
      String[] parts = {"query", "key", "value"};
      for (int p = 0; p < parts.length; p++) {
        network.parameter(i + "." + parts[p] + ".w").set(part(w, p));
        network.parameter(i + "." + parts[p] + ".b").set(part(b, p));
      }
      for (String linear : new String[] {"mix", "up", "down"}) {
        network.parameter(i + "." + linear + ".w").set(product(i + "." + linear + ".w"));
        network.parameter(i + "." + linear + ".b").set(floats(i + "." + linear + ".b"));
      }
      for (String norm : new String[] {".norm1", ".norm2"}) {
        network.parameter(i + norm + ".scale").set(floats(i + norm + ".scale"));
        network.parameter(i + norm + ".shift").set(floats(i + norm + ".shift"));
      }
    }
  }

  private static float[] part(float[] whole, int which) {
    float[] out = new float[whole.length / 3];
    System.arraycopy(whole, which * out.length, out, 0, out.length);
    return out;
  }

  private float[] words() {
    byte[] values = tensor("word").getRawData().toByteArray();
    float[] scales = floats("word.scale");
    int width = values.length / scales.length;
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i] * scales[i / width];
    }
    return out;
  }

  /** A matrix of 8-bit numbers [in, out] with a scale a column, as floats [out, in]. */
  private float[] product(String name) {
    byte[] values = tensor(name).getRawData().toByteArray();
    float[] scales = floats(name + ".scale");
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i] * scales[i % scales.length];
    }
    return Matrix.transposed(out, scales.length);
  }

  float[] floats(String name) {
    FloatBuffer buffer =
        tensor(name)
            .getRawData()
            .asReadOnlyByteBuffer()
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    float[] out = new float[buffer.remaining()];
    buffer.get(out);
    return out;
  }

  private OnnxMl.TensorProto tensor(String name) {
    OnnxMl.TensorProto out = tensors.get(name);
    if (out == null) {
      throw new IllegalStateException("the shipped graph has no tensor " + name);
    }
    return out;
  }
}
