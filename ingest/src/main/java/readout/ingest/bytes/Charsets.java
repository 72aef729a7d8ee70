package readout.ingest.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Character sets by the names that others give them. */
public final class Charsets {
  private Charsets() {}

  /**
   * The character set of a name, {@code null} where there is no name or none that is known. What is
   * called ASCII or Latin-1 is read as windows-1252, which has their characters and more, as the
   * web does (WHATWG's Encoding standard).
   */
  public static @Nullable Charset named(@Nullable String name) {
    try {
      Charset found = name == null || !Charset.isSupported(name) ? null : Charset.forName(name);
      return StandardCharsets.ISO_8859_1.equals(found) || StandardCharsets.US_ASCII.equals(found)
          ? Charset.forName("windows-1252")
          : found;
    } catch (IllegalArgumentException noName) {
      return null;
    }
  }
}
