package readout.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.InflaterInputStream;

/** What HTTP calls a content encoding: how an answer's body is packed. */
public final class Encoding {
  private Encoding() {}

  /**
   * The unpacked bytes of {@code packed}; reading throws {@link BombGuard.BombException} where
   * there are absurdly many.
   *
   * @param name as the answer's head has it; blank for none
   * @throws IOException if it is none that is known, or not packed so
   */
  public static InputStream unpack(String name, InputStream packed) throws IOException {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> packed;
      case "gzip", "x-gzip" -> BombGuard.unpack(packed);
      case "deflate" -> new InflaterInputStream(packed);
      default ->
          throw new IOException(
              "it is packed with "
                  + name.substring(0, Math.min(50, name.length()))
                  + ", which is not known here");
    };
  }
}
