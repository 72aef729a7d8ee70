package readout.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an input says of its article beside the text: the fields of a JSON line, a page's metadata.
 *
 * @param title the headline
 * @param byline the authors as given, one string or many
 * @param published the date as given
 * @param basis what gave the date, in words
 * @param language the language as given
 */
record Stated(
    @Nullable String title,
    List<String> byline,
    @Nullable String published,
    String basis,
    @Nullable String language) {
  static final Stated NOTHING = new Stated(null, List.of(), null, "", null);

  Stated {
    byline = List.copyOf(byline);
  }
}
