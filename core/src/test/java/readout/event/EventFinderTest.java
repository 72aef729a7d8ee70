package readout.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.Reader;
import readout.Reading;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;

class EventFinderTest {
  private static final Reader READER = new Reader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway agreed to a truce. | agreed: AGREE asserted Norway ->",
        "Norway and Sweden signed a treaty on Monday. | signed: SUPPORT asserted Norway, Sweden ->",
        "Turkey demanded that Greece withdraw its troops. | demanded: REQUEST asserted Turkey -> Greece; withdraw: RETREAT demanded Greece ->",
        "The ceasefire would hold if Russia stopped its attacks. |",
        "Kenya will send aid to Malawi. | send: AID planned Kenya -> Malawi",
        "Iran did not attack Oman. | attack: ASSAULT negated Iran -> Oman",
        "Egypt refused to meet the rebels. | refused: REJECT asserted Egypt ->",
        "Peru allegedly attacked Chile. | attacked: ASSAULT alleged Peru -> Chile",
        "Peru may attack Chile. | attack: ASSAULT hypothetical Peru -> Chile",
        "France proposed talks with Libya in May. | proposed: AGREE asserted France -> Libya",
        "Talks between Japan and China took place in Seoul. | Talks: CONSULT asserted Japan, China ->",
        "Ukraine was attacked by Russia. | attacked: ASSAULT asserted Russia -> Ukraine",
        "Ukraine was attacked. | attacked: ASSAULT asserted  -> Ukraine",
        "Efforts to end the war continue. |",
        "Canada condemned the Russian attack on Odesa. | condemned: ACCUSE asserted Canada -> Russia",
        "The Indian army shelled Pakistan. | shelled: ASSAULT asserted India -> Pakistan",
        "Spain imposed sanctions on Cuba. | imposed: SANCTION asserted Spain -> Cuba",
        "Spain lifted its sanctions on Cuba. | lifted: CONCEDE asserted Spain -> Cuba",
        "The firm met the demand for steel. |",
        "Sudan continues its attacks on Chad. | continues: ASSAULT asserted Sudan -> Chad",
        "Angela Merkel met Emmanuel Macron in Berlin. | met: CONSULT asserted Angela Merkel, Emmanuel Macron ->",
      })
  void saysWhatIsTold(String text, String expected) {
    assertThat(told(text)).isEqualTo(expected == null ? "" : expected);
  }

  /** The one unforgivable error: something unreal told as a fact. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Had Norway attacked Sweden, the war would have spread.",
        "Did Norway attack Sweden?",
        "Nobody in Norway attacked Sweden.",
        "Norway almost attacked Sweden.",
        "Norway denied that it had attacked Sweden.",
        "It is not true that Norway attacked Sweden.",
        "The claim that Norway attacked Sweden is false.",
        "Reports that Norway attacked Sweden were false.",
        "Norway threatened to attack Sweden.",
        "Norway was accused of attacking Sweden.",
        "Unless Norway attacks Sweden, Finland will wait.",
        "Finland prevented Norway from attacking Sweden.",
        "Neither Norway nor Denmark attacked Sweden.",
        "In the event that Norway attacks Sweden, Finland will help.",
        "As if Norway had attacked Sweden, the market fell.",
        "Analysts doubt that Norway attacked Sweden.",
        "According to unconfirmed reports, Norway attacked Sweden.",
        "If Norway attacked Sweden, it would be war.",
        "Imagine Norway attacking Sweden.",
        "It was reported that Norway had attacked Sweden.",
        "Norway is seen as having attacked Sweden.",
        "Norway was on the verge of attacking Sweden.",
        "To attack Sweden, Norway needs ships.",
        "Norway plans an attack on Sweden.",
        "Rather than attack Sweden, Norway talked.",
        "Norway has no plans to attack Sweden.",
        "Few believe that Norway attacked Sweden.",
        "Norway must not attack Sweden.",
        "Norway will not have attacked Sweden by May.",
        "What if Norway attacked Sweden?",
        "Norway has yet to attack Sweden.",
        "Calls for Norway to attack Sweden grew.",
      })
  void whatIsUnrealIsNeverToldAsAFact(String text) {
    assertThat(events(text, null))
        .filteredOn(e -> e.root() == Plover.ASSAULT)
        .noneMatch(e -> e.status() == Status.ASSERTED);
  }

  @Test
  void datesAStepOfAStoryByTheStepBefore() {
    List<Event> events =
        events(
            "The talks came after a long pause.\n\nOn March 18, Norway spoke with Iceland. They discussed the catch of cod."
                + " Norway subsequently signed a treaty with Iceland.",
            LocalDate.of(2025, 4, 2));
    assertThat(events)
        .extracting(e -> e.root() + " " + e.date())
        .containsExactly(
            "CONSULT When[value=2025-03-18, inferred=true, basis=March 18]",
            "CONSULT When[value=2025-03-18, inferred=true, basis=what is told before]",
            "SUPPORT When[value=2025-03-18/2025-04-02, inferred=true, basis=after what is told before]");
  }

  @Test
  void whatSomebodySaysHappenedIsHis() {
    Article article =
        Article.of(
            "\"Chad attacked Niger on Monday,\" the Malian foreign minister, Abdoulaye Diop, said.");
    Reading.Read read = (Reading.Read) READER.read(article);
    assertThat(read.events())
        .singleElement()
        .satisfies(e -> assertThat(e.statement()).isEqualTo(read.statements().getFirst().id()));
  }

  @Test
  void everyEventPointsAtItsWords() {
    String text = "\uD83D\uDE00 Norway called off the visit of Sweden on Monday.";
    Event e = events(text, null).getFirst();
    assertThat(e.trigger().in(text)).isEqualTo("called off");
    assertThat(e.actors().getFirst().span().in(text)).isEqualTo("Norway");
  }

  private static String told(String text) {
    return events(text, null).stream()
        .map(e ->
            (e.trigger().in(text)
                    + ": "
                    + e.root()
                    + " "
                    + e.status().token()
                    + " "
                    + names(e.actors())
                    + " -> "
                    + names(e.targets()))
                .strip())
        .collect(Collectors.joining("; "));
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(p -> p.entity().name()).collect(Collectors.joining(", "));
  }

  private static List<Event> events(String text, @Nullable LocalDate day) {
    Article article =
        new Article(
            Origin.of("text"),
            text,
            null,
            List.of(),
            List.of(),
            day == null ? null : new Published(day, false, null, "test"),
            "en",
            List.of());
    return ((Reading.Read) READER.read(article)).events();
  }
}
