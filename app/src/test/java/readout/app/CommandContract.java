package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every command that is built does alike. */
interface CommandContract {
  /** The command's name. */
  String command();

  @Test
  default void helpTeachesWithExamplesOnStandardOutput() {
    Run run = Run.of(command(), "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Usage: readout " + command())
        .contains("Example")
        .contains("  readout " + command() + " ");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  default void anUnknownOptionIsWrongUsage() {
    Run run = Run.of(command(), "--no-such-option", "x");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors().getFirst()).startsWith("readout: ").contains("--no-such-option");
    assertThat(run.errors().getLast()).contains("'readout " + command() + " --help'");
  }
}
