package readout.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The articles of a file that has many, one after another. Not thread-safe. */
interface Articles extends AutoCloseable {
  /** What came of the next; {@code null} after the last. */
  @Nullable Ingested next();

  @Override
  void close() throws IOException;
}
