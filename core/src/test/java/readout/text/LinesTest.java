package readout.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void countsLinesOfEveryKindFromOne() {
    String text = "one\ntwo\r\nthree\rfour\n\nsix";
    Lines lines = new Lines(text);
    assertThat(lines.at(0)).isEqualTo("1:1");
    assertThat(lines.at(text.indexOf("two"))).isEqualTo("2:1");
    assertThat(lines.at(text.indexOf("three") + 2)).isEqualTo("3:3");
    assertThat(lines.at(text.indexOf("four"))).isEqualTo("4:1");
    assertThat(lines.at(text.indexOf("six"))).isEqualTo("6:1");
    assertThat(lines.at(text.length())).isEqualTo("6:4");
  }

  @Test
  void countsAnEmojiAsOneColumn() {
    String text = "a 🕊 b";
    assertThat(new Lines(text).at(text.indexOf('b'))).isEqualTo("1:5");
  }

  @Test
  void knowsTheOnlyPlaceOfAnEmptyText() {
    assertThat(new Lines("").at(0)).isEqualTo("1:1");
  }

  @Test
  void takesManyLines() {
    String text = "x\n".repeat(1000);
    assertThat(new Lines(text).at(1998)).isEqualTo("1000:1");
  }
}
