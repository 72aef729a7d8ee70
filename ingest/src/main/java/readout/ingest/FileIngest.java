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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.text.Origin;
import readout.text.Span;

/** Takes in one file of any format. Immutable and safe for any number of threads. */
final class FileIngest {
  /** What a file turned out to be. */
  sealed interface Opened {
    /** A file that is one article, or none. */
    record One(Ingested ingested) implements Opened {}

    /** A file of many articles, open until it is closed. */
    record Many(JsonLines lines) implements Opened {}
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

  private Opened open(String uri, String name, InputStream stream, long size) {
    InputStream in = new BufferedInputStream(stream, 1 << 15);
    boolean handedOn = false;
    try {
      byte[] head = head(in);
      Format format = Format.of(name, head);
      if (format == Format.JSON_LINES) {
        InputStream unpacked = Decoded.starts(head, 0x1F, 0x8B) ? BombGuard.unpack(in) : in;
        handedOn = true;
        return new Opened.Many(new JsonLines(uri, unpacked, schema, maker, maxBytes));
      }
      return new Opened.One(one(uri, format, in, size));
    } catch (IOException e) {
      return new Opened.One(unreadable(uri, e));
    } finally {
      if (!handedOn) {
        close(in);
      }
    }
  }

  private Ingested one(String uri, Format format, InputStream in, long size) throws IOException {
    String remedy = format.remedy();
    if (remedy != null) {
      return new Skipped(Origin.of(uri), Reason.UNSUPPORTED_FORMAT, uri + " " + remedy);
    }
    if (format.isBinary()) {
      return binary(uri);
    }
    int limit = format == Format.HTML ? Math.min(maxBytes, MAX_PAGE) : maxBytes;
    byte[] bytes = size > limit ? null : in.readNBytes(limit + 1);
    if (bytes == null || bytes.length > limit) {
      return new Skipped(
          Origin.of(uri),
          Reason.TOO_LARGE,
          uri
              + " has more than "
              + limit
              + " bytes; split it, or put one article a line into a .jsonl file");
    }
    return bytes(uri, bytes, format);
  }

  /** The article in {@code bytes}, all of a file's. */
  Ingested bytes(String uri, byte[] bytes, Format format) {
    Decoded decoded = decode(bytes, format);
    if (decoded == null) {
      return Format.looksBinary(new String(bytes, StandardCharsets.ISO_8859_1))
          ? binary(uri)
          : new Skipped(
              Origin.of(uri),
              Reason.UNREADABLE,
              uri
                  + " is neither UTF-8 nor UTF-16 nor in a Western character set; convert it with iconv -t UTF-8");
    }
    String text = decoded.text();
    if (Format.looksBinary(text)) {
      return binary(uri);
    }
    Origin origin = new Origin(uri, null, null, null, null, sha256(bytes));
    if (new Span(0, text.length()).strip(text).isEmpty()) {
      return new Skipped(origin, Reason.EMPTY, uri + " is empty");
    }
    Ingested made =
        format == Format.HTML
            ? html.article(origin, decoded, bytes)
            : maker.make(origin, text, Stated.NOTHING);
    return decoded.note() == null || !(made instanceof Ingested.Accepted accepted)
        ? made
        : noted(accepted, decoded.note());
  }

  private static @Nullable Decoded decode(byte[] bytes, Format format) {
    Charset declared = format == Format.HTML ? HtmlIngest.declared(bytes) : null;
    Decoded decoded = Decoded.of(bytes);
    boolean guessed = decoded == null || decoded.note() != null;
    return declared != null && guessed ? Decoded.as(declared, bytes) : decoded;
  }

  private static Ingested.Accepted noted(Ingested.Accepted made, String note) {
    List<String> notes = new ArrayList<>(made.notes());
    notes.addFirst(note);
    return new Ingested.Accepted(made.article(), notes, made.source());
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
