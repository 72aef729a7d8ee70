package readout.ingest.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip and stops when what comes out is out of all proportion to what went in: news packs
 * to a third or a tenth, and no honest file to a three-hundredth.
 */
public final class BombGuard extends FilterInputStream {
  /** More comes out than the ratio allows. */
  public static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String detail;

    private BombException(String detail) {
      super(detail);
      this.detail = detail;
    }

    /** What is wrong and what to do. */
    public String detail() {
      return detail;
    }
  }

  private static final int MAX_RATIO = 300;
  // Below this nothing is refused: small files of one repeated line pack very well.
  private static final long ALWAYS_ALLOWED = 16L << 20;

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = in.read(b, off, len);
      count += Math.max(0, n);
      return n;
    }
  }

  private final Counting packed;
  private long unpacked;

  private BombGuard(Counting packed) throws IOException {
    super(new GZIPInputStream(packed, 1 << 15));
    this.packed = packed;
  }

  /**
   * The unpacked bytes of {@code packed}; reading throws {@link BombException} where there are
   * absurdly many.
   */
  public static InputStream unpack(InputStream packed) throws IOException {
    return new BombGuard(new Counting(packed));
  }

  /**
   * None for certain: who reads on as long as something is available would lose what it has when
   * the rest turns out to be broken.
   */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = in.read(b, off, len);
    unpacked += Math.max(0, n);
    if (unpacked > ALWAYS_ALLOWED && unpacked / MAX_RATIO > packed.count) {
      throw new BombException(
          packed.count
              + " bytes of gzip unpack to more than "
              + unpacked
              + ", over "
              + MAX_RATIO
              + " times as many; if the file is honest, unpack it and give what is inside");
    }
    return n;
  }
}
