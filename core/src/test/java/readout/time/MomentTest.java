package readout.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
  @ParameterizedTest
  @CsvSource({
    "1938, 1938-01-01, 1938-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2025-Q1, 2025-01-01, 2025-03-31",
    "2025-H2, 2025-07-01, 2025-12-31",
    "2024-WI, 2024-12-01, 2025-02-28",
    "2025-W01, 2024-12-30, 2025-01-05",
    "2025-W12-WE, 2025-03-22, 2025-03-23",
    "2025-03-18, 2025-03-18, 2025-03-18",
    "2025-03-18TEV, 2025-03-18, 2025-03-18"
  })
  void a_value_names_its_first_and_last_day(String value, String first, String last) {
    Moment moment = Objects.requireNonNull(Moment.parse(value), value);
    assertThat(moment.start()).hasToString(first);
    assertThat(moment.end()).hasToString(last);
    assertThat(value).startsWith(moment.value());
  }

  @Test
  void a_value_that_names_no_one_stretch_is_none() {
    for (String value :
        new String[] {"PRESENT_REF", "P1Y", "XXXX-03-18", "2025-13", "BC0044", "196"}) {
      assertThat(Moment.parse(value)).as(value).isNull();
    }
  }
}
