package readout.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantisedTest {
  @Test
  void each_row_uses_the_whole_range_and_comes_back_within_half_a_step() {
    float[] matrix = {0.5f, -1f, 0.25f, 10f, 20f, -5f};

    Quantised q = Quantised.rows(matrix, 3);

    assertThat(q.values()[1]).isEqualTo((byte) -127);
    assertThat(q.values()[4]).isEqualTo((byte) 127);
    for (int i = 0; i < matrix.length; i++) {
      float back = q.values()[i] * q.scales()[i / 3];
      assertThat(Math.abs(back - matrix[i])).isLessThanOrEqualTo(q.scales()[i / 3] / 2 + 1e-6f);
    }
  }

  @Test
  void a_row_of_zeros_stays_zero() {
    assertThat(Quantised.rows(new float[2], 2).values()).containsOnly(0);
  }

  @Test
  void rows_become_columns() {
    assertThat(Matrix.transposed(new float[] {1, 2, 3, 4, 5, 6}, 3))
        .containsExactly(1, 4, 2, 5, 3, 6);
  }
}
