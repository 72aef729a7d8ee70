package readout.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.ingest.page.Stamp;

/**
 * What an input says of its article beside the text: the fields of a JSON line, a page's metadata.
 *
 * @param title the headline
 * @param byline the authors as given, one string or many
 * @param published the dates as given, the surest first
 * @param changed the date of the last change as given
 * @param language the language as given
 */
record Stated(
    @Nullable String title,
    List<String> byline,
    List<Stamp> published,
    @Nullable String changed,
    @Nullable String language) {
  static final Stated NOTHING = new Stated(null, List.of(), List.of(), null, null);

  Stated {
    byline = List.copyOf(byline);
    published = List.copyOf(published);
  }
}
