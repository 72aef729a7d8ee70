package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Published;

class ArticleMakerTest {
  private static final IngestOptions OPTIONS =
      IngestOptions.defaults().withLatest(LocalDate.of(2032, 1, 1));
  private static final ArticleMaker MAKER = new ArticleMaker(OPTIONS);
  private static final String BODY =
      "The ministers of Calder and Vashk met in Harbourton and agreed to meet again in June.";

  @Test
  void marksThePageAroundAnArticle() {
    String text =
        """
        Ministers of Calder and Vashk meet

        Authors:
        Ada Corvin, Bela Drost
        Date:

        The ministers of Calder and Vashk met in Harbourton on Tuesday, a Babel correspondent reports.

        “We have agreed to meet again,” the minister of Calder said after the talks.

        How it began

        The two countries have not spoken to one another for eleven years, since the border was closed.

        For more news about the talks please follow us on X.
        Your message:
        """;
    Article article = make(text);
    assertThat(marked(article))
        .isEqualTo(
            """
            ⟦headline Ministers of Calder and Vashk meet⟧

            ⟦byline Authors:
            Ada Corvin, Bela Drost⟧
            ⟦dateline Date:⟧

            The ministers of Calder and Vashk met in Harbourton on Tuesday, a Babel correspondent reports.

            “We have agreed to meet again,” the minister of Calder said after the talks.

            ⟦subheading How it began⟧

            The two countries have not spoken to one another for eleven years, since the border was closed.

            ⟦subscribe For more news about the talks please follow us on X.⟧
            ⟦form Your message:⟧
            """);
    assertThat(article.title()).isEqualTo("Ministers of Calder and Vashk meet");
    assertThat(article.byline()).containsExactly("Ada Corvin", "Bela Drost");
    assertThat(article.origin().outlet()).isEqualTo("Babel");
    assertThat(article.published()).isNull();
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void readsTheResidueInFrontOfTheFirstSentence() {
    String text = " date 2031-05-06 MENAFN - UkrinForm) " + BODY;
    Article article = make(text);
    assertThat(marked(article))
        .isEqualTo(" ⟦dateline date 2031-05-06⟧ ⟦credit MENAFN - UkrinForm)⟧ " + BODY);
    Published published = published(text);
    assertThat(published.value()).isEqualTo(LocalDate.of(2031, 5, 6));
    assertThat(published.inferred()).isFalse();
    assertThat(published.evidence())
        .isNotNull()
        .extracting(span -> span.in(text))
        .isEqualTo("2031-05-06");
    assertThat(article.origin().outlet()).isEqualTo("MENAFN");
    assertThat(article.credits()).containsExactly("Ukrinform");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date: 6 May 2031|2031-05-06",
        "Published 12 May 2031, 10:15|2031-05-12",
        "Updated: May 6, 2031 at 6:40 PM GMT|2031-05-06",
        "Tuesday, 6 May 2031|2031-05-06",
        "06.05.2031 18:40|2031-05-06",
        "18:40, 6 May 2031|2031-05-06",
        "2031-05-06T18:40:00Z|2031-05-06",
        "25/05/2031|2031-05-25"
      })
  void readsADateOnALineOfItsOwn(String line, LocalDate day) {
    String text = "Ministers of Calder meet again\n\n" + line + "\n\n" + BODY;
    assertThat(published(text).value()).isEqualTo(day);
    assertThat(marked(make(text))).contains("⟦dateline " + line + "⟧");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06/05/2031 could be two days.",
        "Date: 6 May 2041",
        "Date: 6 May 1889",
        "Date: 31 February 2031",
        "On 6 May 2031 the ministers met."
      })
  void believesNoOtherDate(String line) {
    assertThat(make("Ministers of Calder meet again\n\n" + line + "\n\n" + BODY).published())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "HARBOURTON, May 6, 2031 (Reuters) - |2031-05-06|Reuters",
        "HARBOURTON, Calder (AP) — ||Associated Press",
        "NEW HARBOURTON, May 6 (AFP) -- ||Agence France-Presse",
        "HARBOURTON ― ||",
      })
  void readsADateline(String dateline, @Nullable LocalDate day, @Nullable String agency) {
    Article article = make(dateline + BODY);
    assertThat(marked(article)).isEqualTo("⟦dateline " + dateline.strip() + "⟧ " + BODY);
    assertThat(article.published() == null ? null : article.published().value()).isEqualTo(day);
    assertThat(article.credits()).isEqualTo(agency == null ? List.of() : List.of(agency));
  }

  @Test
  void takesTheUsersDateOnlyWhereTheTextHasNone() {
    ArticleMaker maker = new ArticleMaker(OPTIONS.withPublished(LocalDate.of(2031, 1, 1)));
    Published given = maker.make(Origin.of("a.txt"), BODY, Stated.NOTHING).article().published();
    assertThat(given)
        .isEqualTo(new Published(LocalDate.of(2031, 1, 1), false, null, "--published"));
    Published own =
        maker
            .make(Origin.of("a.txt"), "Date: 6 May 2031\n\n" + BODY, Stated.NOTHING)
            .article()
            .published();
    assertThat(own).extracting(Published::value).isEqualTo(LocalDate.of(2031, 5, 6));
  }

  @Test
  void infersADateFromTheAddressLast() {
    Published published =
        MAKER
            .make(Origin.of("reports/2031/05/06/talks.txt"), BODY, Stated.NOTHING)
            .article()
            .published();
    assertThat(published).isEqualTo(new Published(LocalDate.of(2031, 5, 6), true, null, "address"));
    assertThat(
            MAKER.make(Origin.of("x-2041-05-06.txt"), BODY, Stated.NOTHING).article().published())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He agreed, Caliber.Az reports citing two ministers.|Caliber.Az",
        "He agreed, Ukrinform reports, citing two ministers.|Ukrinform",
        "He agreed, Echo.calder reports citing two ministers.|Echo.calder",
        "He agreed, the Guardian reports, citing two ministers.|",
        "He agreed, Bloomberg reports, citing two ministers.|",
        "He agreed, a Hromadske correspondent reports.|Hromadske",
        "Subscribe to Pravda.Ru Telegram channel, Facebook, RSS!|Pravda.Ru",
        "Follow Ada Corvin on Twitter.|",
        "Follow the BBC on Facebook and X!|BBC",
        "Follow BBC News on Facebook and X!|BBC",
        "© 2031 The Kyiv Independent|Kyiv Independent",
        "Copyright 2031 The Associated Press. All rights reserved.|",
        "© 2031 Calder Echo. All rights reserved.|Calder Echo",
        "© 2031 Ada Corvin|",
        "© 2030-2031 Calderonia Media Ltd. All rights reserved|",
        "Copyright Babel Inc.|Babel",
        "Our Standards: The Calder Echo Style Book|Calder Echo",
        "By Calder Echo staff|Calder Echo",
        "For more on the talks, follow the Babel on Telegram.|Babel",
        "Subscribe to Calder Lantern on Telegram!|",
        "Sign up for the Calder Lantern’s morning newsletter.|",
        "More from North Vashk|",
        "He agreed, he told Calder Lantern.|",
        "He agreed, he told a Bloomberg correspondent.|",
        "By Ada Corvin, Calder Lantern correspondent|",
        "By Ada Corvin, Associated Press|",
        "By Ada Corvin for Kyiv Independent|Kyiv Independent",
      })
  void knowsTheOutletByWhatThePageSaysOfItself(String line, @Nullable String outlet) {
    assertThat(make(BODY + "\n\n" + BODY + "\n\n" + line).origin().outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HARBOURTON, May 6 (Calder Lantern) - B.¶He told Calder Lantern that he agreed.|Calder Lantern",
        "B, Calder Lantern reports citing a minister.¶Subscribe to Calder Lantern on Telegram!|Calder Lantern",
        "He told the Calder Lantern.¶Get the Calder Lantern’s newsletter|Calder Lantern",
        "By Ada Corvin, Calder Lantern¶More from Calder Lantern|Calder Lantern",
        "HARBOURTON, May 6 (Calder News) - B.|Calder News",
        "Calder Weekly, 6 May 2031¶B.|Calder Weekly",
        "Calder Weekly · Tuesday, 6 May 2031, 18:40¶B.|Calder Weekly",
        "New Harbourton, 6 May 2031¶B.|",
        "HARBOURTON, May 6 (AP) - B.¶He told the Associated Press that he agreed.|",
        "HARBOURTON, May 6 (Kyodo News) - B.|",
        "He told Calder Lantern.¶B, Calder Lantern reports citing a minister.|",
        "He told Calder Lantern.¶He told Calder Lantern again.|",
        "He told Ada Corvin.¶By Ada Corvin¶Follow Ada Corvin on X.|",
      })
  void believesAnUnknownOutletThatThePageNamesTwice(String lines, @Nullable String outlet) {
    String text = lines.replace("B.", BODY).replace("B,", BODY + " They agreed,");
    assertThat(make(text.replace("¶", "\n\n")).origin().outlet()).isEqualTo(outlet);
  }

  @Test
  void takesTheNameOfAColumnForNoTitle() {
    String text =
        "Calder Weekly, 6 May 2031\nOur letter\n\nTwo at a table\n\nby Ada Corvin\n\n" + BODY;
    assertThat(marked(make(text)))
        .startsWith(
            "⟦dateline Calder Weekly, 6 May 2031⟧\n⟦navigation Our letter⟧\n\n"
                + "⟦headline Two at a table⟧\n\n⟦byline by Ada Corvin⟧\n\nThe");
  }

  @Test
  void marksTheFormBelowTheTextToItsEnd() {
    String text =
        BODY
            + "\n\nHe said:\n\n"
            + BODY
            + "\nSeen a mistake?\nPage:\nHow it should be:\nYour mail:";
    assertThat(marked(make(text)))
        .isEqualTo(
            BODY
                + "\n\nHe said:\n\n"
                + BODY
                + "\n⟦form Seen a mistake?⟧\n⟦form Page:⟧\n⟦form How it should be:⟧\n⟦form Your mail:⟧");
  }

  @Test
  void tellsACaptionFromWhosePhotographItIs() {
    String text =
        BODY + "\n\nPhoto: Calder Echo / A. Corvin\n\nPhoto: The ministers shake hands.\n\n" + BODY;
    assertThat(marked(make(text)))
        .contains(
            "⟦credit Photo: Calder Echo / A. Corvin⟧",
            "⟦caption Photo: The ministers shake hands.⟧");
  }

  @Test
  void knowsTheOutletByItsAddress() {
    Article article =
        MAKER.make(Origin.of("https://www.bbc.co.uk/news/1"), BODY, Stated.NOTHING).article();
    assertThat(article.origin().outlet()).isEqualTo("BBC");
  }

  @Test
  void leavesThePublisherOutOfTheCredits() {
    Origin origin = new Origin("a", null, null, "reuters", null, null);
    Article article =
        MAKER.make(origin, "HARBOURTON (Reuters) - " + BODY, Stated.NOTHING).article();
    assertThat(article.origin().outlet()).isEqualTo("Reuters");
    assertThat(article.credits()).isEmpty();
  }

  @Test
  void takesAnAgencyInTheAuthorsPlaceForACreditToo() {
    Stated stated = new Stated(null, List.of("AFP"), List.of(), null, null);
    Article article = MAKER.make(Origin.of("a"), BODY, stated).article();
    assertThat(article.byline()).containsExactly("AFP");
    assertThat(article.credits()).containsExactly("Agence France-Presse");
  }

  @Test
  void marksABiographyPastedAtTheEndAndNotAnObituary() {
    String biography =
        "Ada Corvin (born 1 May 1980) is a Calderian politician who led the talks. She was a judge before.";
    assertThat(marked(make(BODY + "\n" + BODY + "\n" + biography)))
        .contains("⟦biography " + biography + "⟧");
    assertThat(marked(make(biography + "\n" + BODY))).doesNotContain("⟦");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministers of Calder and Vashk\nmet in Harbourton on Tuesday and agreed to\nmeet again in June.",
        "The ministers met.\n\nThey agreed to meet again in June, and that was all they told reporters.",
        "Talks\n\nThey agreed to meet again in June, and that was all they told reporters there."
      })
  void takesNoSentenceForATitle(String text) {
    assertThat(make(text).title()).isNull();
    assertThat(marked(make(text))).isEqualTo(text);
  }

  @Test
  void findsTheStatedTitleHoweverItIsPunctuated() {
    Stated stated =
        new Stated("Ministers ‘meet again’; Border stays closed", List.of(), List.of(), null, null);
    String text = "Ministers 'meet again;' \nBorder stays closed.\n\n" + BODY;
    Article article = MAKER.make(Origin.of("a"), text, stated).article();
    assertThat(marked(article))
        .startsWith("⟦headline Ministers 'meet again;' \nBorder stays closed.⟧\n\nThe");
  }

  @Test
  void marksAHeadlineThatIsRepeated() {
    String title = "Ministers of Calder meet again";
    assertThat(marked(make(title + "\n\nK\n" + title + "\n\n" + BODY)))
        .startsWith(
            "⟦headline " + title + "⟧\n\n⟦boilerplate K⟧\n⟦boilerplate " + title + "⟧\n\nThe");
  }

  @Test
  void marksNothingInAPlainText() {
    String text = (BODY + "\n\n").repeat(20);
    assertThat(make(text).furniture()).isEmpty();
  }

  /** The text with its furniture in brackets, each piece behind its reason. */
  static String marked(Article article) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Furniture f : article.furniture()) {
      out.append(article.text(), from, f.span().start());
      out.append('⟦')
          .append(f.reason().token())
          .append(' ')
          .append(f.span().in(article.text()))
          .append('⟧');
      from = f.span().end();
    }
    return out.append(article.text().substring(from)).toString();
  }

  private static Article make(String text) {
    return MAKER.make(Origin.of("a.txt"), text, Stated.NOTHING).article();
  }

  private static Published published(String text) {
    return Objects.requireNonNull(make(text).published(), "published");
  }
}
