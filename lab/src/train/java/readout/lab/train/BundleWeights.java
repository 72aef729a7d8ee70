package readout.lab.train;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a TensorFlow SavedModel of BERT: an index, which is a sorted string table as
 * LevelDB writes it, of where each tensor lies in the data.
 *
 * @see <a href="https://github.com/google/leveldb/blob/main/doc/table_format.md">the table's
 *     format</a>, and TensorFlow's {@code tensor_bundle.proto} for its values
 */
final class BundleWeights implements Weights {
  private static final int FOOTER = 48;
  private static final int DTYPE = 1;
  private static final int OFFSET = 4;
  private static final int SIZE = 5;
  private static final int FLOAT = 1;

  /** Where a tensor lies in the data, in bytes. */
  private record Place(long offset, long size) {}

  private final byte[] data;
  private final Map<String, Place> places = new HashMap<>();

  /** Of the files {@code variables.index} and {@code variables.data-00000-of-00001}. */
  BundleWeights(byte[] index, byte[] data) throws IOException {
    this.data = data;
    CodedInputStream footer = CodedInputStream.newInstance(index, index.length - FOOTER, FOOTER);
    footer.readRawVarint64();
    footer.readRawVarint64();
    for (byte[] handle : block(index, footer).values()) {
      for (Map.Entry<String, byte[]> e :
          block(index, CodedInputStream.newInstance(handle)).entrySet()) {
        if (!e.getKey().isEmpty()) {
          place(name(e.getKey()), CodedInputStream.newInstance(e.getValue()));
        }
      }
    }
  }

  /**
   * The keys and values of the block whose place, offset and size, comes next in {@code handle}.
   */
  private static Map<String, byte[]> block(byte[] file, CodedInputStream handle)
      throws IOException {
    int offset = Math.toIntExact(handle.readRawVarint64());
    int size = Math.toIntExact(handle.readRawVarint64());
    if (file[offset + size] != 0) {
      throw new IOException("the block at byte " + offset + " of the index is compressed");
    }
    int restarts = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(offset + size - 4);
    CodedInputStream in = CodedInputStream.newInstance(file, offset, size - 4 * (restarts + 1));
    Map<String, byte[]> out = new HashMap<>();
    byte[] key = new byte[0];
    while (!in.isAtEnd()) {
      int shared = in.readRawVarint32();
      int own = in.readRawVarint32();
      int length = in.readRawVarint32();
      key = Arrays.copyOf(key, shared + own);
      System.arraycopy(in.readRawBytes(own), 0, key, shared, own);
      out.put(new String(key, StandardCharsets.UTF_8), in.readRawBytes(length));
    }
    return out;
  }

  private void place(String name, CodedInputStream entry) throws IOException {
    long offset = 0;
    long size = 0;
    for (int tag = entry.readTag(); tag != 0; tag = entry.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case DTYPE -> {
          int type = entry.readEnum();
          if (type != FLOAT) {
            throw new IOException("tensor " + name + " is of type " + type + ", must be floats");
          }
        }
        case OFFSET -> offset = entry.readInt64();
        case SIZE -> size = entry.readInt64();
        default -> entry.skipField(tag);
      }
    }
    places.put(name, new Place(offset, size));
  }

  /** {@code module/bert/encoder/layer_0/output/dense/kernel} as the PyTorch port has it. */
  private static String name(String own) {
    String out =
        own.replaceFirst("^module/bert/", "")
            .replace("layer_", "layer.")
            .replace('/', '.')
            .replaceFirst("(kernel|gamma)$", "weight")
            .replaceFirst("beta$", "bias");
    return out.endsWith("_embeddings") ? out + ".weight" : out;
  }

  @Override
  public float @Nullable [] find(String name) {
    Place place = places.get(name);
    if (place == null) {
      return null;
    }
    float[] out = new float[Math.toIntExact(place.size() / Float.BYTES)];
    ByteBuffer.wrap(data, Math.toIntExact(place.offset()), Math.toIntExact(place.size()))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(out);
    return out;
  }
}
