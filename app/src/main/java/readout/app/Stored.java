package readout.app;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested;
import readout.store.Store;
import readout.text.Article;

/** The articles of a store, one in memory at a time, and other inputs behind them. */
final class Stored implements Iterator<Ingested> {
  private final Store store;
  private final Iterator<Long> numbers;
  private final Iterator<Ingested> others;
  private @Nullable Ingested next;

  /**
   * @param store closed behind its last article
   */
  Stored(Store store, Iterator<Ingested> others) {
    this.store = store;
    this.others = others;
    List<Long> all = store.numbers();
    numbers = all.iterator();
    if (all.isEmpty()) {
      store.close();
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && numbers.hasNext()) {
      // Another process may have changed it meanwhile.
      Article article = store.article(numbers.next());
      next = article == null ? null : new Ingested.Accepted(article, List.of());
      if (!numbers.hasNext()) {
        store.close();
      }
    }
    return next != null || others.hasNext();
  }

  @Override
  public Ingested next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more inputs");
    }
    Ingested out = next;
    next = null;
    return out == null ? others.next() : out;
  }
}
