package readout.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.encoder.Encoder;
import readout.encoder.Model;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

class MoodsTest {
  private static final Moods MOODS = new Moods("en");
  private static final Encoder ENCODER = new Encoder(Model.load("en"));
  private static final Typesetter TYPESETTER = new Typesetter(new Words("en"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The king met the envoy. | PLAIN | ''",
        "The king allegedly met the envoy. | ALLEGED | allegedly",
        "The king might meet the envoy. | MAYBE | might",
        "The king can meet the envoy. | ABLE | can",
        "The king almost met the envoy. | NEARLY | almost",
        "The king must meet the envoy. | DUTY | must",
        "The king will meet the envoy. | FUTURE | will",
        "The king would meet the envoy. | WOULD | would",
        "Would the king meet the envoy? | ASKED | ''",
      })
  void itsOwnWordsSayHowSureAPredicateIs(String text, Mood.Force force, String word) {
    assertThat(mood(text)).isEqualTo(new Mood(false, false, force, word));
  }

  @ParameterizedTest
  @CsvSource({
    "The king never met the envoy.",
    "The king did not meet the envoy.",
    "Nobody met the envoy.",
    "The king met no envoy.",
    "The king no longer meets the envoy."
  })
  void aNegationStandsWithTheVerbItsSubjectOrItsObject(String text) {
    assertThat(mood(text).negated()).isTrue();
  }

  @Test
  void aConditionIsAClauseOfItsOwnAndAQuestionIsNone() {
    assertThat(mood("The king will meet the envoy if the guns fall silent.").conditional())
        .isTrue();
    assertThat(mood("The king asked whether the envoy had come.").conditional()).isFalse();
  }

  private static Mood mood(String text) {
    Layout layout = TYPESETTER.layOut(Article.of(text));
    Syntax syntax = ENCODER.find(layout).syntax();
    int root =
        syntax.nodes().stream()
            .filter(n -> n.relation() == Relation.ROOT)
            .findFirst()
            .orElseThrow()
            .token();
    return MOODS.of(layout, syntax, root);
  }
}
