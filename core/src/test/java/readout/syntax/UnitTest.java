package readout.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

class UnitTest {
  private static final Typesetter TYPESETTER = new Typesetter(new Words("en"));

  @Test
  void sentencesOfOneQuotationAreUnitsOfTheirOwn() {
    assertThat(units("\"We came. We saw 3.5 ships. Who left?\" she said. He nodded."))
        .containsExactly("\"We came.", "We saw 3.5 ships.", "Who left?\" she said.", "He nodded.");
  }

  @Test
  void anAbbreviationEndsNone() {
    assertThat(units("The U.S. Senate met Dr. No.")).containsExactly("The U.S. Senate met Dr. No.");
  }

  @Test
  void aSentenceWithoutEndIsCut() {
    Layout layout = TYPESETTER.layOut(Article.of("word ".repeat(1000)));
    assertThat(Unit.of(layout)).allMatch(u -> u.end() - u.first() <= Unit.LONGEST);
    assertThat(Unit.of(layout).stream().mapToInt(u -> u.end() - u.first()).sum())
        .isEqualTo(layout.tokens().size());
  }

  @Test
  void aUnitHasAToken() {
    assertThatThrownBy(() -> new Unit(3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 3 to 3");
  }

  private static List<String> units(String text) {
    Layout layout = TYPESETTER.layOut(Article.of(text));
    return Unit.of(layout).stream().map(u -> layout.span(u.first(), u.end()).in(text)).toList();
  }
}
