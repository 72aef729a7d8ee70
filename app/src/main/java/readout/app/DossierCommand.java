package readout.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout dossier}: reads everything, then writes one page. */
@Command(
    name = "dossier",
    header = "Read reports and write one HTML page to read, search and print.",
    description = {
      "",
      "The page shows who said what, when, and by which way it was reported, each statement beside its",
      "source. It needs no network and carries the full text of the reports.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  readout dossier reports/*.txt",
      "  readout dossier reports/ -o talks.html --title \"Talks in spring\"",
      "",
      "A dossier of that name is replaced; a file that is no dossier is left alone.",
      "Exit codes: 0 everything was read, 1 some inputs were skipped, 2 wrong usage or nothing was read."
    })
final class DossierCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Reports reports = new Reports();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write (default: ${DEFAULT-VALUE}).",
      defaultValue = "readout-dossier.html")
  private String output = "";

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The page's title (default: the names of those who speak most).",
      defaultValue = "")
  private String title = "";

  @Option(names = "--overwrite", description = "Replace the file even if it is no dossier.")
  private boolean overwrite;

  @Option(
      names = "--excerpts",
      description =
          "For passing on: statements with at most 200 characters around them instead of the full text.")
  private boolean excerpts;

  @Option(names = "--query", hidden = true)
  private @Nullable String query;

  @Option(names = "--story", hidden = true)
  private @Nullable String story;

  DossierCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (query != null || story != null) {
      return NotYetCommand.say(console, "a dossier from the store (--query, --story)");
    }
    DossierFile file = DossierFile.at(output, overwrite);
    int code = DossierRun.write(console, reports, file, title, excerpts);
    if (code != Exit.NOTHING) {
      console.println("Open " + file.path() + " in a browser.");
    }
    return code;
  }
}
