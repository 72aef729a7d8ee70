package readout.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BundleWeightsTest {
  private static final String FIRST = "module/bert/encoder/layer_0/output/dense/bias";
  private static final String SECOND = "module/bert/encoder/layer_0/output/dense/kernel";

  /** Two names that share a beginning, which the table writes once. */
  private static byte[] index(int type) throws IOException {
    int shared = FIRST.length() - "bias".length();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    block(
        out,
        type,
        new Entry(0, FIRST, ByteString.copyFrom(place(0, 8))),
        new Entry(shared, SECOND.substring(shared), ByteString.copyFrom(place(8, 12))));
    int size = out.size() - 5;
    int second = out.size();
    block(out, 0, new Entry(0, "z", ByteString.copyFrom(handle(0, size))));
    byte[] footer = new byte[48];
    byte[] none = handle(0, 0);
    byte[] table = handle(second, out.size() - second - 5);
    System.arraycopy(none, 0, footer, 0, none.length);
    System.arraycopy(table, 0, footer, none.length, table.length);
    out.write(footer);
    return out.toByteArray();
  }

  private record Entry(int shared, String key, ByteString value) {}

  private static void block(ByteArrayOutputStream to, int type, Entry... entries)
      throws IOException {
    CodedOutputStream out = CodedOutputStream.newInstance(to);
    for (Entry e : entries) {
      out.writeUInt32NoTag(e.shared());
      out.writeUInt32NoTag(e.key().length());
      out.writeUInt32NoTag(e.value().size());
      out.writeRawBytes(e.key().getBytes(StandardCharsets.UTF_8));
      out.writeRawBytes(e.value());
    }
    out.writeFixed32NoTag(0);
    out.writeFixed32NoTag(1);
    out.writeRawByte(type);
    out.writeFixed32NoTag(0);
    out.flush();
  }

  private static byte[] handle(int offset, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeUInt32NoTag(offset);
    out.writeUInt32NoTag(size);
    out.flush();
    return bytes.toByteArray();
  }

  private static byte[] place(int offset, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeEnum(1, 1);
    out.writeInt64(4, offset);
    out.writeInt64(5, size);
    out.writeFixed32(6, 0);
    out.flush();
    return bytes.toByteArray();
  }

  @Test
  void tensors_of_a_tensorflow_model_are_found_under_the_names_of_the_other() throws IOException {
    ByteBuffer data = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 1; i <= 5; i++) {
      data.putFloat(i);
    }
    BundleWeights weights = new BundleWeights(index(0), data.array());
    assertThat(weights.get("encoder.layer.0.output.dense.bias")).containsExactly(1, 2);
    assertThat(weights.get("encoder.layer.0.output.dense.weight")).containsExactly(3, 4, 5);
    assertThat(weights.find("encoder.layer.1.output.dense.bias")).isNull();
  }

  @Test
  void a_compressed_table_is_refused() {
    assertThatThrownBy(() -> new BundleWeights(index(1), new byte[20]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("compressed");
  }
}
