package readout.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
  private static final Forms FORMS = new Forms("en");

  @ParameterizedTest
  @CsvSource({
    "agreed, agree",
    "stopped, stop",
    "halting, halt",
    "used, use",
    "died, die",
    "denies, deny",
    "denied, deny",
    "spoke, speak",
    "withdrawn, withdraw",
    "banned, ban",
    "attacks, attack",
    "crises, crise",
    "talks, talk",
    "met, meet"
  })
  void theBaseFormIsAmongThoseItMayBeOf(String form, String base) {
    assertThat(FORMS.bases(form)).contains(form, base);
  }
}
