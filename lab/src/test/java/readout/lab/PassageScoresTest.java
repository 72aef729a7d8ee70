package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import readout.story.Passage;
import readout.story.PassageFinder;
import readout.text.Article;
import readout.text.Span;

/** How well copied passages are found. */
@Tag("corpus")
@Timeout(300)
class PassageScoresTest {
  private static final long SEED = 8;

  @Test
  void findsPlantedBlocksToTheCharacterAndEditedOnesNearly() throws IOException {
    Corpora.need(Basil.FILE);
    System.out.println("PassageScoresTest: seed " + SEED);
    PassagesBench.Figures verbatim = PassagesBench.figures(SEED, 0);
    assertThat(verbatim.precision()).as("precision on exact spans").isGreaterThanOrEqualTo(0.99);
    assertThat(verbatim.recall()).as("recall of exact spans").isGreaterThanOrEqualTo(0.99);
    PassagesBench.Figures edited = PassagesBench.figures(SEED, 0.2);
    assertThat(edited.f1()).as("F1 of characters, a fifth edited").isGreaterThan(0.94);
  }

  @Test
  void findsTheOneBlockOfTheReportsToTheCharacterAndNoOther() throws IOException {
    Corpora.need("data/seeds");
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Shared.path("data/seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(Article.of(Files.readString(file)));
      }
    }
    assertThat(articles).hasSize(5);
    assertThat(PassageFinder.find(articles))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.first())
              .isEqualTo(new Passage.Place(articles.get(0).id(), new Span(1624, 2998)));
          assertThat(p.second())
              .isEqualTo(new Passage.Place(articles.get(2).id(), new Span(2432, 3791)));
          assertThat(p.edits())
              .extracting(e ->
                  e.first().in(articles.get(0).text())
                      + "/"
                      + e.second().in(articles.get(2).text()))
              .containsExactly("its/", "and energy/");
        });
  }
}
