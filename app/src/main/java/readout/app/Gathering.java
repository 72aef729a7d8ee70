package readout.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingest;
import readout.ingest.Ingested;
import readout.ingest.Ingested.Reason;
import readout.ingest.feed.Entry;
import readout.ingest.feed.Feed;
import readout.ingest.fetch.Answer;
import readout.ingest.fetch.Answer.Marks;
import readout.ingest.fetch.Archive;
import readout.ingest.fetch.Fetcher;
import readout.store.Kept;
import readout.store.Pending;
import readout.store.Store;
import readout.store.Visit;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;

/**
 * Brings what arguments name into a store. What a feed has is first put down in the store as to be
 * fetched, so that a run that is ended goes on where it was; several hosts are asked at the same
 * time, each for one thing at a time.
 */
final class Gathering {
  private static final int MAX_TRIES = 3;
  private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
  private static final int HOSTS_AT_A_TIME = 8;

  private final Console console;
  private final Store store;
  private final Ingest ingest;
  private final @Nullable Fetcher fetcher;
  private final @Nullable Archive archive;
  private final boolean tells;
  private final Progress progress;
  private final Tally tally = new Tally();
  // Parsing pages takes room and a core each; waiting for them takes neither.
  private final Semaphore parsing = new Semaphore(Runtime.getRuntime().availableProcessors());

  /**
   * @param fetcher null where nothing is to be fetched
   * @param archive keeps what is fetched; null for nothing
   * @param tells whether each new article is printed
   */
  Gathering(
      Console console,
      Store store,
      Ingest ingest,
      @Nullable Fetcher fetcher,
      @Nullable Archive archive,
      boolean tells) {
    this.console = console;
    this.store = store;
    this.ingest = ingest;
    this.fetcher = fetcher;
    this.archive = archive;
    this.tells = tells;
    progress = new Progress(console, tells);
  }

  Tally tally() {
    return tally;
  }

  /** Takes the line about progress away. */
  synchronized void end() {
    progress.clear();
  }

  /** Whether a run before left anything to fetch. */
  boolean hasPlanned() {
    return store.pendingCount() > 0;
  }

  /** Brings what one argument names; what a feed has is only planned. */
  void bring(String argument) {
    if (!Ingest.isAddress(argument)) {
      try (Stream<Ingested> all = ingest.open(absolute(argument))) {
        all.forEach(this::keep);
      }
    } else if (fetcher == null) {
      skipped(argument, Reason.REFUSED, argument + " is not fetched offline");
    } else {
      visit(fetcher, argument, null, false);
    }
  }

  // The store outlives the folder in which it was named.
  private static String absolute(String path) {
    try {
      return Path.of(path).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException noPath) {
      // Whoever opens it says what is wrong with it.
      return path;
    }
  }

  /** Plans what is in the feed or sitemap at an address. */
  void follow(String feed) {
    if (fetcher == null) {
      skipped(feed, Reason.REFUSED, feed + " is not fetched offline");
    } else {
      visit(fetcher, feed, null, true);
    }
  }

  /**
   * Fetches what is planned and due.
   *
   * @param most how many addresses at most
   * @return how many addresses are left
   */
  int fetchPlanned(int most) {
    int left = most;
    while (fetcher != null && left > 0) {
      List<Pending> due = store.pending(Instant.now());
      due = due.subList(0, Math.min(left, due.size()));
      if (due.isEmpty()) {
        break;
      }
      left -= due.size();
      fetch(fetcher, due);
    }
    return store.pendingCount();
  }

