package readout.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

class NominalsTest {
  private final Words words = new Words("en");
  private final NameFinder names = new NameFinder("en", words);
  private final Nominals nominals = new Nominals(names, words);
  private final Typesetter typesetter = new Typesetter(words);

  private List<String> mentions(String text) {
    Layout layout = typesetter.layOut(Article.of(text));
    return nominals.find(layout, names.find(layout, Set.of()), at -> null).mentions().stream()
        .map(m -> m.span().in(text) + " = " + m.entity())
        .toList();
  }

  @Test
  void a_role_is_the_one_person_of_the_article_who_holds_it() {
    assertThat(mentions("Polish President Ana Bell arrived. The Polish president spoke first."))
        .containsExactly(
            "Polish = poland",
            "Ana Bell = ana-bell",
            "The Polish president = ana-bell",
            "Polish = poland");
    assertThat(mentions("Polish President Ana Bell spoke. The president of Poland is tired."))
        .contains("The president of Poland = ana-bell");
    assertThat(mentions("The Polish president spoke first.")).containsExactly("Polish = poland");
  }

  @Test
  void an_office_tells_its_holder_by_the_day_where_the_article_names_nobody() {
    String text = "The US president spoke first.";
    Layout layout = typesetter.layOut(Article.of(text));
    Names named = names.find(layout, Set.of());
    assertThat(nominals.find(layout, named, at -> LocalDate.of(2025, 4, 2)).mentions())
        .extracting(Mention::entity)
        .contains("donald-trump");
    assertThat(nominals.find(layout, named, at -> LocalDate.of(2022, 4, 2)).entities())
        .extracting(Entity::name)
        .contains("Joseph Biden");
  }

  @Test
  void an_office_with_any_other_word_is_not_the_one_of_that_day() {
    for (String who : new String[] {"The then US president", "The first US president"}) {
      Layout layout = typesetter.layOut(Article.of(who + " spoke."));
      Names named = names.find(layout, Set.of());
      assertThat(nominals.find(layout, named, at -> LocalDate.of(2025, 4, 2)).entities())
          .extracting(Entity::type)
          .doesNotContain(Entity.Type.PERSON);
    }
    RoleHolders holders = new RoleHolders(names, words);
    for (String who : new String[] {"no US president", "any US president", "US then president"}) {
      Layout layout = typesetter.layOut(Article.of(who));
      assertThat(
              holders.office(layout, names.find(layout, Set.of()), 0, 3, LocalDate.of(2025, 4, 2)))
          .as(who)
          .isNull();
    }
  }

  @Test
  void the_leader_of_a_state_is_who_heads_it_among_those_the_article_names() {
    LocalDate day = LocalDate.of(2025, 4, 2);
    assertThat(leader("Zelensky met Sybiha. Then the Ukrainian leader left.", day))
        .isEqualTo("zelensky");
    assertThat(leader("Foreign Minister Andriy Sybiha came. The Ukrainian leader left.", day))
        .isNull();
    assertThat(leader("Zelensky met Shmyhal. Then the Ukrainian leader left.", day)).isNull();
    assertThat(leader("Zelensky came. Then the Ukrainian leader left.", LocalDate.of(2016, 1, 1)))
        .isNull();
  }

  /** Who the nominal that ends in "leader" is. */
  private @Nullable String leader(String text, LocalDate day) {
    Layout layout = typesetter.layOut(Article.of(text));
    Names named = names.find(layout, Set.of());
    return nominals.find(layout, named, at -> day).mentions().stream()
        .filter(m -> m.span().in(text).endsWith("leader"))
        .map(Mention::entity)
        .findFirst()
        .orElse(null);
  }

  @Test
  void a_peoples_adjective_is_its_state() {
    assertThat(mentions("They shelled Ukrainian cities, as Ukraine said."))
        .containsExactly("Ukrainian = ukraine", "Ukraine = ukraine");
    assertThat(mentions("Both the US and America are meant."))
        .contains("US = united-states", "America = united-states");
    assertThat(mentions("They told us that they speak in Russian.")).isEmpty();
  }

  @Test
  void many_people_of_a_state_or_an_organisation_are_a_group() {
    assertThat(mentions("Russian officials met NATO allies and EU member states."))
        .containsExactly(
            "Russian officials = russian-officials",
            "NATO allies = nato-allies",
            "NATO = nato",
            "EU member states = eu-member-states",
            "EU = eu");
    assertThat(mentions("They met on Monday, and the parties agreed."))
        .containsExactly("the parties = the-parties");
  }

  @Test
  void a_short_name_means_an_organisation_only_where_that_was_named() {
    assertThat(mentions("NATO met in Paris. The Alliance agreed.")).contains("The Alliance = nato");
    assertThat(mentions("The alliance agreed.")).isEmpty();
  }
}
