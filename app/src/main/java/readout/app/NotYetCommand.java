package readout.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command whose name is settled and which is not built yet: it says so and does nothing. */
@Command(hidden = true)
final class NotYetCommand implements Callable<Integer> {
  /**
   * What is to come.
   *
   * @param name of the command
   * @param purpose what it will do, for help
   */
  record Planned(String name, String purpose) {}

  /** Every one of them, in the order of help. */
  static final List<Planned> ALL =
      List.of(
          new Planned("search", "find statements in the store"),
          new Planned("correct", "correct what was read"),
          new Planned("merge", "make one of two actors"),
          new Planned("forget", "erase an article or an actor for good"),
          new Planned("reread", "read the store again with a newer reader"),
          new Planned("serve", "the record in a browser, and as a REST API"));

  private final Console console;
  private final Planned planned;

  NotYetCommand(Console console, Planned planned) {
    this.console = console;
    this.planned = planned;
  }

  /**
   * The command, which takes whatever it is given: the answer is "not yet" and no complaint about
   * an option.
   */
  static CommandLine of(Console console, Planned planned) {
    CommandLine line = new CommandLine(new NotYetCommand(console, planned));
    line.getCommandSpec()
        .addPositional(
            PositionalParamSpec.builder()
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build())
        .usageMessage()
        .description("Not built yet: " + planned.purpose() + ".");
    return line.setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    return say(console, "'readout " + planned.name() + "' (" + planned.purpose() + ")");
  }

  /** Says that {@code what} is not built yet. */
  static int say(Console console, String what) {
    console
        .err()
        .println(
            "readout: not yet: "
                + what
                + " is not built; what works now: read, dossier, add, watch, demo");
    return Exit.NOTHING;
  }
}
