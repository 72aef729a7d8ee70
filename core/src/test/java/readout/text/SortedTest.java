package readout.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortedTest {
  private static final List<Integer> PLACES = List.of(2, 5, 5, 9);

  @Test
  void the_first_at_a_place_or_further_on_is_found() {
    assertThat(Sorted.firstFrom(PLACES, p -> p, 0)).isZero();
    assertThat(Sorted.firstFrom(PLACES, p -> p, 5)).isEqualTo(1);
    assertThat(Sorted.firstFrom(PLACES, p -> p, 6)).isEqualTo(3);
    assertThat(Sorted.firstFrom(PLACES, p -> p, 10)).isEqualTo(4);
  }

  @Test
  void the_first_after_a_place_leaves_those_at_it_behind() {
    assertThat(Sorted.firstAfter(PLACES, p -> p, 5)).isEqualTo(3);
    assertThat(Sorted.firstAfter(PLACES, p -> p, 1)).isZero();
    assertThat(Sorted.firstAfter(List.<Integer>of(), p -> p, 1)).isZero();
  }
}
