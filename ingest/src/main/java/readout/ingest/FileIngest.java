package readout.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.feed.Feed;
import readout.ingest.feed.JsonFeed;
import readout.ingest.feed.XmlFeed;
import readout.text.Origin;
import readout.text.Span;

/** Takes in one file of any format. Immutable and safe for any number of threads. */
final class FileIngest {
  /** What a file turned out to be. */
  sealed interface Opened {
    /** A file that is one article, or none. */
    record One(Ingested ingested) implements Opened {}

    /** A file of many articles, open until it is closed. */
    record Many(Articles articles) implements Opened {}
  }

  // A page takes some thirty times its size while it is parsed, and no article's page is nearly as
  // large.
  private static final int MAX_PAGE = 10 << 20;

  private final int maxBytes;
  private final ArticleMaker maker;
  private final HtmlIngest html;
  private final JsonRow.Schema schema;

  FileIngest(IngestOptions options) {
    maxBytes = options.maxBytes();
    maker = new ArticleMaker(options);
    html = new HtmlIngest(maker, options.traced());
    schema = new JsonRow.Schema(options.fields());
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
      return open(uri, uri, Files.newInputStream(path), size);
    } catch (IOException e) {
      return new Opened.One(unreadable(uri, e));
    }
  }

  /**
   * Opens a stream that has no name to tell its format by: JSON lines begin with a brace; gzip is
   * unpacked.
   */
  Opened open(String uri, InputStream stream) {
    try {
      InputStream in = new BufferedInputStream(stream, 1 << 15);
      if (Decoded.starts(head(in), 0x1F, 0x8B)) {
        in = new BufferedInputStream(BombGuard.unpack(in), 1 << 15);
      }
      return open(uri, Decoded.starts(head(in), '{') ? "-.jsonl" : uri, in, 0);
    } catch (IOException e) {
      return new Opened.One(unreadable(uri, e));
    }
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(Format.HEAD);
    byte[] head = in.readNBytes(Format.HEAD);
    in.reset();
    return head;
  }

  private Opened open(String uri, String name, InputStream stream, long fileSize) {
    long size = fileSize;
    InputStream in = new BufferedInputStream(stream, 1 << 15);
    boolean handedOn = false;
    try {
      byte[] head = head(in);
      String inside = name;
      if (Decoded.starts(head, 0x1F, 0x8B)) {
        in = new BufferedInputStream(BombGuard.unpack(in), 1 << 15);
        head = head(in);
        inside = Format.withoutGz(name);
        size = 0;
      }
      Format format = Format.of(inside, head);
      if (format == Format.JSON_LINES) {
        handedOn = true;
        return new Opened.Many(new JsonLines(uri, in, schema, maker, maxBytes));
      }
      return one(uri, format, in, size);
    } catch (BombGuard.BombException e) {
      return new Opened.One(new Skipped(Origin.of(uri), Reason.TOO_LARGE, uri + ": " + e.detail()));
    } catch (IOException e) {
      return new Opened.One(unreadable(uri, e));
    } finally {
      if (!handedOn) {
        close(in);
      }
    }
  }

  private Opened one(String uri, Format format, InputStream in, long size) throws IOException {
    String remedy = format.remedy();
    if (remedy != null) {
      return new Opened.One(unsupported(Origin.of(uri), remedy));
    }
    if (format.isBinary()) {
      return new Opened.One(binary(uri));
    }
    int limit = format == Format.HTML ? Math.min(maxBytes, MAX_PAGE) : maxBytes;
    byte[] bytes = size > limit ? null : in.readNBytes(limit + 1);
    if (bytes == null || bytes.length > limit) {
      return new Opened.One(
          new Skipped(
              Origin.of(uri),
              Reason.TOO_LARGE,
              uri
                  + " has more than "
                  + limit
                  + " bytes; split it, or put one article a line into a .jsonl file"));
    }
    return bytes(Origin.of(uri), bytes, format, null);
  }

  /**
   * What is in {@code bytes}, all of a file's or of an answer's.
   *
   * @param from where they came from, without their hash
   * @param stated the character set that came with them; null for none
   */
  Opened bytes(Origin from, byte[] bytes, Format format, @Nullable Charset stated) {
    Decoded decoded = decode(bytes, format, stated);
    Origin origin = from.withSha256(sha256(bytes));
    String uri = from.uri();
    if (decoded == null) {
      return new Opened.One(
          Format.looksBinary(new String(bytes, StandardCharsets.ISO_8859_1))
              ? binary(uri)
              : new Skipped(
                  Origin.of(uri),
                  Reason.UNREADABLE,
                  uri
                      + " is in no character set that can be told; convert it with iconv -t UTF-8"));
    }
    String text = decoded.text();
    if (Format.looksBinary(text)) {
      return new Opened.One(binary(uri));
    }
    if (new Span(0, text.length()).strip(text).isEmpty()) {
      return new Opened.One(new Skipped(origin, Reason.EMPTY, uri + " is empty"));
    }
    return switch (format) {
      case XML -> xml(origin, decoded, bytes);
      case JSON -> json(origin, text);
      case HTML -> noted(html.article(origin, decoded, bytes), decoded.note());
      default -> noted(maker.make(origin, text, Stated.NOTHING), decoded.note());
    };
  }

  private Opened xml(Origin origin, Decoded decoded, byte[] bytes) {
    Feed feed = XmlFeed.parse(decoded.text(), origin.uri());
    if (feed == null) {
      return Format.isHtml(decoded.text())
          ? noted(html.article(origin, decoded, bytes), decoded.note())
          : new Opened.One(
              unsupported(
                  origin,
                  "is XML, but no feed and no page; save the articles' text as .txt and give that"));
    }
    return feed(origin, feed);
  }

  private Opened json(Origin origin, String text) {
    Feed feed = JsonFeed.parse(text, origin.uri());
    return feed == null
        ? new Opened.One(
            unsupported(
                origin,
                "is JSON, but no feed: give one object a line with a field \"text\" in a file called .jsonl"))
        : feed(origin, feed);
  }

  private Opened feed(Origin origin, Feed feed) {
    int has = feed.entries().size() + feed.sitemaps().size();
    if (feed.kind() != Feed.Kind.SITEMAP && has > 0) {
      return new Opened.Many(new FeedArticles(origin.uri(), feed, maker));
    }
    String uri = origin.uri();
    return new Opened.One(
        has == 0
            ? new Skipped(
                origin, Reason.EMPTY, uri + " is a " + feed.kind().words() + " without entries")
            : new Skipped(
                origin,
                Reason.NOT_AN_ARTICLE,
                uri
                    + " is a sitemap of "
                    + (has == 1 ? "1 address" : has + " addresses")
                    + ": readout add fetches what is there"));
  }

  private static Skipped unsupported(Origin origin, String remedy) {
    return new Skipped(origin, Reason.UNSUPPORTED_FORMAT, origin.uri() + " " + remedy);
  }

  private static @Nullable Decoded decode(byte[] bytes, Format format, @Nullable Charset stated) {
    boolean markup = format == Format.HTML || format == Format.XML;
    Charset declared = stated == null && markup ? HtmlIngest.declared(bytes) : stated;
    Decoded decoded = Decoded.of(bytes);
    boolean guessed = decoded == null || decoded.note() != null;
    return declared != null && guessed ? Decoded.as(declared, bytes) : decoded;
  }

  private static Opened noted(Ingested made, @Nullable String note) {
    return new Opened.One(
        note != null && made instanceof Ingested.Accepted accepted ? accepted.noted(note) : made);
  }

  /** Why a file could not be read, in words that name it. */
  static Skipped unreadable(String uri, IOException e) {
    String why =
        switch (e) {
          case NoSuchFileException gone -> uri + " does not exist";
          case AccessDeniedException denied -> uri + " may not be read by this user";
          default -> uri + " cannot be read: " + e.getMessage();
        };
    return new Skipped(Origin.of(uri), Reason.UNREADABLE, why);
  }

  private static Skipped binary(String uri) {
    return new Skipped(
        Origin.of(uri), Reason.BINARY, uri + " is not text; give .txt, .html, .jsonl or .jsonl.gz");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a file that was read", e);
    }
  }
}