  private void fetch(Fetcher web, List<Pending> due) {
    Map<String, List<Pending>> hosts = new LinkedHashMap<>();
    due.forEach(p -> hosts.computeIfAbsent(host(p.address()), h -> new ArrayList<>()).add(p));
    Semaphore asked = new Semaphore(HOSTS_AT_A_TIME);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (List<Pending> of : hosts.values()) {
        all.add(
            threads.submit(() -> {
              asked.acquireUninterruptibly();
              try {
                of.forEach(pending -> visit(web, pending.address(), pending, false));
              } finally {
                asked.release();
              }
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String host(String address) {
    try {
      return Objects.requireNonNullElse(URI.create(address).getHost(), "").toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noAddress) {
      // Whoever fetches it says what is wrong with it.
      return "";
    }
  }

  /**
   * @param pending how it was planned; null where the user named it
   * @param onlyFeeds whether a page is none of what is wanted
   */
  private void visit(Fetcher web, String address, @Nullable Pending pending, boolean onlyFeeds) {
    Visit last = store.visit(address);
    Marks marks =
        last != null && last.outcome().equals(Visit.OK)
            ? new Marks(last.tag(), last.modified())
            : Marks.NONE;
    switch (web.fetch(address, marks)) {
      case Answer.Got got -> got(address, got, onlyFeeds);
      case Answer.Unchanged unchanged -> unchanged(address, unchanged, marks);
      case Answer.Refused refused -> refused(address, refused, pending);
    }
  }

  private void unchanged(String address, Answer.Unchanged unchanged, Marks marks) {
    store.settle(
        new Visit(address, unchanged.at(), Visit.OK, marks.tag(), marks.modified()), List.of());
    synchronized (this) {
      tally.unchanged();
    }
  }

  private void refused(String address, Answer.Refused refused, @Nullable Pending pending) {
    Reason reason = Reason.of(refused.why());
    boolean mayDoBetter =
        switch (refused.why()) {
          case TIMEOUT, BROKEN -> true;
          case STATUS, ROBOTS -> refused.status() >= 500 || refused.status() == 429;
          case ADDRESS, REDIRECT, TOO_LARGE -> false;
        };
    if (pending != null) {
      // A host that asked to be left alone was not asked for this.
      boolean tried = refused.status() > 0 || refused.again() == null;
      if (mayDoBetter && (!tried || pending.tries() + 1 < MAX_TRIES)) {
        Instant again = Instant.now().plus(FIRST_RETRY.multipliedBy(1L << pending.tries()));
        Instant asked = refused.again();
        store.putOff(pending, asked != null && asked.isAfter(again) ? asked : again, tried);
      } else {
        store.settle(new Visit(address, Instant.now(), reason.token(), null, null), List.of());
      }
    }
    skipped(address, reason, refused.detail());
  }

  private void got(String address, Answer.Got got, boolean onlyFeeds) {
    if (archive != null) {
      try {
        archive.keep(got);
      } catch (IOException e) {
        throw new UncheckedIOException("the archive cannot be written: " + e.getMessage(), e);
      }
    }
    Visit visit = new Visit(address, got.at(), Visit.OK, got.marks().tag(), got.marks().modified());
    List<Ingested> made = new ArrayList<>();
    Feed feed;
    parsing.acquireUninterruptibly();
    try {
      feed = ingest.feed(got);
      if (feed == null && onlyFeeds) {
        made.add(noFeed(address, got));
      } else if (feed == null) {
        try (Stream<Ingested> all = ingest.open(address, got)) {
          all.forEach(made::add);
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      // A fault in a rule must not cost the other pages; it is named with its place.
      StackTraceElement[] trace = e.getStackTrace();
      feed = null;
      made.add(
          new Ingested.Skipped(
              Origin.of(address),
              Reason.UNREADABLE,
              "Readout failed on it: "
                  + e
                  + (trace.length == 0 ? "" : " at " + trace[0])
                  + "; please report this with its address"));
    } finally {
      parsing.release();
    }
    if (feed != null) {
      plan(visit, feed);
    } else {
      settle(visit, made);
    }
  }

  private Ingested noFeed(String address, Answer.Got got) {
    List<String> feeds = ingest.feedsOf(got);
    return new Ingested.Skipped(
        Origin.of(address),
        Reason.NOT_AN_ARTICLE,
        address
            + " is no feed and no sitemap"
            + (feeds.isEmpty() ? "" : "; the page names " + String.join(", ", feeds)));
  }

  private void plan(Visit visit, Feed feed) {
    List<String> sitemaps = feed.sitemaps().stream().filter(Ingest::isAddress).toList();
    List<String> addresses = new ArrayList<>();
    feed.entries().stream().map(Entry::link).filter(Objects::nonNull).forEach(addresses::add);
    addresses.removeIf(link -> !Ingest.isAddress(link));
    int planned = store.plan(visit, addresses, sitemaps);
    synchronized (this) {
      progress.clear();
      console
          .err()
          .println(
              Console.harmless(
                  visit.address()
                      + ": "
                      + feed.kind().words()
                      + " of "
                      + addresses.size()
                      + (addresses.size() == 1 ? " address, " : " addresses, ")
                      + planned
                      + " new"));
    }
  }

  private void settle(Visit visit, List<Ingested> made) {
    List<Article> articles = new ArrayList<>();
    Reason why = null;
    for (Ingested one : made) {
      switch (one) {
        case Ingested.Accepted accepted -> articles.add(accepted.article());
        case Ingested.Skipped skipped -> why = skipped.reason();
      }
    }
    Visit outcome =
        articles.isEmpty() && why != null
            ? new Visit(visit.address(), visit.at(), why.token(), null, null)
            : visit;
    List<Kept> kept = store.settle(outcome, articles);
    for (int i = 0; i < kept.size(); i++) {
      kept(kept.get(i), articles.get(i));
    }
    made.forEach(this::tellSkipped);
  }

  private void keep(Ingested one) {
    if (one instanceof Ingested.Accepted accepted) {
      kept(store.keep(accepted.article()), accepted.article());
    }
    tellSkipped(one);
  }

  private void tellSkipped(Ingested one) {
    if (one instanceof Ingested.Skipped skipped) {
      skipped(skipped.origin().uri(), skipped.reason(), skipped.detail());
    }
  }

  private synchronized void kept(Kept kept, Article article) {
    tally.kept(kept);
    if (tells && kept != Kept.UNCHANGED) {
      progress.clear();
      console.println(Console.harmless(line(kept, article)));
    }
    progress.show(tally.total() + " of them done  " + article.origin().uri());
  }

  private static String line(Kept kept, Article article) {
    Published published = article.published();
    String title = article.title();
    return (kept == Kept.CHANGED ? "changed  " : "added  ")
        + (published == null ? "undated" : published.value())
        + "  "
        + (article.origin().outlet() == null ? "" : article.origin().outlet() + "  ")
        + (title == null ? "" : title + "  ")
        + article.origin().uri();
  }

  private synchronized void skipped(String what, Reason reason, String detail) {
    tally.skipped(reason);
    progress.clear();
    String named = detail.contains(what) ? detail : what + ": " + detail;
    console.err().println(Console.harmless("skipped (" + reason.token() + "): " + named));
  }
}
