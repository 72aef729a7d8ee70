package readout.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

class OfficesTest {
  private final Offices offices = new Offices("en");

  @ParameterizedTest
  @CsvSource({
    "united states president, 2016-12-31, Barack Obama",
    "united states president, 2021-01-19, Donald Trump",
    "united states president, 2021-01-20, Joseph Biden",
    "germany chancellor, 2025-05-05, Olaf Scholz",
    "germany chancellor, 2025-05-06, Friedrich Merz",
    "united states secretary state, 2025-04-02, Marco Rubio",
    "nato chief, 2025-04-02, Mark Rutte",
    "united nations secretary-general, 2025-04-02, António Guterres"
  })
  void who_held_an_office_depends_on_the_day(String words, LocalDate day, String name) {
    assertThat(offices.holder(Set.of(words.split(" ")), day)).isEqualTo(name);
  }

  @Test
  void an_article_was_written_after_its_people_took_their_offices() {
    Words words = new Words("en");
    NameFinder names = new NameFinder("en", words);
    String text =
        "NATO Secretary General Mark Rutte met US President Donald Trump."
            + " They spoke of former US President Barack Obama.";
    Layout layout = new Typesetter(words).layOut(Article.of(text));
    RoleHolders.Incumbent latest =
        Objects.requireNonNull(
            new RoleHolders(names, words).latest(layout, names.find(layout, Set.of())));
    assertThat(latest.since()).isEqualTo("2025-01-20");
    assertThat(latest.evidence().in(text)).isEqualTo("US President");
  }

  @Test
  void where_nothing_is_known_nobody_is_named() {
    LocalDate gap = LocalDate.of(2018, 6, 1);
    assertThat(offices.holder(Set.of("france", "premier"), gap)).isNull();
    assertThat(offices.holder(Set.of("president"), gap)).isNull();
    assertThat(offices.holder(Set.of("former", "united states", "president"), gap)).isNull();
  }
}
