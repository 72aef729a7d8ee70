package readout.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
public final class Main {
  private Main() {}

  @Command(name = "readout", version = "Readout 0.1.0", mixinStandardHelpOptions = true)
  private static final class Root {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.ofProcess(), args));
  }

  static int run(Console console, String... args) {
    return new CommandLine(new Root()).addSubcommand(new ReadCommand(console)).execute(args);
  }
}
