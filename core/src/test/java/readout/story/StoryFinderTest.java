package readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;

class StoryFinderTest {
  private static final StoryFinder FINDER = new StoryFinder("en");

  private static final String FERRY =
      "The ferry Kestrel ran aground off Brannoch on Tuesday. Captain Ines Holm said the fog had"
          + " hidden the lighthouse. All ninety passengers of the ferry were brought to Brannoch by"
          + " lifeboats.";
  private static final String FERRY_TOO =
      "Lifeboats rescued ninety people from the Kestrel, a ferry that struck rocks near Brannoch in"
          + " thick fog. The captain, Ines Holm, told the coast guard she could not see the"
          + " lighthouse.";
  private static final String VOTE =
      "Lawmakers in Ostrava rejected the budget of Finance Minister Petr Danek by two votes. Danek"
          + " said he would offer the parliament lower taxes on fuel, and stay in office.";
  private static final String VOTE_TOO =
      "Petr Danek, the finance minister, lost the vote on his budget in Ostrava. He promised the"
          + " parliament lower fuel taxes and refused to leave office.";

  @Test
  void groupsArticlesByWhatTheyAreAbout() {
    List<Article> articles =
        List.of(
            article("a", "2031-03-04", FERRY),
            article("b", "2031-03-04", VOTE),
            article("c", "2031-03-05", FERRY_TOO),
            article("d", null, VOTE_TOO));
    assertThat(FINDER.find(articles))
        .extracting(Story::articles)
        .containsExactlyInAnyOrder(
            List.of(articles.get(0).id(), articles.get(2).id()),
            List.of(articles.get(1).id(), articles.get(3).id()));
  }

  @Test
  void whatIsWrittenMonthsLaterIsAnotherStory() {
    assertThat(
            FINDER.find(
                List.of(article("a", "2031-03-04", FERRY), article("b", "2031-09-04", FERRY_TOO))))
        .hasSize(2);
  }

  @Test
  void isTheSameWhateverTheOrderOfArrival() {
    long seed = 3;
    System.out.println("StoryFinderTest: seed " + seed);
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    String[] texts = {FERRY, FERRY_TOO, VOTE, VOTE_TOO};
    for (int i = 0; i < 40; i++) {
      List<String> words =
          new ArrayList<>(List.of((texts[i % 4] + " " + texts[random.nextInt(4)]).split(" ", -1)));
      Collections.shuffle(words, random);
      articles.add(
          article(
              "a" + i,
              i % 5 == 0 ? null : "2031-03-" + (10 + random.nextInt(20)),
              String.join(" ", words.subList(0, 40))));
    }
    List<Story> stories = FINDER.find(articles);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(articles, random);
      assertThat(FINDER.find(articles)).isEqualTo(stories);
    }
  }

  @Test
  void anArticleThatJoinsDoesNotChangeTheStorysId() {
    Article first = article("a", "2031-03-04", FERRY);
    Article later = article("c", "2031-03-05", FERRY_TOO);
    assertThat(FINDER.find(List.of(first, later)).getFirst().id())
        .isEqualTo(FINDER.find(List.of(first)).getFirst().id());
  }

  @Test
  void nothingAndWordlessTextsAreNoTrouble() {
    assertThat(FINDER.find(List.of())).isEmpty();
    assertThat(FINDER.find(List.of(article("a", null, "…"), article("b", null, "")))).hasSize(2);
  }

  private static Article article(String id, @Nullable String day, String text) {
    return new Article(
        new Origin("test", null, id, null, null, null),
        text,
        null,
        List.of(),
        List.of(),
        day == null ? null : new Published(LocalDate.parse(day), false, null, "test"),
        "en",
        List.of());
  }
}
