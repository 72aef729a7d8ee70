package readout.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.bytes.BombGuard;
import readout.ingest.bytes.Decoded;
import readout.ingest.feed.Feed;
import readout.ingest.fetch.Answer;
import readout.text.Origin;

/** Takes in one file or answer of any format. Immutable and safe for any number of threads. */
final class FileIngest {
  // A page takes some thirty times its size while it is parsed, and no article's page is nearly as
  // large.
  private static final int MAX_PAGE = 10 << 20;
  private static final int BUFFER = 1 << 15;

  private final int maxBytes;
  private final Documents documents;
  private final RowIngest rows;

  FileIngest(IngestOptions options) {
    maxBytes = options.maxBytes();
    ArticleMaker maker = new ArticleMaker(options);
    rows = new RowIngest(options.fields(), maker);
    documents = new Documents(options, maker, rows);
  }

  /**
   * Opens {@code path}; whatever is wrong with it becomes a {@link Skipped}.
   *
   * @param uri its path as it was given
   */
  Opened open(Path path, String uri) {
    try {
      // A pipe has no size: what it gives is counted while it is read.
      long size = Files.isRegularFile(path) ? Files.size(path) : 0;
      return open(Source.named(uri, uri), Files.newInputStream(path), size);
    } catch (IOException e) {
      return new Opened.One(unreadable(Origin.of(uri), e));
    }
  }

  /**
   * Opens a stream that has no name to tell its format by: JSON lines begin with a brace; gzip is
   * unpacked.
   */
  Opened open(String uri, InputStream stream) {
    Source source = Source.named(uri, uri);
    try {
      InputStream in = new BufferedInputStream(stream, BUFFER);
      if (Decoded.starts(head(in), 0x1F, 0x8B)) {
        in = new BufferedInputStream(BombGuard.unpack(in), BUFFER);
      }
      boolean lines = Decoded.starts(head(in), '{');
      return open(lines ? source.withName("-.jsonl") : source, in, 0);
    } catch (IOException e) {
      return new Opened.One(unreadable(source.origin(), e));
    }
  }

  /**
   * Opens what was fetched.
   *
   * @param uri the address as it was given
   */
  Opened open(String uri, Answer.Got got) {
    return open(Source.of(uri, got), got.body().stream(), got.body().size());
  }

  /** The feed or sitemap that was fetched, {@code null} if it is none. */
  @Nullable Feed feed(Answer.Got got) {
    Source source = Source.of(got.address(), got);
    try (InputStream raw = new BufferedInputStream(got.body().stream(), BUFFER)) {
      Unpacked in = unpacked(source, raw, got.body().size());
      byte[] bytes = in.stream().readNBytes(maxBytes);
      Feed feed = documents.feed(in.source(), bytes, in.format());
      return feed != null && feed.kind().isListing() ? feed : null;
    } catch (IOException brokenGzip) {
      // Whoever opens it is told what is wrong with it.
      return null;
    }
  }

  /** The addresses of the feeds that a page names as its own. */
  List<String> feedsOf(Answer.Got got) {
    Source source = Source.of(got.address(), got);
    return got.body().size() > MAX_PAGE ? List.of() : documents.feedsOf(source, got.body().array());
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(Format.HEAD);
    byte[] head = new byte[Format.HEAD];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < head.length; length += Math.max(0, n)) {
        n = in.read(head, length, head.length - length);
      }
    } catch (IOException e) {
      // What stands before the break is read; the break is told where reading comes to it.
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(head, length);
  }

  /** A stream without the gzip about it, and what is in it. */
  private record Unpacked(Source source, InputStream stream, Format format, long size) {}

  private static Unpacked unpacked(Source source, InputStream in, long size) throws IOException {
    byte[] head = head(in);
    if (!Decoded.starts(head, 0x1F, 0x8B)) {
      return new Unpacked(source, in, Format.of(source.name(), source.type(), head), size);
    }
    InputStream inside = new BufferedInputStream(BombGuard.unpack(in), BUFFER);
    Source named = source.withName(Format.withoutGz(source.name()));
    return new Unpacked(named, inside, Format.of(named.name(), "", head(inside)), 0);
  }

  private Opened open(Source source, InputStream stream, long size) {
    InputStream in = new BufferedInputStream(stream, BUFFER);
    boolean handedOn = false;
    try {
      Unpacked unpacked = unpacked(source, in, size);
      if (unpacked.format() == Format.JSON_LINES) {
        handedOn = true;
        return new Opened.Many(new JsonLines(source.uri(), unpacked.stream(), rows, maxBytes));
      }
      if (unpacked.format() == Format.WARC) {
        Articles pages =
            new WarcArticles(
                source.uri(), unpacked.stream(), documents, Math.min(maxBytes, MAX_PAGE));
        handedOn = true;
        return new Opened.Many(pages);
      }
      return one(unpacked);
    } catch (BombGuard.BombException e) {
      return new Opened.One(
          new Skipped(source.origin(), Reason.TOO_LARGE, source.uri() + ": " + e.detail()));
    } catch (IOException e) {
      return new Opened.One(unreadable(source.origin(), e));
    } finally {
      if (!handedOn) {
        close(in);
      }
    }
  }

  private Opened one(Unpacked in) throws IOException {
    Source source = in.source();
    String remedy = in.format().remedy();
    if (remedy != null) {
      return new Opened.One(Documents.unsupported(source.origin(), remedy));
    }
    if (in.format().isBinary()) {
      return new Opened.One(Documents.binary(source));
    }
    int limit = in.format() == Format.HTML ? Math.min(maxBytes, MAX_PAGE) : maxBytes;
    byte[] bytes = in.size() > limit ? null : read(in, limit);
    if (bytes == null || bytes.length > limit) {
      return new Opened.One(
          new Skipped(
              source.origin(),
              Reason.TOO_LARGE,
              source.uri()
                  + " has more than "
                  + limit
                  + " bytes; split it, or put one article a line into a .jsonl file"));
    }
    return documents.open(source, bytes, in.format());
  }

  /** All there is, or one byte more than {@code limit}. */
  private static byte[] read(Unpacked in, int limit) throws IOException {
    // Where the size is known nothing need be copied; a file may have grown since.
    byte[] known = new byte[(int) in.size()];
    int length = in.stream().readNBytes(known, 0, known.length);
    byte[] more = in.stream().readNBytes(limit + 1 - length);
    if (more.length == 0) {
      return length == known.length ? known : Arrays.copyOf(known, length);
    }
    byte[] all = Arrays.copyOf(known, length + more.length);
    System.arraycopy(more, 0, all, length, more.length);
    return all;
  }

  /** Why a file could not be read, in words that name it. */
  static Skipped unreadable(Origin origin, IOException e) {
    String uri = origin.uri();
    String why =
        switch (e) {
          case NoSuchFileException gone -> uri + " does not exist";
          case AccessDeniedException denied -> uri + " may not be read by this user";
          default -> uri + " cannot be read: " + e.getMessage();
        };
    return new Skipped(origin, Reason.UNREADABLE, why);
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a file that was read", e);
    }
  }
}
