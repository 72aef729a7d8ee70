package readout.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.fetch.Archive;
import readout.ingest.fetch.Fetcher;
import readout.store.Store;

/** What the commands that fill the store have in common. */
final class GatheringOptions {
  @Mixin private StoreFolder store = new StoreFolder();

  @Mixin private Web web = new Web();

  @Option(
      names = "--warc",
      paramLabel = "FILE",
      description =
          "Keep what is fetched in a web archive too (.warc or .warc.gz; a file that is there is added to).")
  private @Nullable Path warc;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Fetch at most so many addresses of feeds and sitemaps in one run (default: ${DEFAULT-VALUE}); the rest waits for the next.",
      defaultValue = "1000")
  private int limit = 1000;

  int limit() {
    if (limit < 0) {
      throw new UsageException("--limit must be 0 or more, not " + limit);
    }
    return limit;
  }

  /**
   * Opens what is needed, does {@code work} and closes it all.
   *
   * @param tells whether each new article is printed
   */
  int with(Console console, boolean tells, ToIntFunction<Gathering> work) {
    Fetcher fetcher = web.fetcher();
    try (Store opened = store.open();
        Archive archive = warc == null ? null : archive(warc)) {
      Ingest ingest = new Ingest(IngestOptions.defaults());
      Gathering gathering = new Gathering(console, opened, ingest, fetcher, archive, tells);
      try {
        return work.applyAsInt(gathering);
      } finally {
        gathering.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(warc + " cannot be closed: " + e.getMessage(), e);
    } finally {
      if (fetcher != null) {
        fetcher.close();
      }
    }
  }

  /** The folder of the store, for people. */
  Path folder() {
    return store.path();
  }

  private static Archive archive(Path file) {
    try {
      return new Archive(file);
    } catch (IOException e) {
      throw new UsageException(file + " cannot be written: " + e.getMessage());
    }
  }
}
