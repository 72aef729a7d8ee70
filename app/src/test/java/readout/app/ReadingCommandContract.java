package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every command that reads reports does alike. */
interface ReadingCommandContract extends CommandContract {
  /** Its arguments for these inputs, where {@code folder} may be written to. */
  List<String> reading(Path folder, String... inputs);

  default Run run(Path folder, String... inputs) {
    return Run.of(reading(folder, inputs).toArray(String[]::new));
  }

  @Test
  default void withoutAPathItIsWrongUsage() {
    Run run = Run.of(command());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("PATH");
  }

  @Test
  default void everyInputReadIsZero(@TempDir Path folder) {
    Run run = run(folder, Texts.report(folder, "one.txt"), Texts.report(folder, "two.txt"));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  default void someInputSkippedIsOneAndNamedWithItsReason(@TempDir Path folder) {
    String missing = folder.resolve("gone.txt").toString();
    Run run = run(folder, missing, Texts.report(folder, "one.txt"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("skipped (unreadable): ")
        .contains(missing);
  }

  @Test
  default void nothingReadIsTwo(@TempDir Path folder) {
    Run run =
        run(folder, folder.resolve("gone.txt").toString(), Texts.file(folder, "empty.txt", ""));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("skipped (unreadable): ", "gone.txt", "skipped (empty): ", "empty.txt");
  }

  @Test
  default void anAddressIsNotFetchedOffline(@TempDir Path folder) {
    Run run = run(folder, "--offline", "https://example.org/talks.html");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("https://example.org/talks.html").contains("not fetched");
  }

  @Test
  default void anArticleInAnotherLanguageIsNamedAsNotReadYet(@TempDir Path folder) {
    String german =
        Texts.file(
            folder,
            "bericht.txt",
            "Die Gesandte sagte am Freitag vor der Presse, dass die Gespräche am Montag nicht weitergehen würden und"
                + " dass der Hafen vorerst geschlossen bleibt. Das war nach dem Treffen mit den Vertretern der Stadt.\n");
    Run run = run(folder, german, Texts.report(folder, "one.txt"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("skipped (unsupported-language): ")
        .contains("bericht.txt", "language de");
  }

  @Test
  default void aWrongFieldNameIsWrongUsage(@TempDir Path folder) {
    List<String> args = new ArrayList<>(reading(folder, Texts.report(folder, "one.txt")));
    args.add("--field");
    args.add("txet=body");
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("txet").contains("language");
  }

  @Test
  default void aWrongDateIsWrongUsage(@TempDir Path folder) {
    List<String> args = new ArrayList<>(reading(folder, Texts.report(folder, "one.txt")));
    args.add("--published");
    args.add("yesterday");
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--published").contains("yesterday");
  }

  @Test
  default void noThreadsIsWrongUsage(@TempDir Path folder) {
    List<String> args = new ArrayList<>(reading(folder, Texts.report(folder, "one.txt")));
    args.add("--threads");
    args.add("0");
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--threads").contains("1 or more");
  }
}
