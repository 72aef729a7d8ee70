package readout.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code readout add}: keeps reports in the store. */
@Command(
    name = "add",
    header = "Keep reports in a store: files, pages, everything that a feed or a sitemap has.",
    description = {
      "",
      "An article that is there already is not added again, however often it is named. Pages are fetched as",
      "their sites allow (robots.txt), one at a time from each. A run that is ended goes on with the next.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  readout add reports/                            what is in a folder",
      "  readout add https://example.org/feed.xml        the pages of a feed",
      "  readout add archive.warc.gz                     the pages of a web archive",
      "  readout add                                     go on with what a run before left",
      "  readout dossier --stored -o talks.html          one page of all that is kept",
      "",
      "What cannot be added is named on standard error with the reason.",
      "Exit codes: 0 everything was added or is there, 1 some was skipped, 2 wrong usage or nothing was added."
    })
final class AddCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..*",
      description =
          "Files, folders and web archives; addresses of pages, feeds (RSS, Atom, JSON) and sitemaps.")
  private List<String> arguments = List.of();

  @Mixin private GatheringOptions options = new GatheringOptions();

  AddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int limit = options.limit();
    return options.with(
        console,
        false,
        gathering -> {
          if (arguments.isEmpty() && !gathering.hasPlanned()) {
            throw new UsageException(
                "say what to add: nothing is left from a run before in " + options.folder());
          }
          arguments.forEach(gathering::bring);
          int left = gathering.fetchPlanned(limit);
          gathering.end();
          console.println(gathering.tally().words() + ", in " + options.folder());
          if (left > 0) {
            console.println(
                left + (left == 1 ? " address is" : " addresses are") + " left for the next run");
          }
          return gathering.tally().exit();
        });
  }
}
