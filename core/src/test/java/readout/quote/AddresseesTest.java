package readout.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.Reader;
import readout.Reading;
import readout.name.NameFinder;
import readout.name.Names;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Tsv;
import readout.text.Typesetter;
import readout.text.Words;

class AddresseesTest {
  private final Words words = new Words("en");
  private final NameFinder names = new NameFinder("en", words);
  private final Addressees addressees = new Addressees("en", words, names);
  private final Typesetter typesetter = new Typesetter(words);

  /** The hearer of what {@code content} says under {@code cue}. */
  private @Nullable String hearer(String text, String cue, String content) {
    Layout layout = typesetter.layOut(Article.of(text));
    Names found = names.find(layout, Set.of());
    Attribution a = new Attribution(null, span(text, cue), List.of(span(text, content)), "test");
    Span hearer = addressees.find(new Scene(layout), found, a);
    return hearer == null ? null : hearer.in(text);
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  @Test
  void every_example_of_the_data_has_its_hearer() {
    for (List<String> row : Tsv.read(Addressees.class, "en/addressees.tsv", 3)) {
      String example = row.get(2);
      int from = example.indexOf('[');
      String expected = from < 0 ? null : example.substring(from + 1, example.indexOf(']'));
      String text = example.replace("[", "").replace("]", "");
      String cue =
          List.of("told", "said", "shared", "demanded", "asked of").stream()
              .filter(text::contains)
              .findFirst()
              .orElseThrow();
      String content =
          List.of("that ", "\"We are close,\"", "what ", "soon").stream()
              .filter(text::contains)
              .findFirst()
              .map(c -> c.startsWith("\"") ? c : text.substring(text.indexOf(c)))
              .orElseThrow();
      assertThat(hearer(text, cue, content)).as(example).isEqualTo(expected);
    }
  }

  @Test
  void a_verb_that_need_not_have_a_hearer_takes_only_somebody_who_can_hear() {
    assertThat(hearer("The envoy asked Norland to leave.", "asked", "to leave"))
        .isEqualTo("Norland");
    assertThat(hearer("The envoy asked officials to leave.", "asked", "to leave"))
        .isEqualTo("officials");
    assertThat(hearer("The envoy urged calm.", "urged", "calm")).isNull();
    assertThat(hearer("The envoy ordered another round to begin.", "ordered", "to begin")).isNull();
  }

  @Test
  void whoever_shall_do_it_hears_it_though_what_is_said_opens_with_them() {
    assertThat(hearer("The envoy urged Norland to leave.", "urged", "Norland to leave"))
        .isEqualTo("Norland");
    assertThat(hearer("The envoy urged calm to return.", "urged", "calm to return")).isNull();
    assertThat(hearer("The envoy expected Norland to leave.", "expected", "Norland to leave"))
        .isNull();
    assertThat(hearer("The envoy warned Norland was late.", "warned", "Norland was late")).isNull();
  }

  @Test
  void neither_a_day_nor_a_pronoun_nor_what_was_said_is_a_hearer() {
    assertThat(hearer("The envoy warned Monday that it was late.", "warned", "it was late"))
        .isNull();
    assertThat(hearer("The envoy told him that it was late.", "told", "it was late")).isNull();
    assertThat(hearer("The envoy told that story.", "told", "that story")).isNull();
    assertThat(hearer("A telling map showed it was late.", "telling", "it was late")).isNull();
  }

  @Test
  void a_place_or_what_somebody_owns_is_no_part_of_a_hearer() {
    assertThat(
            hearer("The envoy told officials in Norport that it was late.", "told", "it was late"))
        .isEqualTo("officials");
    assertThat(hearer("The envoy told Norland's \"Hour\" that it was late.", "told", "it was late"))
        .isEqualTo("Norland");
    assertThat(hearer("The envoy told Norland Today that it was late.", "told", "it was late"))
        .isEqualTo("Norland Today");
  }

  @Test
  void who_is_asked_is_the_subject_of_the_passive() {
    assertThat(hearer("Ana Bell was asked whether it was late.", "was asked", "it was late"))
        .isEqualTo("Ana Bell");
    assertThat(hearer("Ana Bell has been told that it is late.", "has been told", "it is late"))
        .isEqualTo("Ana Bell");
  }

  @Test
  void a_hearer_is_resolved_as_a_speaker_is() {
    String text =
        "Norlandic President Ana Bell met Sudlandic Foreign Minister Ion Cole.\n\n"
            + "Cole said that the road was open. The envoy told the Norlandic leader that it was late.";
    Reading reading = new Reader().read(Article.of(text));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    if (reading instanceof Reading.Read read) {
      assertThat(read.statements().getLast().addressee())
          .isNotNull()
          .extracting(Addressee::name)
          .isEqualTo("Ana Bell");
    }
  }
}
