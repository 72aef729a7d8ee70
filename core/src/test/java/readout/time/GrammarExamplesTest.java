package readout.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import readout.text.Article;
import readout.text.Typesetter;
import readout.text.Words;

/** Each rule's example, found by that rule and no other, comes to what stands beside it. */
class GrammarExamplesTest {
  private static final LocalDate WRITTEN = LocalDate.of(2025, 4, 2);

  private final TimexFinder finder = new TimexFinder("en");
  private final Typesetter typesetter = new Typesetter(new Words("en"));

  @TestFactory
  Stream<DynamicTest> every_rule_does_what_its_example_says() {
    return new Grammar("en")
        .examples().entrySet().stream()
            .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
  }

  private void check(String rule, List<String> example) {
    String marked = example.get(0);
    String text = marked.replace("[", "").replace("]", "");
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    assertThat(start).as("a bracket in %s", marked).isNotNegative();
    List<String> found =
        finder.find(typesetter.layOut(Article.of(text)), WRITTEN).stream()
            .filter(t -> t.span().start() < end && start < t.span().end())
            .map(t ->
                t.span().in(text)
                    + ": "
                    + t.type()
                    + " "
                    + t.value()
                    + (t.mod() == null ? "" : " " + t.mod())
                    + " by "
                    + t.rule())
            .toList();
    List<String> expected =
        example.get(1).equals("-")
            ? List.of()
            : List.of(text.substring(start, end) + ": " + example.get(1) + " by " + rule);
    assertThat(found).isEqualTo(expected);
  }
}
