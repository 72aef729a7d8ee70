package readout.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.ingest.Ingest;

/** {@code readout watch}: keeps adding what feeds have new. */
@Command(
    name = "watch",
    header = "Keep adding what feeds have new, until it is ended (Ctrl-C).",
    description = {
      "",
      "Each new article is printed in a line and kept in the store. A feed that has not changed is not sent",
      "again, and a page is fetched once.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  readout watch https://example.org/feed.xml --contact me@example.org",
      "  readout watch https://example.org/news-sitemap.xml --every 60",
      "  readout watch https://example.org/feed.xml --rounds 1    once, from a timer of one's own"
    })
final class WatchCommand implements Callable<Integer> {
  private static final double MAX_EVERY = 7 * 24 * 60;

  private final Console console;

  @Parameters(
      paramLabel = "FEED",
      arity = "1..*",
      description = "Addresses of feeds (RSS, Atom, JSON) and sitemaps.")
  private List<String> feeds = List.of();

  @Mixin private GatheringOptions options = new GatheringOptions();

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      description = "How long to wait between two rounds, 1 or more (default: ${DEFAULT-VALUE}).",
      defaultValue = "15")
  private double every = 15;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "End after so many rounds (default: never).",
      defaultValue = "0")
  private int rounds;

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!(every >= 1 && every <= MAX_EVERY)) {
      throw new UsageException("--every must be 1 to 10080 minutes, not " + every);
    }
    if (rounds < 0) {
      throw new UsageException("--rounds must be 0 or more, not " + rounds);
    }
    for (String feed : feeds) {
      if (!Ingest.isAddress(feed)) {
        throw new UsageException(
            feed + " is not an address (https://…); readout add takes in files");
      }
    }
    int limit = options.limit();
    Duration pause = Duration.ofMillis(Math.round(every * 60_000));
    return options.with(
        console,
        true,
        gathering -> {
          // Whoever ends it with Ctrl-C wants to know as well.
          Thread summary =
              new Thread(() -> console.err().println(gathering.tally().words() + "; ended"));
          Runtime.getRuntime().addShutdownHook(summary);
          try {
            for (int round = 1; ; round++) {
              feeds.forEach(gathering::follow);
              gathering.fetchPlanned(limit);
              gathering.end();
              if (round == rounds) {
                break;
              }
              Thread.sleep(pause);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            Runtime.getRuntime().removeShutdownHook(summary);
          }
          console.err().println(gathering.tally().words() + ", in " + options.folder());
          return gathering.tally().exit();
        });
  }
}
