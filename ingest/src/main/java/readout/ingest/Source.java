package readout.ingest;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import readout.ingest.fetch.Answer;
import readout.text.Origin;

/**
 * What is known of bytes beside themselves.
 *
 * @param origin where they came from; its uri is what messages name
 * @param name the name or address to tell their format by
 * @param type the media type that came with them; empty for none
 * @param charset the character set that came with them; null for none
 * @param address what links in them are relative to; empty where that is not known
 */
record Source(Origin origin, String name, String type, @Nullable Charset charset, String address) {
  /** A file or a stream. */
  static Source named(String uri, String name) {
    return new Source(Origin.of(uri), name, "", null, "");
  }

  /**
   * What was fetched.
   *
   * @param uri the address as it was given
   */
  static Source of(String uri, Answer.Got got) {
    return fetched(uri, got.address(), got.type(), got.charset(), got.at());
  }

  static Source fetched(
      String uri, String address, String type, @Nullable Charset charset, @Nullable Instant at) {
    Origin origin = new Origin(uri, address.equals(uri) ? null : address, null, null, at, null);
    return new Source(origin, address, type, charset, address);
  }

  String uri() {
    return origin.uri();
  }

  Source withOrigin(Origin changed) {
    return new Source(changed, name, type, charset, address);
  }

  Source withName(String changed) {
    return new Source(origin, changed, type, charset, address);
  }
}
