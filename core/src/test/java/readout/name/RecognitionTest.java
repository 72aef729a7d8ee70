package readout.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Typesetter;
import readout.text.Words;

class RecognitionTest {
  private final Words words = new Words("en");
  private final NameFinder finder = new NameFinder("en", words);
  private final Typesetter typesetter = new Typesetter(words);

  /**
   * The names of {@code text} as "name = TYPE", given "name = KIND" as recognised at its first
   * place.
   */
  private List<String> names(String text, String... recognised) {
    List<Recognised> given = new ArrayList<>();
    for (String r : recognised) {
      String[] parts = r.split(" = ");
      int start = text.indexOf(parts[0]);
      given.add(
          new Recognised(
              new Span(start, start + parts[0].length()), Recognised.Kind.valueOf(parts[1]), 0.9));
    }
    Layout layout = typesetter.layOut(Article.of(text));
    return finder.find(layout, Set.of(), given).mentions().stream()
        .map(m -> m.span().in(text) + " = " + m.type())
        .toList();
  }

  @Test
  void what_capitals_cannot_tell_the_recogniser_does() {
    assertThat(
            names(
                "Then Kowloon Motors sued Ola Brandt.",
                "Kowloon Motors = ORGANIZATION",
                "Ola Brandt = PERSON"))
        .containsExactly("Kowloon Motors = ORG", "Ola Brandt = PERSON");
    assertThat(names("They drove to Volgograd.", "Volgograd = PLACE"))
        .containsExactly("Volgograd = LOC");
  }

  @Test
  void a_run_of_capitals_is_cut_to_the_names_in_it() {
    assertThat(names("Tom Bell Calls Ana Rook A Liar", "Tom Bell = PERSON", "Ana Rook = PERSON"))
        .containsExactly("Tom Bell = PERSON", "Ana Rook = PERSON");
  }

  @Test
  void a_capital_without_a_name_is_nobody() {
    assertThat(names("The show had Cosplay and more.")).isEmpty();
  }

  @Test
  void a_word_is_what_it_was_elsewhere_in_the_article() {
    assertThat(names("He left Sable. In the town they say Sable is rich.", "Sable = ORGANIZATION"))
        .containsExactly("Sable = ORG", "Sable = ORG");
  }

  @Test
  void what_a_gazetteer_or_a_title_tells_stands() {
    assertThat(names("They met in Ukraine.", "Ukraine = ORGANIZATION"))
        .containsExactly("Ukraine = GPE");
    assertThat(names("Mr. King was late.", "King = PERSON")).containsExactly("King = PERSON");
    assertThat(names("President Ana Bell spoke.")).containsExactly("Ana Bell = PERSON");
  }

  @Test
  void events_and_works_are_no_actors() {
    assertThat(names("They had seen Nightwatch Returns.", "Nightwatch Returns = OTHER")).isEmpty();
  }

  @Test
  void a_short_name_is_the_one_full_name_it_can_stand_for() {
    String text =
        "The Lowland Post and Ana Bell of the Fair Roads League (FRL) met. Ana spoke; the Post wrote, FRL did not.";
    Layout layout = typesetter.layOut(Article.of(text));
    List<Recognised> given = new ArrayList<>();
    Matcher name =
        Pattern.compile("Lowland Post|Ana Bell|Fair Roads League|FRL|Post").matcher(text);
    while (name.find()) {
      given.add(
          new Recognised(
              new Span(name.start(), name.end()),
              name.group().startsWith("Ana")
                  ? Recognised.Kind.PERSON
                  : Recognised.Kind.ORGANIZATION,
              0.9));
    }
    assertThat(finder.find(layout, Set.of(), given).mentions())
        .extracting(Mention::entity)
        .containsExactly(
            "lowland-post",
            "ana-bell",
            "fair-roads-league",
            "fair-roads-league",
            "ana-bell",
            "lowland-post",
            "fair-roads-league");
  }

  @Test
  void a_surname_of_several_is_whom_its_title_or_most_of_the_article_means() {
    String two = "President Mary Bell met Tom Bell. Mr. Bell left. Bell stayed.";
    assertThat(entities(two)).containsExactly("mary-bell", "tom-bell", "tom-bell", null);
    String about =
        "President Ana Bell met Tom Bell, then Cy Bell. Ana Bell left Tom Bell. Ana Bell and Tom Bell talked. "
            + "Ana Bell left. Bell stayed.";
    assertThat(entities(about)).last().isEqualTo("ana-bell");
    String one = "President Ana Bell met Tom Bell. President Ana Bell left. Bell stayed.";
    assertThat(entities(one)).containsExactly("ana-bell", "tom-bell", "ana-bell", "ana-bell");
    String near = "President Ana Bell met President Ana Bell and Tom Bell. Bell stayed.";
    assertThat(entities(near)).last().isNull();
    String far = near.replace(". Bell", ".\n\nThe road was long.\n\nIt rained.\n\nBell");
    assertThat(entities(far)).last().isEqualTo("ana-bell");
  }

  private List<@Nullable String> entities(String text) {
    return finder.find(typesetter.layOut(Article.of(text)), Set.of()).mentions().stream()
        .<@Nullable String>map(Mention::entity)
        .toList();
  }
}
