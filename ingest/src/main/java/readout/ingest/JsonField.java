package readout.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a line of a JSON lines file may say of its article, and the keys it is looked for under, the
 * first present wins.
 */
enum JsonField {
  TEXT,
  ID,
  URI,
  TITLE,
  OUTLET,
  BYLINE,
  PUBLISHED,
  LANGUAGE;

  /** The keys used where the user names none. */
  List<String> keys() {
    return switch (this) {
      case URI -> List.of("uri", "url");
      case BYLINE -> List.of("byline", "author");
      case PUBLISHED -> List.of("published", "date", "dct");
      case TEXT, ID, TITLE, OUTLET, LANGUAGE -> List.of(token());
    };
  }

  String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field called {@code token}, as in {@code --field title=headline}. */
  static JsonField of(String token) {
    return Arrays.stream(values())
        .filter(f -> f.token().equals(token))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no field \""
                    + token
                    + "\" to fill; use one of "
                    + Arrays.stream(values())
                        .map(JsonField::token)
                        .collect(Collectors.joining(", "))));
  }
}
