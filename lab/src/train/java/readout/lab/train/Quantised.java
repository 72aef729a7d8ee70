package readout.lab.train;

/**
 * A matrix as whole numbers of 8 bits, each row with a scale of its own, zero at zero.
 *
 * @param values row after row
 * @param scales what a row's numbers are to be multiplied by
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record Quantised(byte[] values, float[] scales) {
  /**
   * Rounds a matrix.
   *
   * @param width the length of a row
   * @param most the largest whole number that may come out, at most 127
   */
  static Quantised rows(float[] matrix, int width, int most) {
    int rows = matrix.length / width;
    byte[] values = new byte[matrix.length];
    float[] scales = new float[rows];
    for (int r = 0; r < rows; r++) {
      float largest = 0;
      for (int c = 0; c < width; c++) {
        largest = Math.max(largest, Math.abs(matrix[r * width + c]));
      }
      float scale = largest == 0 ? 1 : largest / most;
      scales[r] = scale;
      for (int c = 0; c < width; c++) {
        values[r * width + c] = (byte) Math.round(matrix[r * width + c] / scale);
      }
    }
    return new Quantised(values, scales);
  }

  /** A matrix [rows, width] as [width, rows]. */
  static byte[] transposed(byte[] matrix, int width) {
    int rows = matrix.length / width;
    byte[] out = new byte[matrix.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < width; c++) {
        out[c * rows + r] = matrix[r * width + c];
      }
    }
    return out;
  }

  /** A matrix [rows, width] as [width, rows]. */
  static float[] transposed(float[] matrix, int width) {
    int rows = matrix.length / width;
    float[] out = new float[matrix.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < width; c++) {
        out[c * rows + r] = matrix[r * width + c];
      }
    }
    return out;
  }
}
