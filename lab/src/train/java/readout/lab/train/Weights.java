package readout.lab.train;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a pretrained BERT, under the names its PyTorch port gives them ({@code
 * encoder.layer.0.attention.self.query.weight}), whatever file they come from.
 */
interface Weights {
  /** The tensor {@code name}, row after row, or null; a linear map's is [in, out]. */
  float @Nullable [] find(String name);

  /** The same, where it must be there. */
  default float[] get(String name) {
    float[] out = find(name);
    if (out == null) {
      throw new IllegalStateException("the encoder has no tensor " + name);
    }
    return out;
  }
}
