package readout.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Published;
import readout.text.Typesetter;
import readout.text.Words;

class PresentTest {
  private static final LocalDate WRITTEN = LocalDate.of(2025, 4, 2);

  private final TimexFinder finder = new TimexFinder("en");
  private final Typesetter typesetter = new Typesetter(new Words("en"));

  private @Nullable LocalDate at(String text, String word, @Nullable Published published) {
    Layout layout = typesetter.layOut(Article.of(text));
    List<Timex> timexes = finder.find(layout, published);
    return new Present(layout, timexes, published).at(text.indexOf(word));
  }

  private @Nullable LocalDate at(String text, String word) {
    return at(text, word, new Published(WRITTEN, false, null, "dateline"));
  }

  @Test
  void what_names_no_other_time_is_of_the_present() {
    assertThat(at("They met here.", "met")).isEqualTo(WRITTEN);
    assertThat(at("They met on Tuesday and will meet next week.", "met")).isEqualTo(WRITTEN);
    assertThat(at("They now agree, as in early 2025.", "agree")).isEqualTo(WRITTEN);
    assertThat(at("They met here.", "met", null)).isNull();
  }

  @Test
  void a_paragraph_of_another_time_holds_until_one_comes_back() {
    String text = "They met in 1938.\n\nThey spoke.\n\nThey parted on Tuesday.";
    assertThat(at(text, "met")).isNull();
    assertThat(at(text, "spoke")).isNull();
    assertThat(at(text, "parted")).isEqualTo(WRITTEN);
    assertThat(at("They met years ago.", "met")).isNull();
    assertThat(at("They meet in 2030.", "meet")).isNull();
  }
}
