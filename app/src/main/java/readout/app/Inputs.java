package readout.app;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;
import readout.store.Store;

/** Everything the arguments of a command name, one input after another. */
final class Inputs {
  /** The argument that means standard input. */
  private static final String STANDARD_INPUT = "-";

  private Inputs() {}

  /**
   * Takes each in when it is asked for.
   *
   * @param traced whether to say where the text of a page stands in its bytes
   * @throws UsageException if an option does not say what it must
   */
  static Iterator<Ingested> of(Reports reports, boolean traced, InputStream stdin) {
    IngestOptions options = options(reports);
    if (reports.paths.isEmpty() && !reports.stored) {
      throw new UsageException("say what to read: a PATH, or --stored for what is in the store");
    }
    boolean fetches = reports.paths.stream().anyMatch(Ingest::isAddress);
    Ingest ingest =
        new Ingest(traced ? options.withTrace() : options, fetches ? reports.web.fetcher() : null);
    // Not flatMap alone: its iterator would hold all lines of a file at once.
    Iterator<Ingested> named =
        new OneAfterAnother(reports.paths.iterator(), path -> open(ingest, path, stdin));
    return reports.stored ? new Stored(store(reports), named) : named;
  }

  private static Store store(Reports reports) {
    Store store = reports.store.open();
    if (store.size() == 0 && reports.paths.isEmpty()) {
      store.close();
      throw new UsageException(
          "the store "
              + store.folder()
              + " is empty: fill it with readout add, or name another --store");
    }
    return store;
  }

  private static Stream<Ingested> open(Ingest ingest, String path, InputStream stdin) {
    return path.equals(STANDARD_INPUT) ? ingest.open(path, stdin) : ingest.open(path);
  }

  private static IngestOptions options(Reports reports) {
    IngestOptions options = IngestOptions.defaults();
    LocalDate published = reports.published;
    if (published != null) {
      options = options.withPublished(published);
    }
    for (Map.Entry<String, String> field : reports.fields.entrySet()) {
      try {
        options = options.withField(field.getKey(), field.getValue());
      } catch (IllegalArgumentException e) {
        throw new UsageException(
            "--field " + field.getKey() + "=" + field.getValue() + ": " + e.getMessage());
      }
    }
    return options;
  }
}
