package readout.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import readout.encoder.Tag;

/**
 * A run's state on disk: the step it is at, the chain's weights with their two moments, then arrays
 * in an order that the writer and the reader agree on.
 */
final class Checkpoint {
  private static final int TAGS = Tag.values().length;

  private Checkpoint() {}

  /** Writes {@code file}, which is there whole or not at all. */
  static void save(Path file, int step, List<double[][]> chain, List<NDArray> arrays)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      out.writeInt(step);
      for (double[][] weights : chain) {
        for (double[] row : weights) {
          for (double w : row) {
            out.writeDouble(w);
          }
        }
      }
      byte[] bytes = new NDList(arrays).encode();
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What {@link #load} found beside the arrays: the step, and the chain with its moments. */
  record Loaded(int step, List<double[][]> chain) {
    Loaded {
      chain = List.copyOf(chain);
    }
  }

  /** Reads {@code file} into {@code arrays}; further arrays of the file are left. */
  static Loaded load(NDManager manager, Path file, List<NDArray> arrays) throws IOException {
    return load(manager, file, arrays, arrays.size());
  }

  /** The same, where the file may lack all but the first {@code least}: those stay as they are. */
  static Loaded load(NDManager manager, Path file, List<NDArray> arrays, int least)
      throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int step = in.readInt();
      List<double[][]> chain =
          List.of(
              new double[TAGS + 1][TAGS], new double[TAGS + 1][TAGS], new double[TAGS + 1][TAGS]);
      for (double[][] weights : chain) {
        for (double[] row : weights) {
          for (int i = 0; i < row.length; i++) {
            row[i] = in.readDouble();
          }
        }
      }
      byte[] bytes = in.readNBytes(in.readInt());
      try (NDManager sub = manager.newSubManager()) {
        NDList list = NDList.decode(sub, bytes);
        if (list.size() < least) {
          throw new IOException(file + " has " + list.size() + " arrays, needs " + least);
        }
        for (int i = 0; i < Math.min(list.size(), arrays.size()); i++) {
          list.get(i).copyTo(arrays.get(i));
        }
      }
      return new Loaded(step, chain);
    }
  }
}
