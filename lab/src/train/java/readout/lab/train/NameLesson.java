package readout.lab.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.encoder.NameKind;
import readout.encoder.Word;
import readout.lab.Jsonl;
import readout.text.Sorted;
import tools.jackson.databind.JsonNode;

/**
 * The names that another recogniser found in the articles that are trained on, as {@code
 * readout.lab.CoreNlpNames} writes them.
 *
 * @param kinds of each article, by its id, a {@link NameKind} for each of its words
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record NameLesson(Map<String, int[]> kinds) {
  /** To learn no names. */
  static final NameLesson NONE = new NameLesson(Map.of());

  /** The kind of each word of the article; null where nothing is known of it. */
  int @Nullable [] of(Example example) {
    return kinds.get(example.id());
  }

  /** Reads {@code file} for these articles. */
  static NameLesson load(Path file, List<Example> articles) throws IOException {
    Map<String, Example> byId = new HashMap<>();
    articles.forEach(e -> byId.put(e.id(), e));
    Map<String, int[]> out = new HashMap<>();
    for (JsonNode line : Jsonl.lines(file)) {
      Example example = byId.get(line.path("id").asString());
      if (example != null) {
        out.put(example.id(), kinds(example.words(), line));
      }
    }
    if (!out.keySet().containsAll(byId.keySet())) {
      throw new IOException(
          file + " has " + out.size() + " of the " + byId.size() + " articles; write it anew");
    }
    return new NameLesson(out);
  }

  private static int[] kinds(List<Word> words, JsonNode line) {
    int[] out = new int[words.size()];
    for (JsonNode name : line.path("names")) {
      NameKind kind =
          switch (name.path("type").asString()) {
            case "PERSON" -> NameKind.PERSON;
            case "ORGANIZATION" -> NameKind.ORGANIZATION;
            case "LOCATION" -> NameKind.PLACE;
            case "MISC" -> NameKind.OTHER;
            default -> throw new IllegalArgumentException("no kind of name: " + name);
          };
      int end = name.path("end").asInt();
      int i = Sorted.firstFrom(words, w -> w.span().start(), name.path("start").asInt());
      for (; i < words.size() && words.get(i).span().start() < end; i++) {
        out[i] = kind.ordinal();
      }
    }
    return out;
  }
}
