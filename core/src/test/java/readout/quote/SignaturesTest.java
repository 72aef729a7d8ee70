package readout.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Typesetter;
import readout.text.Words;

class SignaturesTest {
  private final Words words = new Words("en");
  private final Signatures signatures = new Signatures(words);
  private final Typesetter typesetter = new Typesetter(words);

  private List<String> found(String text, List<Attribution> before) {
    Layout layout = typesetter.layOut(Article.of(text));
    return signatures.apply(new Scene(layout), before).stream()
        .map(a ->
            a.content().getFirst().in(text)
                + " : "
                + (a.source() == null ? "nobody" : a.source().in(text))
                + " by "
                + a.rule())
        .toList();
  }

  @Test
  void a_quotation_is_theirs_whose_name_follows_a_dash_to_the_end_of_the_paragraph() {
    String text = "\u201cWe shall not leave.\u201d \u2014 Ana Bell, mayor of Dell";
    assertThat(found(text, List.of()))
        .containsExactly(
            "\u201cWe shall not leave.\u201d : Ana Bell, mayor of Dell by signed-quotation");
    assertThat(found("\"We shall not leave.\" - Ana Bell.\n\n\"Nor we.\" -- Tom Diaz", List.of()))
        .containsExactly(
            "\"We shall not leave.\" : Ana Bell by signed-quotation",
            "\"Nor we.\" : Tom Diaz by signed-quotation");
  }

  @Test
  void a_sentence_that_goes_on_signs_nothing() {
    assertThat(found("\u201cWe shall not leave\u201d \u2014 Ana Bell was firm on that.", List.of()))
        .isEmpty();
    assertThat(found("\u201cWe shall not leave\u201d \u2014 or so they say", List.of())).isEmpty();
    assertThat(found("\u201cWe shall not leave.\u201d", List.of())).isEmpty();
  }

  @Test
  void what_was_found_of_the_quotation_gives_way_and_the_rest_stays() {
    String text = "\u201cHe says he stays.\u201d \u2014 Ana Bell";
    Span whole = new Span(0, text.indexOf('\u201d') + 1);
    Span inner = new Span(text.indexOf("he stays"), text.indexOf("he stays") + 8);
    Attribution wrong = new Attribution(null, null, List.of(whole), "free-quotation");
    Attribution report = new Attribution(new Span(1, 3), null, List.of(inner), "clause");
    assertThat(found(text, List.of(wrong, report)))
        .containsExactly(
            "he stays : He by clause", whole.in(text) + " : Ana Bell by signed-quotation");
  }
}
