package readout.ingest;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import readout.ingest.feed.Feed;
import readout.ingest.fetch.Answer;
import readout.ingest.fetch.Fetcher;

/**
 * Turns files into articles. Immutable and safe for any number of threads; make one and keep it,
 * since it reads its rules when it is made.
 *
 * <pre>{@code
 * Ingest ingest = new Ingest(IngestOptions.defaults());
 * try (Stream<Ingested> articles = ingest.open("reports")) {
 *   articles.forEach(…);
 * }
 * }</pre>
 */
public final class Ingest {
  private final FileIngest files;
  private final @Nullable Fetcher fetcher;

  /** One that takes in files and fetches nothing. */
  public Ingest(IngestOptions options) {
    this(options, null);
  }

  /**
   * One that takes in addresses too.
   *
   * @param fetcher brings what is there; null for none
   */
  public Ingest(IngestOptions options, @Nullable Fetcher fetcher) {
    files = new FileIngest(options);
    this.fetcher = fetcher;
  }

  /** Whether an argument is an address of the web and not a path. */
  public static boolean isAddress(String argument) {
    String start = argument.substring(0, Math.min(8, argument.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /**
   * The articles of one argument, in order, each taken in when the stream asks for it: a file of
   * text or HTML is one, a file of JSON lines ({@code .jsonl}, {@code .ndjson}, also packed with
   * gzip) one a line, a folder those of its files, sorted by path. What gives no article is a
   * {@link Ingested.Skipped} in its place; nothing that is wrong with one file or line stops the
   * others.
   *
   * @param argument a path, or an address, which is fetched; a feed gives what it has itself
   * @return a sequential stream that the caller closes
   * @throws IllegalArgumentException if {@code argument} is empty
   */
  public Stream<Ingested> open(String argument) {
    if (argument.isEmpty()) {
      throw new IllegalArgumentException("an argument must name a file or a folder and is empty");
    }
    return stream(new Inputs(files, argument, fetcher));
  }

  /**
   * The articles of a stream, such as standard input: JSON lines if it begins with a brace, or else
   * one article; gzip is unpacked.
   *
   * @param uri what to call it
   * @param in closed with the stream that is returned
   */
  public Stream<Ingested> open(String uri, InputStream in) {
    return stream(new Inputs(files, uri, in));
  }

  /**
   * The articles of what was fetched.
   *
   * @param address as it was given
   */
  public Stream<Ingested> open(String address, Answer answer) {
    return stream(new Inputs(files, address, answer));
  }

  /** The feed or sitemap that was fetched, {@code null} if it is none. */
  public @Nullable Feed feed(Answer.Got got) {
    return files.feed(got);
  }

  /** The addresses of the feeds that a page names as its own. */
  public List<String> feedsOf(Answer.Got got) {
    return files.feedsOf(got);
  }

  private static Stream<Ingested> stream(Inputs inputs) {
    int properties = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(inputs, properties), false)
        .onClose(inputs::close);
  }
}
