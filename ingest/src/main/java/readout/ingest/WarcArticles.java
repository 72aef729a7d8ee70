package readout.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.bytes.BombGuard;
import readout.ingest.bytes.Charsets;
import readout.ingest.bytes.Encoding;
import readout.text.Origin;

/**
 * The pages of a web archive (WARC 1.0 and 1.1; CC-NEWS is one), one record in memory at a time.
 * Requests and notes about the crawl are passed over; every answer of a server gives an article or
 * the reason why not. A record whose content is broken does not stop those behind it; behind a head
 * that cannot be read nobody knows where the next begins.
 */
final class WarcArticles implements Articles {
  private static final int OK = 200;

  private final String uri;
  private final InputStream in;
  private final WarcReader reader;
  private final Documents documents;
  private final int maxBytes;
  private long records;
  private boolean ended;

  /**
   * @param uri the file's path, named in every outcome
   * @param in unpacked, closed by {@link #close}
   * @throws IOException if it does not begin as an archive does
   */
  WarcArticles(String uri, InputStream in, Documents documents, int maxBytes) throws IOException {
    this.uri = uri;
    this.in = in;
    this.documents = documents;
    this.maxBytes = maxBytes;
    reader = new WarcReader(in);
    reader.setLenient(true);
  }

  @Override
  public @Nullable Ingested next() {
    while (!ended) {
      try {
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
          ended = true;
          return null;
        }
        records++;
        Ingested made = made(record.get());
        if (made != null) {
          return made;
        }
      } catch (BombGuard.BombException e) {
        return end(Reason.TOO_LARGE, e.detail());
      } catch (EOFException e) {
        return end(Reason.UNREADABLE, "the archive ends too soon");
      } catch (ZipException e) {
        return end(Reason.UNREADABLE, "the gzip data is broken (" + e.getMessage() + ")");
      } catch (IOException e) {
        return end(Reason.UNREADABLE, "cannot be read any further: " + e.getMessage());
      } catch (IllegalArgumentException | DateTimeException e) {
        return end(Reason.UNREADABLE, "the head of a record makes no sense: " + e.getMessage());
      } catch (UncheckedIOException e) {
        return end(Reason.UNREADABLE, "cannot be read any further: " + e.getMessage());
      }
    }
    return null;
  }

  private Ingested end(Reason reason, String why) {
    ended = true;
    return new Skipped(
        Origin.of(uri),
        reason,
        uri
            + ": "
            + why
            + "; "
            + records
            + (records == 1 ? " record" : " records")
            + " before were read");
  }

  private @Nullable Ingested made(WarcRecord record) throws IOException {
    try {
      return of(record);
    } catch (IllegalArgumentException
        | NullPointerException
        | NoSuchElementException
        | DateTimeException e) {
      // The library's ways to say that a record lacks what it must have, or has it twice.
      return new Skipped(
          Origin.of(uri),
          Reason.UNREADABLE,
          uri + ", record " + records + ": its head makes no sense: " + e.getMessage());
    }
  }

  /** What came of a record; null for one that is no answer of a server. */
  private @Nullable Ingested of(WarcRecord record) {
    return switch (record) {
      case WarcRevisit revisit ->
          skipped(
              revisit.target(),
              Reason.DUPLICATE,
              "has not changed since the archive had it before");
      case WarcResponse response -> page(response);
      default -> null;
    };
  }

  private @Nullable Ingested page(WarcResponse record) {
    String target = record.target();
    if (!Ingest.isAddress(target)) {
      // An answer of a name server.
      return null;
    }
    try {
      HttpResponse http = record.http();
      if (http.status() != OK) {
        return skipped(target, Reason.NOT_AN_ARTICLE, "is an answer of status " + http.status());
      }
      byte[] body;
      try (InputStream unpacked =
          Encoding.unpack(
              http.headers().first("Content-Encoding").orElse(""), http.body().stream())) {
        body = unpacked.readNBytes(maxBytes + 1);
      }
      if (body.length > maxBytes) {
        return skipped(target, Reason.TOO_LARGE, "has more than " + maxBytes + " bytes");
      }
      return document(record, http, body);
    } catch (BombGuard.BombException e) {
      return skipped(target, Reason.TOO_LARGE, e.detail());
    } catch (IOException | IllegalArgumentException e) {
      // Heads as broken as the servers that wrote them.
      return skipped(target, Reason.UNREADABLE, "cannot be read: " + e.getMessage());
    }
  }

  private Ingested document(WarcResponse record, HttpResponse http, byte[] body) {
    String target = record.target();
    MediaType type = http.contentType();
    String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    Source source =
        Source.fetched(
            target, target, name, Charsets.named(type.parameters().get("charset")), record.date());
    byte[] head = body.length > Format.HEAD ? Arrays.copyOf(body, Format.HEAD) : body;
    Format format = Format.of(target, name, head);
    if (format != Format.HTML && format != Format.TEXT) {
      return skipped(target, Reason.UNSUPPORTED_FORMAT, "is no page but " + name);
    }
    Opened opened = documents.open(source, body, format);
    if (!(opened instanceof Opened.One one)) {
      return skipped(target, Reason.UNSUPPORTED_FORMAT, "is a feed");
    }
    return one.ingested() instanceof Ingested.Accepted accepted
            && record.truncated() != WarcTruncationReason.NOT_TRUNCATED
        ? accepted.noted(target + ": the archive has only the beginning of it")
        : one.ingested();
  }

  private Skipped skipped(String target, Reason reason, String detail) {
    return new Skipped(
        Origin.of(target), reason, uri + ", record " + records + ": " + target + " " + detail);
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } finally {
      in.close();
    }
  }
}
