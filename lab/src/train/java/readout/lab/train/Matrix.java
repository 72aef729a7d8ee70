package readout.lab.train;

/** Matrices as numbers row after row. */
final class Matrix {
  private Matrix() {}

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
