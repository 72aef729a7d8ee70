package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import readout.Reading;
import readout.ingest.Ingested;
import readout.position.Taxonomy;
import readout.text.Article;
import readout.text.Origin;

class ReadingRunTest {
  private final StringWriter err = new StringWriter();
  private final List<String> out = new ArrayList<>();

  @Test
  void aFaultInOneArticleIsNamedAndStopsNoOther() {
    int code =
        run(
            false,
            reading -> {
              String uri = reading.article().origin().uri();
              if (uri.equals("b.txt")) {
                throw new IllegalStateException("rule seven tripped");
              }
              if (uri.equals("c.txt")) {
                throw new StackOverflowError();
              }
              return uri;
            },
            article("a.txt"),
            article("b.txt"),
            article("c.txt"),
            article("d.txt"));
    assertThat(code).isEqualTo(1);
    assertThat(out).containsExactly("a.txt", "d.txt");
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("skipped (failed): b.txt: ")
                    .contains("rule seven tripped", "ReadingRunTest", "please report"),
            line ->
                assertThat(line)
                    .startsWith("skipped (failed): c.txt: ")
                    .contains("StackOverflowError"));
  }

  @Test
  void whatTheUserShouldKnowIsANoteAndNoSkip() {
    Article article = ((Ingested.Accepted) article("a.txt")).article();
    int code =
        run(
            false,
            r -> "read",
            new Ingested.Accepted(article, List.of("the character set was\nguessed")));
    assertThat(code).isZero();
    assertThat(err.toString().strip()).isEqualTo("note: a.txt: the character set was guessed");
  }

  @Test
  void nothingAtAllIsTwo() {
    assertThat(run(false, r -> "read")).isEqualTo(2);
  }

  @Test
  void showsHowFarItIsWhereAPersonWatchesAndTakesItAwayAgain() {
    run(true, r -> "read", article("a.txt"));
    assertThat(err.toString()).isEqualTo("\r\u001B[Kread 1  a.txt\r\u001B[K");
  }

  private int run(boolean watched, Function<Reading, String> make, Ingested... inputs) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintWriter(err, true),
            watched,
            watched);
    return new ReadingRun(console, 2, Taxonomy.of("en"), false)
        .run(List.of(inputs).iterator(), (reading, from) -> make.apply(reading), out::add);
  }

  private static Ingested article(String uri) {
    String text = "The envoy said that it rained in the town.";
    return new Ingested.Accepted(
        new Article(Origin.of(uri), text, null, List.of(), List.of(), null, "en", List.of()),
        List.of());
  }
}
