package readout.lab.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import readout.encoder.Chain;
import readout.encoder.Tag;

/**
 * What a teacher says of each word of some articles.
 *
 * @param weights of the teacher's chain, {@code [tags + 1][tags]}
 * @param scores of each article, by its id: {@code [words][tags]}
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record Lesson(double[][] weights, Map<String, float[][]> scores) {
  private static final int TAGS = Tag.values().length;

  Chain chain() {
    return new Chain(weights);
  }

  /** The scores of an article of {@code words} words. */
  float[][] of(Example example) {
    float[][] out = scores.get(example.id());
    if (out == null || out.length != example.words().size()) {
      throw new IllegalStateException(
          "the lesson has "
              + (out == null ? "no" : out.length)
              + " words of "
              + example.id()
              + ", which has "
              + example.words().size());
    }
    return out;
  }

  /**
   * Writes it beside {@code file} first, so that a run that is stopped leaves the last one whole.
   */
  void save(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      for (double[] row : weights) {
        for (double w : row) {
          out.writeDouble(w);
        }
      }
      out.writeInt(scores.size());
      for (Map.Entry<String, float[][]> e : scores.entrySet()) {
        out.writeUTF(e.getKey());
        out.writeInt(e.getValue().length);
        for (float[] word : e.getValue()) {
          for (float score : word) {
            out.writeFloat(score);
          }
        }
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  static Lesson load(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      double[][] weights = new double[TAGS + 1][TAGS];
      for (double[] row : weights) {
        for (int i = 0; i < TAGS; i++) {
          row[i] = in.readDouble();
        }
      }
      Map<String, float[][]> scores = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String id = in.readUTF();
        float[][] words = new float[in.readInt()][TAGS];
        for (float[] word : words) {
          for (int i = 0; i < TAGS; i++) {
            word[i] = in.readFloat();
          }
        }
        scores.put(id, words);
      }
      return new Lesson(weights, scores);
    }
  }
}
