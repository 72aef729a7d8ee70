package readout.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void each_way_of_writing_a_word_has_its_number() {
    assertThat(
            Stream.of("talks", "Kyiv", "NATO", "McCain", "2014", "I", "”")
                .map(w -> Look.of(w, false)))
        .containsExactly(1, 3, 5, 7, 9, 3, 9);
  }

  @Test
  void a_quoted_word_has_the_number_after() {
    assertThat(Look.of("NATO", true)).isEqualTo(Look.of("NATO", false) + 1);
    assertThat(Look.of("2014", true)).isEqualTo(Look.COUNT - 1);
  }
}
