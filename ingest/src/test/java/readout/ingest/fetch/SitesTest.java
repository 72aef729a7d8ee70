package readout.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.echo.com/1, http://m.echo.com/2, true",
    "https://www.echo.co.uk/1, https://www.gull.co.uk/1, false",
    "https://echo.github.io/1, https://gull.github.io/1, false",
    "http://127.0.0.1:80/1, http://127.0.0.1:81/1, true",
    "http://127.0.0.1/1, http://127.0.0.2/1, false",
    "https://echo.com/1, a.html, false"
  })
  void tellsWhichAddressesAreOfOneSite(String address, String other, boolean one) {
    assertThat(Sites.areOne(address, other)).isEqualTo(one);
  }
}
