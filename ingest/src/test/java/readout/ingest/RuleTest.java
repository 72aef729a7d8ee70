package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
  private static final List<Rule> RULES = Rule.load();
  private static final String FILLER =
      "Then the ministers went on talking about the border until late.";

  static Stream<Rule> rules() {
    return RULES.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsItsOwnExampleAmongAllTheOthers(Rule rule) {
    String example = rule.example().replace('¶', '\n');
    String text =
        switch (rule.where()) {
          case START, LEAD -> example + "\n\n" + FILLER;
          case HEAD, PAIR, ANYWHERE -> FILLER + "\n\n" + example + "\n\n" + FILLER;
          case EDGE, TAIL, LAST, LINE, NOTE -> FILLER + "\n\n" + FILLER + "\n\n" + example;
        };
    TextFindings found = TextFindings.of(text, Lines.of(text), RULES, new Marks(text));
    if (rule.reason() == null) {
      assertThat(found.outlets()).extracting(f -> f.rule().name()).contains(rule.name());
    } else {
      assertThat(found.marks().sorted())
          .as("in \"%s\"", text)
          .anySatisfy(f -> {
            assertThat(f.rule()).isEqualTo(rule.name());
            assertThat(f.reason()).isEqualTo(rule.reason());
            assertThat(example).contains(f.span().in(text));
          });
    }
  }

  @Test
  void hasOneNameARule() {
    assertThat(RULES).extracting(Rule::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Tuesday the ministers had not agreed.",
        "Follow the money, she said, and you will find the border.",
        "Share prices fell after the talks.",
        "Related costs have doubled, the minister said.",
        "Related parties had told a court in Harbourton that the deal was off.",
        "Subscribe to that view, and you will never agree, he said.",
        "More on that later, the spokesman told reporters.",
        "Home is where the talks are, he said.",
        "Comment is free, but facts are sacred.",
        "Update after update reached the ministers.",
        "Date palms line the road to the border.",
        "Next, the ministers will meet in Harbourton.",
        "Search parties were sent out at once.",
        "Photo opportunities followed the meeting.",
        "Source and destination were agreed.",
        "We use the border every day, a farmer said.",
        "Print media reported the meeting on Wednesday.",
        "Rivals contributed to the deal, he admitted.",
        "Read the treaty, the minister told them.",
        "NATO - and Calder - agreed.",
        "USA - the minister's second home - was not mentioned.",
        "Join us or leave, the rebels told them.",
        "“If you notice a mistake, tell me,” she said.",
        "World leaders met; news of it spread."
      })
  void leavesTheBodyAlone(String sentence) {
    for (String text :
        List.of(sentence + "\n\n" + FILLER, FILLER + "\n\n" + FILLER + "\n\n" + sentence)) {
      assertThat(TextFindings.of(text, Lines.of(text), RULES, new Marks(text)).marks().sorted())
          .as(text)
          .isEmpty();
    }
  }
}
