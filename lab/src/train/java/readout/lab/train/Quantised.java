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
  /** The largest whole number, so that the range is the same on both sides of zero. */
  private static final int MOST = 127;

  /**
   * Rounds a matrix.
   *
   * @param width the length of a row
   */
  static Quantised rows(float[] matrix, int width) {
    int rows = matrix.length / width;
    byte[] values = new byte[matrix.length];
    float[] scales = new float[rows];
    for (int r = 0; r < rows; r++) {
      float largest = 0;
      for (int c = 0; c < width; c++) {
        largest = Math.max(largest, Math.abs(matrix[r * width + c]));
      }
      float scale = largest == 0 ? 1 : largest / MOST;
      scales[r] = scale;
      for (int c = 0; c < width; c++) {
        values[r * width + c] = (byte) Math.round(matrix[r * width + c] / scale);
      }
    }
    return new Quantised(values, scales);
  }
}
