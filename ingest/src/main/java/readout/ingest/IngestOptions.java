package readout.ingest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are taken in.
 *
 * @param published the day of publication of articles that state none; {@code null} for none
 * @param fields for JSON lines: the name of what is to be filled (text, id, uri, title, outlet,
 *     byline, published, language) to the key it stands under, where that is not the usual one
 * @param maxBytes the most bytes that one file of text or one line of JSON may have, 1 to 2^30; a
 *     page of HTML may have 10 MB at most whatever this says
 * @param latest the last day that is believed as a day of publication
 * @param traced whether to say where a page's text stands in its bytes ({@link
 *     Ingested.Accepted#source})
 */
public record IngestOptions(
    @Nullable LocalDate published,
    Map<String, String> fields,
    int maxBytes,
    LocalDate latest,
    boolean traced) {
  private static final int MEGABYTE = 1 << 20;

  public IngestOptions {
    fields = Map.copyOf(fields);
    fields.keySet().forEach(JsonField::of);
    if (maxBytes < 1 || maxBytes > 1 << 30) {
      throw new IllegalArgumentException(
          "maxBytes is " + maxBytes + " and must be 1 to " + (1 << 30));
    }
  }

  /** 64 MB, the usual keys, no date, and nothing published later than tomorrow. */
  public static IngestOptions defaults() {
    return new IngestOptions(
        null, Map.of(), 64 * MEGABYTE, LocalDate.now(ZoneOffset.UTC).plusDays(1), false);
  }

  public IngestOptions withPublished(@Nullable LocalDate day) {
    return new IngestOptions(day, fields, maxBytes, latest, traced);
  }

  /** Looks for {@code name} under {@code key} in JSON lines. */
  public IngestOptions withField(String name, String key) {
    Map<String, String> more = new HashMap<>(fields);
    more.put(name, key);
    return new IngestOptions(published, more, maxBytes, latest, traced);
  }

  public IngestOptions withMaxBytes(int bytes) {
    return new IngestOptions(published, fields, bytes, latest, traced);
  }

  public IngestOptions withLatest(LocalDate day) {
    return new IngestOptions(published, fields, maxBytes, day, traced);
  }

  /** Says where a page's text stands in its bytes. */
  public IngestOptions withTrace() {
    return new IngestOptions(published, fields, maxBytes, latest, true);
  }
}
