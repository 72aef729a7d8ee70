package readout.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from.
 *
 * @param uri the argument as given: a path or an address, not encoded
 * @param canonical the page's own address, if it states one
 * @param id the identifier an input line gave, if it gave one
 * @param outlet the publisher's name, if known
 * @param fetched when it was fetched, for what came over a network
 * @param sha256 the hash of the bytes read, in hexadecimal; {@code null} where they were part of a
 *     larger file
 */
public record Origin(
    String uri,
    @Nullable String canonical,
    @Nullable String id,
    @Nullable String outlet,
    @Nullable Instant fetched,
    @Nullable String sha256) {
  public Origin {
    if (uri.isEmpty()) {
      throw new IllegalArgumentException("an origin's uri must not be empty");
    }
  }

  /** An origin of which only the argument is known. */
  public static Origin of(String uri) {
    return new Origin(uri, null, null, null, null, null);
  }

  /** Whether it came over a network. */
  public boolean isFetched() {
    return fetched != null;
  }

  public Origin withSha256(String hash) {
    return new Origin(uri, canonical, id, outlet, fetched, hash);
  }

  public Origin withOutlet(@Nullable String name) {
    return new Origin(uri, canonical, id, name, fetched, sha256);
  }
}
