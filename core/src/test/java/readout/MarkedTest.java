package readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.name.Entity;
import readout.quote.Act;
import readout.quote.Quoted;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Span;

class MarkedTest {
  @Test
  void showsStatementsInsideOneAnotherWhereTheyStand() {
    String text = "The Courier reports that Brekke said “we sail” on the “soft” route.";
    Statement report =
        statement(
            "s-1",
            "Courier",
            Act.REPORT,
            text,
            "that Brekke said “we sail”",
            "reports",
            "The Courier",
            null);
    Statement said =
        statement("s-2", "Brekke", Act.STATEMENT, text, "“we sail”", "said", "Brekke", "s-1");
    Quoted scare = new Quoted(span(text, "“soft”"), Quoted.Reason.SCARE);
    Reading.Read reading =
        new Reading.Read(
            Article.of(text),
            List.of(report, said),
            List.of(scare),
            List.of(),
            List.of(),
            List.of());

    assertThat(Marked.text(reading))
        .isEqualTo(
            """
            ⟨1 source|The Courier⟩ ⟨1 cue|reports⟩ ⟦1 mixed Courier|that ⟨2 source|Brekke⟩ ⟨2 cue|said⟩ \
            ⟦2 mixed Brekke|“we sail”|2⟧|1⟧ on the ⟪scare|“soft”⟫ route.
            ————————————————————
            1 report; 2025-03-04; by test
            2 statement; in 1; 2025-03-04; by test
            """);
  }

  private static Statement statement(
      String id,
      String speaker,
      Act act,
      String text,
      String content,
      String cue,
      String source,
      @Nullable String nestedIn) {
    return new Statement(
        id,
        Statement.Kind.MIXED,
        act,
        List.of(span(text, content)),
        span(text, cue),
        span(text, source),
        new Speaker.Named(new Entity(speaker, speaker, Entity.Type.PERSON, List.of(), List.of())),
        null,
        null,
        null,
        new Said("2025-03-04", false, null, null, "test"),
        List.of(),
        List.of(),
        false,
        nestedIn,
        0.5,
        "test");
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
