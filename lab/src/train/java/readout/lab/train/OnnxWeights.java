package readout.lab.train;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The initializers of an ONNX graph that was exported from PyTorch. */
final class OnnxWeights implements Weights {
  private final Map<String, OnnxMl.TensorProto> tensors = new HashMap<>();

  OnnxWeights(InputStream in) throws IOException {
    OnnxMl.ModelProto model = OnnxMl.ModelProto.parseFrom(in);
    model.getGraph().getInitializerList().forEach(t -> tensors.put(t.getName(), t));
    // A weight of a matrix product has a number for a name; its node tells which it is.
    for (OnnxMl.NodeProto node : model.getGraph().getNodeList()) {
      if (node.getOpType().equals("MatMul")) {
        String key =
            node.getName().replaceFirst("^/", "").replaceFirst("/MatMul.*$", "").replace('/', '.');
        node.getInputList().stream()
            .filter(tensors::containsKey)
            .forEach(i -> tensors.put(key + ".weight", tensors.get(i)));
      }
    }
  }

  @Override
  public float @Nullable [] find(String name) {
    OnnxMl.TensorProto tensor = tensors.get(name);
    if (tensor == null) {
      return null;
    }
    FloatBuffer buffer =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] out = new float[buffer.remaining()];
    buffer.get(out);
    return out;
  }
}
