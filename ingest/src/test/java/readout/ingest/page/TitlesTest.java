package readout.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TitlesTest {
  @Test
  void takesTheHeadingThatReadersSeeWithoutTheNameOfTheSite() {
    assertThat(
            choose(
                "Ministers meet again | Echo",
                null,
                "Ministers meet again",
                "Ministers meet again | Echo"))
        .isEqualTo("Ministers meet again");
    assertThat(choose(null, null, "The Calder Echo", "Ministers meet again | Echo"))
        .isEqualTo("The Calder Echo");
  }

  @Test
  void takesWhatIsForMachinesWhereNoOtherPlaceHasTheHeading() {
    assertThat(choose("Ministers meet again", "Talks!", "Today's front page", "Echo"))
        .isEqualTo("Ministers meet again");
    assertThat(choose(null, "Ministers meet again | Echo", "", "Ministers meet again | Echo"))
        .isEqualTo("Ministers meet again");
  }

  @Test
  void leavesAKickerThatTheSharedTitleDoesNotHave() {
    assertThat(choose(null, "Ministers meet again", "Border talks: Ministers meet again", "Echo"))
        .isEqualTo("Ministers meet again");
  }

  @Test
  void hasNoneWhereThePageHasNone() {
    assertThat(choose(null, null, "", " ")).isNull();
  }

  private static @Nullable String choose(
      @Nullable String stated, @Nullable String shared, String heading, String titled) {
    return Titles.choose(stated, shared, List.of(heading), titled);
  }
}
