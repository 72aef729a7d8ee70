package readout.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for an address.
 *
 * @param outcome "ok", or the word of the reason why there was nothing
 * @param tag what the server calls this version (its ETag)
 * @param modified when the server says it changed, as written
 */
public record Visit(
    String address, Instant at, String outcome, @Nullable String tag, @Nullable String modified) {
  /** Of a visit that brought something. */
  public static final String OK = "ok";
}
