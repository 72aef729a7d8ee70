package readout.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.CodePoints;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * What one line of JSON says of its article: strings and lists of strings; a number counts as its
 * digits, an object in a list as its {@code name}. Read as a stream of tokens, so that what is not
 * asked for is never built.
 */
final class JsonRow {
  /** Made when the first line is read: a run over text files need not load a JSON parser. */
  private static final class Json {
    // Lines are bounded before they come here; nesting is bounded by the parser's own default.
    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build();
  }

  /** Reads lines; immutable and safe for any number of threads. */
  static final class Schema {
    private final Map<JsonField, List<String>> keys = new EnumMap<>(JsonField.class);
    private final Set<String> asked = new HashSet<>();

    Schema(Map<String, String> mapping) {
      for (JsonField field : JsonField.values()) {
        String key = mapping.get(field.token());
        keys.put(field, key == null ? field.keys() : List.of(key));
        asked.addAll(keys(field));
      }
    }

    /** The keys that {@code field} is looked for under. */
    List<String> keys(JsonField field) {
      return Collections.unmodifiableList(keys.getOrDefault(field, List.of()));
    }

    /**
     * The row of one line, or {@code null} if the line is JSON but no object.
     *
     * @throws JacksonException if it is not JSON
     */
    @Nullable JsonRow read(String line) {
      try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), line)) {
        boolean object = parser.nextToken() == JsonToken.START_OBJECT;
        JsonRow row = new JsonRow(this);
        if (object) {
          row.readObject(parser);
        } else {
          parser.skipChildren();
        }
        // Something behind the value means that the line is broken; the parser throws where it is
        // not even a token.
        return parser.nextToken() == null && object ? row : null;
      }
    }
  }

  // How programs write down that they have no value.
  private static final Set<String> NOTHING =
      Set.of("", "None", "null", "NULL", "NA", "N/A", "nan", "NaN");

  private final Schema schema;
  private final Map<String, List<String>> values = new HashMap<>();

  private JsonRow(Schema schema) {
    this.schema = schema;
  }

  /** The first value of {@code field} that says something, stripped; {@code null} for none. */
  @Nullable String one(JsonField field) {
    return all(field).stream().findFirst().orElse(null);
  }

  /** Every value of the first of the field's keys that says something, stripped. */
  List<String> all(JsonField field) {
    for (String key : schema.keys(field)) {
      List<String> found =
          values.getOrDefault(key, List.of()).stream()
              .map(String::strip)
              .filter(s -> !NOTHING.contains(s))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The article's text, character for character; {@code null} if there is none. */
  @Nullable String text() {
    for (String key : schema.keys(JsonField.TEXT)) {
      List<String> found = values.getOrDefault(key, List.of());
      if (!found.isEmpty()) {
        return found.getFirst();
      }
    }
    return null;
  }

  private void readObject(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      if (schema.asked.contains(key)) {
        values.put(key, value(parser, 0));
      } else {
        parser.skipChildren();
      }
    }
  }

  // A list of lists has no meaning for any field: what lies deeper than a list of objects is passed
  // over.
  private static List<String> value(JsonParser parser, int depth) {
    List<String> out = new ArrayList<>();
    switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          out.add(CodePoints.wellFormed(parser.getString()));
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (depth == 0) {
            out.addAll(value(parser, 1));
          } else {
            parser.skipChildren();
          }
        }
      }
      case START_OBJECT -> {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean name = parser.currentName().equals("name");
          parser.nextToken();
          if (name && parser.currentToken() == JsonToken.VALUE_STRING) {
            out.add(CodePoints.wellFormed(parser.getString()));
          } else {
            parser.skipChildren();
          }
        }
      }
      default -> {
        // true, false and null say nothing about an article
      }
    }
    return out;
  }
}
