package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
  @Test
  void helpListsTheCommandsAndApartWhatIsNotBuiltYet() {
    Run run = Run.of("--help");
    assertThat(run.code()).isZero();
    String[] parts = run.out().split("Not built yet");
    assertThat(parts).hasSize(2);
    assertThat(parts[0])
        .contains(
            "  read ", "  dossier ", "  demo ", "  add ", "  watch ", "  export ", "Examples:")
        .doesNotContain("  search ");
    assertThat(parts[1]).contains(planned().toArray(String[]::new));
  }

  @Test
  void saysWhichVersionItIs() {
    assertThat(Run.of("--version").out()).startsWith("Readout ").contains("Java ");
  }

  @Test
  void withoutACommandItIsWrongUsage() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("read, dossier, export, add, watch or demo")
        .contains("'readout --help'");
  }

  @Test
  void anUnknownCommandIsWrongUsageAndCannotCommandTheTerminal() {
    Run run = Run.of("dosier\u001B[2J");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("dosier").doesNotContain("\u001B");
  }

  @ParameterizedTest
  @MethodSource("planned")
  void aPlannedCommandSaysNotYetWhateverItIsGiven(String name) {
    Run run = Run.of(name, "x", "--format", "csv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("readout: not yet: 'readout " + name + "'");
    assertThat(Run.of(name, "--help").out()).contains("Not built yet");
  }

  static Stream<String> planned() {
    return Stream.of("search", "correct", "merge", "forget", "reread", "serve");
  }
}
