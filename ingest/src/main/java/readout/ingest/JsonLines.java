package readout.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.bytes.BombGuard;
import readout.ingest.bytes.ByteLines;
import readout.ingest.bytes.Decoded;
import readout.text.Origin;
import tools.jackson.core.JacksonException;

/** The articles of one file of JSON lines, read one line at a time. Not thread-safe. */
final class JsonLines implements Articles {
  private final String uri;
  private final InputStream in;
  private final ByteLines lines;
  private final RowIngest rows;
  private final int maxBytes;
  private boolean broken;

  /**
   * @param uri the file's path, named in every outcome
   * @param in its unpacked bytes, closed by {@link #close}
   */
  JsonLines(String uri, InputStream in, RowIngest rows, int maxBytes) {
    this.uri = uri;
    this.in = in;
    this.lines = new ByteLines(in, maxBytes);
    this.rows = rows;
    this.maxBytes = maxBytes;
  }

  /** What came of the next line that is not blank; {@code null} after the last. */
  @Override
  public @Nullable Ingested next() {
    while (!broken) {
      try {
        byte[] line = lines.next();
        if (line == null) {
          return null;
        }
        if (!isBlank(line)) {
          return article(line);
        }
      } catch (BombGuard.BombException e) {
        broken = true;
        return skipped(Reason.TOO_LARGE, e.detail());
      } catch (EOFException e) {
        broken = true;
        return skipped(
            Reason.UNREADABLE, "the gzip data ends too soon; the lines before this one were read");
      } catch (ZipException e) {
        broken = true;
        return skipped(
            Reason.UNREADABLE,
            "the gzip data is broken (" + e.getMessage() + "); the lines before were read");
      } catch (IOException e) {
        broken = true;
        return skipped(Reason.UNREADABLE, "cannot be read any further: " + e.getMessage());
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private Ingested article(byte[] line) {
    if (line.length > maxBytes) {
      return skipped(Reason.TOO_LARGE, "the line has more than " + maxBytes + " bytes");
    }
    int from = Decoded.starts(line, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String json = Decoded.utf8(line, from, line.length - from);
    if (json == null) {
      return skipped(
          Reason.UNREADABLE, "the line is not UTF-8; convert the file with iconv -t UTF-8");
    }
    JsonRow row;
    try {
      row = rows.read(json);
    } catch (JacksonException e) {
      return skipped(Reason.UNREADABLE, "not JSON" + column(e) + ": " + e.getOriginalMessage());
    }
    return row == null
        ? skipped(Reason.NOT_AN_ARTICLE, "the line is not one JSON object")
        : rows.article(row, uri, where());
  }

  // A limit that is exceeded, nesting for one, has no place.
  private static String column(JacksonException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }

  private Skipped skipped(Reason reason, String detail) {
    return new Skipped(Origin.of(uri), reason, where() + detail);
  }

  private String where() {
    return uri + ":" + Math.max(1, lines.number()) + ": ";
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }
}
