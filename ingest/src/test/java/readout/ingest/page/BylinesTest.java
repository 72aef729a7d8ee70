package readout.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BylinesTest {
  @Test
  void takesNamesOutOfLists() {
    assertThat(
            Bylines.names(List.of("Von Ada Corvin und Bela Drost", "Cem Ott (cot)"), null, false))
        .containsExactly("Ada Corvin", "Bela Drost", "Cem Ott");
  }

  @Test
  void leavesOutAddressesNumbersAndThePublisher() {
    assertThat(
            Bylines.names(
                List.of("ada@echo.example", "105092", "The Calder Echo", "https://echo.example/a"),
                "The Calder Echo",
                false))
        .isEmpty();
  }

  @Test
  void believesWhatIsMerelySeenOnlyWhereItLooksLikeNames() {
    assertThat(Bylines.names(List.of("Updated an hour ago", "By Ada Corvin"), null, true))
        .containsExactly("Ada Corvin");
  }
}
