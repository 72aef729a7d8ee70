package readout.app;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import readout.ingest.fetch.FetchOptions;
import readout.ingest.fetch.Fetcher;

/** How addresses of the web are fetched; the same for every command that takes them. */
final class Web {
  // What a head of HTTP can carry.
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{0,200}");
  private static final double MAX_PAUSE = 3600;

  @Option(names = "--offline", description = "Fetch nothing: an address is skipped.")
  private boolean offline;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      description =
          "An address of mail or of a page that servers are told, so that they can complain.",
      defaultValue = "")
  private String contact = "";

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      description =
          "The least time between two requests to one host (default: ${DEFAULT-VALUE}); a robots.txt may ask for more.",
      defaultValue = "1")
  private double pause = 1;

  @Option(
      names = "--inside",
      description =
          "Fetch from this machine and from inner networks too, which is refused otherwise; for an intranet.")
  private boolean inside;

  /**
   * Brings what is at an address; null where nothing is to be fetched.
   *
   * @throws UsageException if an option does not say what it must
   */
  @Nullable Fetcher fetcher() {
    if (offline) {
      return null;
    }
    if (!(pause >= 0 && pause <= MAX_PAUSE)) {
      throw new UsageException("--pause must be 0 to 3600 seconds, not " + pause);
    }
    if (!PRINTABLE.matcher(contact).matches()) {
      throw new UsageException("--contact must be plain letters, at most 200");
    }
    FetchOptions options = FetchOptions.defaults();
    if (!contact.isEmpty()) {
      options = options.withAgent(options.agent() + " (" + contact + ")");
    }
    Duration wait = Duration.ofMillis(Math.round(pause * 1000));
    return new Fetcher(options.withWaits(wait, options.patience()).withInside(inside));
  }
}
