package readout.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

class IncumbentsTest {
  private final Words words = new Words("en");
  private final NameFinder finder = new NameFinder("en", words);
  private final Incumbents incumbents = new Incumbents(finder, new RoleHolders(finder, words));
  private final Typesetter typesetter = new Typesetter(words);

  private Names names(String text, @Nullable LocalDate day) {
    Layout layout = typesetter.layOut(Article.of(text));
    return incumbents.apply(layout, finder.find(layout, Set.of()), at -> day);
  }

  @Test
  void a_misspelt_surname_beside_an_office_is_who_held_it_that_day() {
    Names names = names("Chancellor Schultz called. Schultz hung up.", LocalDate.of(2025, 4, 2));
    assertThat(names.mentions())
        .extracting(Mention::entity, Mention::kind)
        .containsOnly(tuple("olaf-scholz", Mention.Kind.MISSPELLING))
        .hasSize(2);
    assertThat(names.byId().get("olaf-scholz"))
        .isNotNull()
        .satisfies(e -> assertThat(e.aliases()).containsExactly("Schultz"));
  }

  @Test
  void a_bare_surname_beside_an_office_is_known_in_full() {
    assertThat(names("President Macron called.", LocalDate.of(2025, 4, 2)).entities())
        .extracting(Entity::name)
        .containsExactly("Emmanuel Macron");
  }

  @Test
  void nobody_is_who_does_not_hold_it_or_is_of_no_known_day() {
    assertThat(names("Chancellor Schultz called.", LocalDate.of(2025, 9, 2)).entities())
        .extracting(Entity::name)
        .containsExactly("Schultz");
    assertThat(names("President Truman called.", LocalDate.of(2025, 9, 2)).entities())
        .extracting(Entity::name)
        .containsExactly("Truman");
    assertThat(names("Chancellor Schultz called.", null).entities())
        .extracting(Entity::name)
        .containsExactly("Schultz");
    assertThat(names("Former Chancellor Schultz called.", LocalDate.of(2025, 4, 2)).entities())
        .extracting(Entity::name)
        .containsExactly("Schultz");
  }

  @Test
  void a_name_the_article_gives_in_full_stays_as_it_is() {
    assertThat(names("Chancellor Ana Schultz called.", LocalDate.of(2025, 4, 2)).entities())
        .extracting(Entity::name)
        .containsExactly("Ana Schultz");
  }
}
