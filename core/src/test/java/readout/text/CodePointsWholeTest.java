package readout.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsWholeTest {
  @Test
  void movesAnEndOutOfASurrogatePairAsTheCodePointOffsetDoes() {
    String text = "a🕊b";
    CodePoints points = new CodePoints(text);
    for (int start = 0; start <= text.length(); start++) {
      for (int end = start; end <= text.length(); end++) {
        Span span = new Span(start, end);
        String slice = points.whole(span).in(text);
        Span of = points.of(span);
        assertThat(slice)
            .as("slice of %s", span)
            .isEqualTo(
                text.substring(
                    text.offsetByCodePoints(0, of.start()), text.offsetByCodePoints(0, of.end())));
      }
    }
  }
}
