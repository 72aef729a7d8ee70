package readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Span;

class PassageFinderTest {
  private static final String BLOCK =
      "On the third of May the two harbour towns signed a treaty on the catch of cod, herring and"
          + " eel. It is to hold for nine years, and either side may leave it when the ice melts.";

  @Test
  void findsABlockToTheCharacterInBoth() {
    Article first = article("a", "The mayor was pleased. " + BLOCK + " Nobody asked the fish.");
    Article second = article("b", "What came before\n\n" + BLOCK + "\n\nMore tomorrow.");
    assertThat(PassageFinder.find(List.of(first, second)))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.isVerbatim()).isTrue();
          assertThat(p.first().span().in(first.text())).isEqualTo(BLOCK);
          assertThat(p.second().span().in(second.text())).isEqualTo(BLOCK);
          assertThat(p.words()).isEqualTo(p.same()).isEqualTo(37);
        });
  }

  @Test
  void saysWhatWasEditedInside() {
    String edited =
        BLOCK
            .replace("harbour towns", "ports")
            .replace("catch of cod", "catch of Atlantic cod")
            .replace(", and either side", ", either side");
    Article first = article("a", BLOCK + " The end of the first.");
    Article second = article("b", "Another beginning. " + edited);
    Passage p = PassageFinder.find(List.of(first, second)).getFirst();
    assertThat(p.edits())
        .extracting(e -> e.first().in(first.text()) + " / " + e.second().in(second.text()))
        .containsExactly("harbour towns / ports", " / Atlantic", "and / ");
  }

  @Test
  void anEditAtTheEndOfASentenceDoesNotCutThePassage() {
    Article first = article("a", BLOCK + " Then they ate. A fine day it was for all of them.");
    Article second =
        article("b", BLOCK.replace("when the ice melts", "once the ice melts") + " Rain fell.");
    assertThat(PassageFinder.find(List.of(first, second)).getFirst().second().span())
        .isEqualTo(new Span(0, second.text().indexOf(" Rain")));
  }

  @Test
  void letterCaseMarksAndApostrophesAreNoEdits() {
    String other = BLOCK.toUpperCase(Locale.ROOT).replace(",", " –").replace(".", "!");
    Passage p = PassageFinder.find(List.of(article("a", BLOCK), article("b", other))).getFirst();
    assertThat(p.isVerbatim()).isTrue();
    String apostrophes = BLOCK.replace("The", "the").replace("either side", "either side's fisher");
    Passage q =
        PassageFinder.find(
                List.of(
                    article("a", apostrophes), article("b", apostrophes.replace("'", "\u2019"))))
            .getFirst();
    assertThat(q.isVerbatim()).isTrue();
  }

  @Test
  void quotationMarksAroundBothBelongToThePassage() {
    Article first = article("a", "She said: “" + BLOCK + "” He nodded.");
    Article second = article("b", "“" + BLOCK + "” was what she said.");
    Passage p = PassageFinder.find(List.of(first, second)).getFirst();
    assertThat(p.first().span().in(first.text())).isEqualTo("“" + BLOCK + "”");
    assertThat(p.second().span().in(second.text())).isEqualTo("“" + BLOCK + "”");
  }

  @Test
  void fewWordsInCommonAreNoPassage() {
    String phrase = "the two harbour towns signed a treaty on the catch of cod";
    assertThat(
            PassageFinder.find(
                List.of(
                    article("a", "In spring, " + phrase + ", which pleased the mayor a lot."),
                    article("b", "It is long ago that " + phrase + " and of the noble eel."))))
        .isEmpty();
  }

  @Test
  void pageFurnitureIsNotCompared() {
    Article first = article("a", BLOCK);
    Article plain = article("b", BLOCK);
    Article marked =
        new Article(
            plain.origin(),
            BLOCK,
            null,
            List.of(),
            List.of(),
            null,
            "en",
            List.of(
                new Furniture(
                    new Span(0, BLOCK.length()), Furniture.Reason.SUBSCRIBE, "for this test")));
    assertThat(PassageFinder.find(List.of(first, plain))).hasSize(1);
    assertThat(PassageFinder.find(List.of(first, marked))).isEmpty();
  }

  @Test
  void headingsThatMeetWithoutASpaceAreWordsEach() {
    String text = "abc" + BLOCK;
    List<Furniture> headings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      headings.add(new Furniture(new Span(i, i + 1), Furniture.Reason.HEADLINE, "for this test"));
    }
    Article plain = article("b", text);
    Article cut =
        new Article(plain.origin(), text, null, List.of(), List.of(), null, "en", headings);
    assertThat(PassageFinder.find(List.of(article("a", text), cut)))
        .singleElement()
        .satisfies(p -> assertThat(p.second().span().end()).isEqualTo(text.length()));
  }

  @Test
  void blocksThatChangedPlacesAreFoundEach() {
    String other =
        "The council of the islands met for a second time on Friday, and after nine hours of talks"
            + " in the lighthouse it agreed that the ferry should run twice a day in winter as well.";
    Article first = article("a", BLOCK + " Between the two stands this. " + other);
    Article second = article("b", other + " What stands here is quite another thing. " + BLOCK);
    assertThat(PassageFinder.find(List.of(first, second)))
        .extracting(p -> p.second().span().in(second.text()))
        .containsExactly(BLOCK, other);
  }

  /** Random words, so that nothing but what is planted can be found. */
  @Test
  void findsWhatIsPlantedAndNothingElseWhateverTheTexts() {
    long seed = 42;
    System.out.println("PassageFinderTest: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String block = words(random, 25 + random.nextInt(60));
      String before = words(random, random.nextInt(300));
      String after = words(random, random.nextInt(300));
      Article first = article("a", before + " " + block + " " + after);
      Article second =
          article(
              "b", words(random, random.nextInt(300)) + ". " + block + ". " + before.hashCode());
      assertThat(PassageFinder.find(List.of(first, second)))
          .as("round %d", round)
          .singleElement()
          .satisfies(p -> {
            assertThat(p.first().span().in(first.text())).isEqualTo(block);
            assertThat(p.second().span().in(second.text())).startsWith(block);
          });
    }
  }

  private static String words(Random random, int count) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(Integer.toString(random.nextInt(1_000_000), 36));
    }
    return String.join(" ", out);
  }

  private static Article article(String id, String text) {
    return new Article(
        new Origin("test", null, id, null, null, null),
        text,
        null,
        List.of(),
        List.of(),
        null,
        "en",
        List.of());
  }
}
