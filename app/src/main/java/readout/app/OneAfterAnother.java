package readout.app;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested;

/**
 * The inputs of one argument after those of another; each stream is opened when its turn comes and
 * closed after it.
 */
final class OneAfterAnother implements Iterator<Ingested> {
  private final Iterator<String> paths;
  private final Function<String, Stream<Ingested>> open;
  private @Nullable Stream<Ingested> current;
  private Iterator<Ingested> inputs = Collections.emptyIterator();

  OneAfterAnother(Iterator<String> paths, Function<String, Stream<Ingested>> open) {
    this.paths = paths;
    this.open = open;
  }

  @Override
  public boolean hasNext() {
    while (!inputs.hasNext()) {
      if (current != null) {
        current.close();
        current = null;
      }
      if (!paths.hasNext()) {
        return false;
      }
      current = open.apply(paths.next());
      inputs = current.iterator();
    }
    return true;
  }

  @Override
  public Ingested next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more inputs");
    }
    return inputs.next();
  }
}
