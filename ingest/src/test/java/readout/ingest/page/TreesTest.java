package readout.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {
  @Test
  void refusesAModelThatWasGrownOnOtherColumns() {
    assertThatThrownBy(() -> Trees.read("first.tsv", List.of("length", "weight")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("first.tsv")
        .hasMessageContaining("[length, weight]");
  }

  @Test
  void isSureOfAParagraphAmongParagraphsAndOfALinkInANavigation() {
    String paragraph =
        "<p>The ministers of Calder and Vashk met in Harbourton on Tuesday, and agreed to meet again.</p>";
    String page =
        "<nav><ul><li><a href=a>World</a><li><a href=b>Sport</a></ul></nav><h1>Ministers meet</h1><article>"
            + paragraph.repeat(8)
            + "</article>";
    float[][] rows = WebPage.of(page, "").rows();
    Trees first = Trees.read("first.tsv", WebPage.columns(false));
    assertThat(first.odds(rows[0])).isLessThan(0.1);
    assertThat(first.odds(rows[6])).isGreaterThan(0.9);
  }
}
