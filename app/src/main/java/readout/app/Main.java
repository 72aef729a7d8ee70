package readout.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import readout.store.StoreException;

/** The command line. */
public final class Main {
  private static final int HELP_WIDTH = 100;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs one command; gives its exit code, 0 to 2. */
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Root());
    line.getCommandSpec().addOption(help()).addOption(version());
    line.addSubcommand(new ReadCommand(console));
    line.addSubcommand(new DossierCommand(console));
    line.addSubcommand(new DemoCommand(console));
    line.addSubcommand(new AddCommand(console));
    line.addSubcommand(new WatchCommand(console));
    line.addSubcommand(new ExportCommand(console));
    for (NotYetCommand.Planned planned : NotYetCommand.ALL) {
      line.addSubcommand(planned.name(), NotYetCommand.of(console, planned));
    }
    line.getCommandSpec().usageMessage().footer(footer(line));
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    line.setOut(out);
    line.setErr(console.err());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.outTerminal() ? Ansi.AUTO : Ansi.OFF));
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setUsageHelpLongOptionsMaxWidth(HELP_WIDTH / 3);
    line.setParameterExceptionHandler((e, given) -> wrongUsage(console, e));
    line.setExecutionExceptionHandler((e, command, given) -> failed(console, e));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      console
          .err()
          .println(
              "readout: out of memory ("
                  + e.getMessage()
                  + "); give it more with READOUT_JAVA_OPTS=-Xmx8g,");
      console.err().println("or read fewer articles at once with --threads 1");
      return Exit.NOTHING;
    } finally {
      out.flush();
    }
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .scopeType(ScopeType.INHERIT)
        .description("Show what a command takes, with examples.")
        .build();
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Show which Readout this is.")
        .build();
  }

  private static String[] footer(CommandLine line) {
    Stream<String> later =
        NotYetCommand.ALL.stream().map(p -> "  %-10s%s".formatted(p.name(), p.purpose()));
    Stream<String> heading = Stream.of("", "Not built yet (they say so and end with exit code 2):");
    Stream<String> examples = Stream.of(line.getCommandSpec().usageMessage().footer());
    return Stream.of(examples, heading, later).flatMap(s -> s).toArray(String[]::new);
  }

  private static int wrongUsage(Console console, ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    PrintWriter err = console.err();
    complain(console, e);
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("'" + spec.qualifiedName() + " --help' shows what it takes, with examples.");
    return Exit.NOTHING;
  }

  private static int failed(Console console, Exception e) {
    switch (e) {
      case Console.Closed closed -> {
        // Whoever read our output has enough of it: "| head".
        return Exit.DONE;
      }
      case UncheckedIOException io -> complain(console, io);
      case UsageException usage -> complain(console, usage);
      case StoreException store -> complain(console, store);
      default -> {
        console.err().println("readout: a fault in Readout itself; please report what follows:");
        e.printStackTrace(console.err());
      }
    }
    return Exit.NOTHING;
  }

  private static void complain(Console console, Exception e) {
    String message = e.getMessage();
    console.err().println("readout: " + Console.harmless(message == null ? e.toString() : message));
  }

  @Command(
      name = "readout",
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      description = {
        "",
        "Turns news reports into a sourced record: who said what, where and when, every line of it",
        "pointing at the characters it came from; and into a dossier, one HTML page.",
        ""
      },
      commandListHeading = "%nCommands:%n",
      footerHeading = "%nExamples:%n",
      footer = {
        "  readout demo                              sample reports, to see what it does",
        "  readout read report.txt                   what was said in a report, in the terminal",
        "  readout read reports/ --json              the same as data",
        "  readout dossier reports/ -o talks.html    one page to read, search and print",
        "  readout add https://example.org/feed.xml  keep the pages of a feed in a store",
        "  readout read --help                       every option of a command"
      })
  private static final class Root implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(
          spec.commandLine(), "say what to do: read, dossier, export, add, watch or demo");
    }
  }

  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "Readout "
            + (version == null ? "(built from classes)" : version)
            + ", Java "
            + Runtime.version().feature()
      };
    }
  }
}
