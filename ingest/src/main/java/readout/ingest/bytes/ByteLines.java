package readout.ingest.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of bytes, one in memory at a time, each of bounded length. Not thread-safe.
 */
public final class ByteLines {
  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  public ByteLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The number of the line that was returned last, from 1. */
  public long number() {
    return number;
  }

  /**
   * The next line without its line feed; {@code null} after the last. A line of more than the limit
   * comes back cut to one byte over it, and the rest of it is passed over.
   *
   * @throws IOException if the stream ends in the middle of a line because it is broken; that line
   *     is lost
   */
  public byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    while (at < end || fill()) {
      if (!any) {
        any = true;
        number++;
      }
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, from, Math.min(at - from, maxBytes + 1 - line.size()));
      if (at < end) {
        at++;
        return line.toByteArray();
      }
    }
    return any ? line.toByteArray() : null;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
