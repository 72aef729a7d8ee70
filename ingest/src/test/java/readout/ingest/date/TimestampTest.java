package readout.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.text.Tsv;

class TimestampTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 02 Apr 2025 10:15:30 GMT       | 2025-04-02T10:15:30Z",
        "2 Apr 25 10:15 +0300                | 2025-04-02T07:15:00Z",
        "Wed, 2 Apr 2025 10:15 PM ET         | 2025-04-03T02:15:00Z",
        "Thu, 2 Jan 2025 10:15 ET            | 2025-01-02T15:15:00Z",
        "Wed Apr 02 14:57:21 CEST 2025       | 2025-04-02T12:57:21Z",
        "2025-04-02T10:15:30.123456+03:00    | 2025-04-02T07:15:30Z",
        "20250402T101530Z                    | 2025-04-02T10:15:30Z",
        "2025-04-02 10:15:30+03              | 2025-04-02T07:15:30Z",
        "Wed, 2 Apr 2025 10:15:30 GMT+3      | 2025-04-02T07:15:30Z",
        "10:15 APR 2, 2025                   | 2025-04-02T10:15:00Z",
        "1743588930                          | 2025-04-02T10:15:30Z",
        "1743588930000                       | 2025-04-02T10:15:30Z",
        "Mittwoch, 2. April 2025, 10:15 Uhr  | 2025-04-02T10:15:00Z",
        "2 avr. 2025 10:15 (CEST)            | 2025-04-02T08:15:00Z",
        "2 Apr 2025 10:15 Europe/Kyiv        | 2025-04-02T07:15:00Z",
        "2025-04-02 오전 09:05:00               | 2025-04-02T00:05:00Z"
      })
  void readsAMomentAsFeedsWriteIt(String written, String instant) {
    assertThat(Timestamp.parse(written)).extracting(Timestamp::instant).hasToString(instant);
  }

  @Test
  void saysHowMuchOfItWasWritten() {
    assertThat(Timestamp.parse("2025-04"))
        .extracting(Timestamp::precision)
        .isEqualTo(ChronoUnit.MONTHS);
    assertThat(Timestamp.parse("2025-04-02"))
        .extracting(Timestamp::precision)
        .isEqualTo(ChronoUnit.DAYS);
    assertThat(Timestamp.parse("2025-04-02 10:15")).extracting(Timestamp::offset).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Wed, 31 Jun 2025 10:00:00 GMT",
        "02/04/2025 10:00",
        "03-12-11",
        "Wed, 2 Apr 2025 10:00:00 IST",
        "Wed, 2 Apr 2025 25:00:00 GMT",
        "2 Apr 2025 10:00 Nowhere/Land"
      })
  void readsNoMomentWhereThereIsNoneOrTwo(String written) {
    assertThat(Timestamp.parse(written)).isNull();
  }

  @Test
  void knowsEveryClockOfItsList() {
    for (var row : Tsv.read(Timestamp.class, "zones.tsv", 3)) {
      assertThat(Timestamp.parse(row.get(2)))
          .as(row.get(2))
          .extracting(Timestamp::offset)
          .isNotNull();
    }
  }
}
