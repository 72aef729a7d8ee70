package readout.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.Reader;
import readout.Reading;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;

class MomentsTest {
  private static final Published WRITTEN =
      new Published(LocalDate.of(2025, 4, 2), false, null, "given");

  private final Reader reader = new Reader();

  private Said said(String text) {
    Article article =
        new Article(Origin.of("text"), text, null, List.of(), List.of(), WRITTEN, "en", List.of());
    return switch (reader.read(article)) {
      case Reading.Read read -> read.statements().getFirst().date();
      case Reading other -> throw new AssertionError("not read: " + other);
    };
  }

  private String bounds(String text) {
    Said said = said(text);
    return said.value() + " " + said.notBefore() + " " + said.notAfter();
  }

  @Test
  void a_month_or_a_year_that_opens_the_sentence_or_follows_the_cue_bounds_the_day() {
    assertThat(bounds("In 1938 the British prime minister said that peace was safe."))
        .isEqualTo("null 1938-01-01 1938-12-31");
    assertThat(bounds("The minister said in March that the border was closed."))
        .isEqualTo("null 2025-03-01 2025-03-31");
    assertThat(bounds("The minister said last year that the border was closed."))
        .isEqualTo("null 2024-01-01 2024-12-31");
    assertThat(bounds("Earlier this year, the minister said that the border was closed."))
        .isEqualTo("null 2025-01-01 2025-04-02");
  }

  @Test
  void a_month_or_a_year_of_something_else_does_not() {
    assertThat(said("The minister said that the border was closed in 1938.").value())
        .isEqualTo("2025-04-02");
    assertThat(said("The minister, in office since 2019, said that the border was closed.").value())
        .isEqualTo("2025-04-02");
    assertThat(said("In 1938, the minister said, the border was closed.").value())
        .isEqualTo("2025-04-02");
    assertThat(said("The minister said on Tuesday that the border was closed.").value())
        .isEqualTo("2025-04-01");
  }
}
