package readout.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said in the sample reports, written by hand with them; {@code expected.json}. */
final class DemoGold {
  /**
   * A statement of the gold.
   *
   * @param pieces its words as they stand in the text
   * @param speakers the right answers in plain form, the empty string for nobody who is named
   * @param occasion where it was said, where the text tells
   * @param occasions the right answers, the empty string for none
   */
  record Said(
      List<String> pieces,
      boolean required,
      Set<String> speakers,
      Set<String> kinds,
      List<String> via,
      @Nullable String occasion,
      Set<String> occasions) {
    String content() {
      return String.join(" ", pieces);
    }
  }

  private final Map<String, List<Said>> byFile = new HashMap<>();

  DemoGold() throws IOException {
    JsonNode gold;
    try (InputStream in = DemoGold.class.getResourceAsStream("/readout/demo/expected.json")) {
      gold = JsonMapper.shared().readTree(in);
    }
    JsonNode spellings = gold.at("/together/speakers");
    for (JsonNode file : gold.get("files")) {
      List<Said> out = new ArrayList<>();
      for (JsonNode said : file.get("statements")) {
        out.add(said(said, spellings));
      }
      byFile.put(file.get("file").asString(), out);
    }
  }

  Set<String> files() {
    return new TreeSet<>(byFile.keySet());
  }

  List<Said> of(String file) {
    return byFile.getOrDefault(file, List.of());
  }

  private static Said said(JsonNode said, JsonNode spellings) {
    List<String> speakers = answers(said, "speaker");
    strings(spellings.path(speakers.getFirst())).forEach(speakers::add);
    List<String> occasions = answers(said, "occasion");
    return new Said(
        strings(said.get("content")),
        said.get("level").asString().equals("required"),
        speakers.stream().map(Alike::name).collect(Collectors.toSet()),
        Set.copyOf(answers(said, "kind")),
        strings(said.get("via")).stream().map(Alike::name).toList(),
        occasions.getFirst().isEmpty() ? null : occasions.getFirst(),
        Set.copyOf(occasions));
  }

  /**
   * The value of {@code key} and what {@code keyAccept} lists besides; null is the empty string.
   */
  private static List<String> answers(JsonNode said, String key) {
    List<String> out = new ArrayList<>(List.of(string(said.get(key))));
    strings(said.path(key + "Accept")).stream().filter(a -> !out.contains(a)).forEach(out::add);
    return out;
  }

  private static List<String> strings(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(item -> out.add(string(item)));
    return out;
  }

  private static String string(JsonNode value) {
    return value.isNull() ? "" : value.asString();
  }
}
