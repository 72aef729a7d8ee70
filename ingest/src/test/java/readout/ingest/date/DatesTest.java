package readout.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-02",
        "2025/4/2",
        "20250402",
        "Published 2 April 2025, 10:15",
        "Apr. 2nd, 2025",
        "2. April 2025",
        "2 de abril de 2025",
        "mercredi 2 avril 2025",
        "środa, 2 kwietnia 2025",
        "2 апреля 2025 г.",
        "2025. április 2.",
        "2025年4月2日",
        "2025년 4월 2일",
        "02.04.2025 | 13:10 Uhr",
        "Stand: 02.04.25",
        "Wed Apr 02 14:57:21 CEST 2025"
      })
  void readsADayAsTheWorldWritesIt(String written) {
    assertThat(Dates.parse(written)).isEqualTo(LocalDate.of(2025, 4, 2));
  }

  @Test
  void readsStrokesByTheLanguageAndElseOnlyWhereTheyCanBeOneDay() {
    assertThat(Dates.parse("02/04/2025", "fr")).isEqualTo(LocalDate.of(2025, 4, 2));
    assertThat(Dates.parse("02/04/2025", "en-GB")).isEqualTo(LocalDate.of(2025, 4, 2));
    assertThat(Dates.parse("04/02/2025", "en-US")).isEqualTo(LocalDate.of(2025, 4, 2));
    assertThat(Dates.parse("04/02/2025", "en")).isNull();
    assertThat(Dates.parse("04/22/2025", null)).isEqualTo(LocalDate.of(2025, 4, 22));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3 listopada tygodnia 2025", "31 April 2025", "200 of 2025", "10.04", "v 1.2.3"})
  void readsNoDayWhereThereIsNone(String written) {
    assertThat(Dates.parse(written)).isNull();
  }

  @Test
  void readsTheDayInAnAddress() {
    assertThat(Dates.inAddress("https://echo.example/2025/04/02/talks"))
        .isEqualTo(LocalDate.of(2025, 4, 2));
    assertThat(Dates.inAddress("https://echo.example/news/20250402/talks"))
        .isEqualTo(LocalDate.of(2025, 4, 2));
    assertThat(Dates.inAddress("https://echo.example/id/20259902/talks")).isNull();
  }
}
