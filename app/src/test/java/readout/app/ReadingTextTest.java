package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.Reading;
import readout.name.Entity;
import readout.quote.Act;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Span;
import readout.time.Written;

class ReadingTextTest {
  @Test
  void saysWhoSaidWhatWhereItStandsAndWhatElseIsKnown() {
    assertThat(ReadingText.of(RecordJsonTest.full(), false))
        .isEqualTo(
            """
            a b/ü.txt#one
            Harbour Post · 2031-05-03 · Talks
            1 statement · 1 speaker · set apart: dateline

            3:31     Ada Miro, Envoy
                     “the 🕊 "dove" flies”
                     direct · the saying itself is negated · to reporters · at a press conference with
                     NV (inferred) · 2031-05-02 · via Harbour Post › NV · outlet's hedge: allegedly ·
                     confidence high

            """);
  }

  @Test
  void neverCallsAParaphraseVerbatimAndSaysWhyNobodyIsNamed() {
    String text = "It rained all day, somebody said,\nand then it stopped.";
    Statement statement =
        new Statement(
            "s-0",
            Statement.Kind.INDIRECT,
            Act.WARNING,
            List.of(new Span(0, 17), new Span(34, 53)),
            null,
            null,
            new Speaker.Unattributed("the text says only \"somebody\""),
            null,
            null,
            null,
            new Said(null, false, "2031-05-01", null, "nothing"),
            List.of(),
            List.of(),
            false,
            null,
            0.4,
            "rule");
    Reading reading =
        new Reading.Read(
            Article.of(text), List.of(statement), List.of(), List.of(), List.of(), List.of());
    assertThat(ReadingText.of(reading, false))
        .isEqualTo(
            """
            text
            outlet not known · undated
            1 statement

            1:1      speaker not known (the text says only "somebody")
                     It rained all day … and then it stopped
                     indirect, not verbatim · warning · between 2031-05-01 and ? · confidence low

            """);
  }

  @Test
  void saysWhichStatementAnotherIsReportedIn() {
    String text = "The Post says that Miro said it rained.";
    Entity post = new Entity("post", "The Post", Entity.Type.MEDIA, List.of(), List.of());
    Entity miro = new Entity("miro", "Miro", Entity.Type.PERSON, List.of(), List.of());
    Said said = new Said(null, false, null, null, "nothing");
    Statement outer =
        new Statement(
            "s-0",
            Statement.Kind.INDIRECT,
            Act.REPORT,
            List.of(new Span(14, 38)),
            null,
            null,
            new Speaker.Named(post),
            null,
            null,
            null,
            said,
            List.of(),
            List.of(),
            false,
            null,
            0.7,
            "rule");
    Statement inner =
        new Statement(
            "s-1",
            Statement.Kind.INDIRECT,
            Act.STATEMENT,
            List.of(new Span(29, 38)),
            null,
            null,
            new Speaker.Named(miro),
            null,
            null,
            null,
            said,
            List.of("The Post"),
            List.of(),
            false,
            "s-0",
            0.7,
            "rule");
    Reading reading =
        new Reading.Read(
            Article.of(text), List.of(outer, inner), List.of(), List.of(), List.of(), List.of());
    assertThat(ReadingText.of(reading, false))
        .contains("indirect, not verbatim · report · confidence medium")
        .contains("indirect, not verbatim · via The Post · within 1:15 · confidence medium");
  }

  @Test
  void hostileTextCannotCommandTheTerminal() {
    Article article =
        new Article(
            Origin.of("a\u001B[2J.txt"),
            "x",
            "t\u202Ed\u0007",
            List.of(),
            List.of(),
            null,
            "xx",
            List.of());
    String shown =
        ReadingText.of(
            new Reading.Unread(article, "language xx\n\u009B31m is not read yet"), false);
    assertThat(shown)
        .isEqualTo(
            "a\uFFFD[2J.txt\noutlet not known · undated · t\uFFFDd\uFFFD\nnot read: language xx \uFFFD31m is not read yet\n\n");
  }

  @Test
  void marksNamesOnATerminalOnly() {
    assertThat(ReadingText.of(RecordJsonTest.full(), true)).contains("\u001B[1mAda Miro\u001B[0m");
    assertThat(ReadingText.of(RecordJsonTest.full(), false)).doesNotContain("\u001B");
  }

  @Test
  void takesAVeryLongWordWhole() {
    String word = "w".repeat(100_000);
    Statement statement =
        new Statement(
            "s-0",
            Statement.Kind.INDIRECT,
            Act.STATEMENT,
            List.of(new Span(0, word.length())),
            null,
            null,
            new Speaker.Unattributed("nobody"),
            null,
            null,
            null,
            new Said(null, false, null, null, "nothing"),
            List.of(),
            List.of(),
            false,
            null,
            0.4,
            "rule");
    Reading reading =
        new Reading.Read(
            Article.of(word), List.of(statement), List.of(), List.of(), List.of(), List.of());
    assertThat(ReadingText.of(reading, false)).contains("         " + word + "\n");
  }

  @Test
  void an_article_without_a_date_shows_what_its_text_tells_of_it() {
    Article article = Article.of("They met on March 11, 2025.");
    Written.Bound bound = new Written.Bound(LocalDate.of(2025, 3, 11), new Span(12, 26));
    Reading reading =
        new Reading.Read(
            article,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Written(bound, null));
    assertThat(ReadingText.of(reading, false)).contains("undated (by its text 2025-03-11/..)");
    assertThat(ReadingText.of(new Reading.Unread(article, "why"), false)).contains("undated\n");
  }
}
