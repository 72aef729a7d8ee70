package readout.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Typesetter;
import readout.text.Words;

class OpeningsTest {
  private final Words words = new Words("en");
  private final RuleAttributions rules = new RuleAttributions("en", words);
  private final Typesetter typesetter = new Typesetter(words);

  private List<String> found(String text, List<Attribution> before) {
    Layout layout = typesetter.layOut(Article.of(text));
    return rules.openings(new Scene(layout), before).stream()
        .map(a ->
            (a.source() == null ? "nobody" : a.source().in(text))
                + " : "
                + a.content().getFirst().in(text))
        .toList();
  }

  @Test
  void an_opening_that_names_whose_view_follows_is_enough() {
    assertThat(found("In his opinion, the map is old.", List.of()))
        .containsExactly("his : the map is old");
    assertThat(found("According to the ministry, the map is old.", List.of()))
        .containsExactly("the ministry : the map is old");
    assertThat(found("In his office, the map is old.", List.of())).isEmpty();
  }

  @Test
  void a_sentence_of_which_something_is_known_is_left_alone() {
    String text = "In his opinion, the map is old.";
    Attribution known = new Attribution(null, null, List.of(new Span(16, 23)), "encoder");
    assertThat(found(text, List.of(known))).isEmpty();
  }
}
