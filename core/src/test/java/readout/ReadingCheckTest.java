package readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.name.Entity;
import readout.name.Mention;
import readout.quote.Act;
import readout.quote.Quoted;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Span;

class ReadingCheckTest {
  private static final Article ARTICLE = Article.of("🚢 sails, said Brekke.");
  private static final Entity BREKKE =
      new Entity("brekke", "Brekke", Entity.Type.PERSON, List.of(), List.of());

  @Test
  void findsNothingInASoundReading() {
    assertThat(faults(statement("s-1", new Span(0, 9), null))).isEmpty();
  }

  @Test
  void findsASpanOutsideTheText() {
    assertThat(faults(statement("s-1", new Span(0, 99), null)))
        .singleElement()
        .asString()
        .contains("statement s-1 by test: content [0, 99) ends outside a text of 22 code units");
  }

  @Test
  void findsASurrogatePairCutInTwo() {
    assertThat(faults(statement("s-1", new Span(1, 9), null)))
        .singleElement()
        .asString()
        .contains("cuts a surrogate pair");
  }

  @Test
  void findsAnIdThatStandsTwice() {
    assertThat(
            faults(statement("s-1", new Span(0, 2), null), statement("s-1", new Span(3, 8), null)))
        .singleElement()
        .asString()
        .contains("stands twice");
  }

  @Test
  void findsStatementsOutOfOrder() {
    assertThat(
            faults(statement("s-1", new Span(3, 8), null), statement("s-2", new Span(0, 2), null)))
        .containsExactly("statements: [0, 21) stands after [3, 21)");
  }

  @Test
  void findsNestingInWhatIsNotThereAndInACircle() {
    assertThat(faults(statement("s-1", new Span(0, 2), "s-9")))
        .containsExactly("statement s-1: nested in s-9, which is no statement");
    assertThat(
            faults(
                statement("s-1", new Span(0, 2), "s-2"), statement("s-2", new Span(3, 8), "s-1")))
        .containsExactly("statement s-1: nested in a circle through s-1");
  }

  @Test
  void findsASpeakerThatIsNoEntity() {
    Reading.Read reading =
        new Reading.Read(
            ARTICLE,
            List.of(statement("s-1", new Span(0, 9), null)),
            List.of(),
            List.of(),
            List.of(new Mention(new Span(15, 21), Entity.Type.PERSON, Mention.Kind.NAME, "brekke")),
            List.of());
    assertThat(ReadingCheck.faults(reading)).hasSize(2).allMatch(f -> f.contains("is no entity"));
  }

  @Test
  void findsAnEmptyQuotation() {
    Reading.Read reading =
        new Reading.Read(
            ARTICLE,
            List.of(),
            List.of(new Quoted(new Span(4, 4), Quoted.Reason.SCARE)),
            List.of(),
            List.of(),
            List.of());
    assertThat(ReadingCheck.faults(reading)).containsExactly("quoted SCARE [4, 4) is empty");
  }

  @Test
  void findsAStatementInFurnitureThatIsNotRead() {
    Furniture share = new Furniture(new Span(0, 9), Furniture.Reason.SHARE, "test");
    Article article =
        new Article(
            Origin.of("text"),
            ARTICLE.text(),
            null,
            List.of(),
            List.of(),
            null,
            "en",
            List.of(share));
    Reading.Read reading =
        new Reading.Read(
            article,
            List.of(statement("s-1", new Span(0, 9), null)),
            List.of(),
            List.of(BREKKE),
            List.of(),
            List.of());
    assertThat(ReadingCheck.faults(reading))
        .singleElement()
        .asString()
        .contains("starts in furniture");
  }

  private static List<String> faults(Statement... statements) {
    return ReadingCheck.faults(
        new Reading.Read(
            ARTICLE, List.of(statements), List.of(), List.of(BREKKE), List.of(), List.of()));
  }

  private static Statement statement(String id, Span content, @Nullable String nestedIn) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        Act.STATEMENT,
        List.of(content),
        new Span(10, 14),
        new Span(15, 21),
        new Speaker.Named(BREKKE),
        null,
        null,
        null,
        new Said(null, false, null, null, "nothing"),
        List.of(),
        List.of(),
        false,
        nestedIn,
        0.5,
        "test");
  }
}
