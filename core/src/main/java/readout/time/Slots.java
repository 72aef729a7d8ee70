package readout.time;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of a pattern matched, by the parts' names, and what its rule fills by itself. */
final class Slots {
  private final Map<String, String> given;

  // Most attempts fail before they fill anything.
  private @Nullable Map<String, String> words;
  private @Nullable Map<String, Sense> senses;

  Slots(Map<String, String> given) {
    this.given = given;
  }

  void put(String name, String value) {
    words = words == null ? new HashMap<>() : words;
    words.put(name, value);
  }

  void put(String name, Sense value) {
    senses = senses == null ? new HashMap<>() : senses;
    senses.put(name, value);
  }

  /** Takes back what a part matched that turned out not to fit. */
  void remove(String name) {
    if (words != null) {
      words.remove(name);
    }
    if (senses != null) {
      senses.remove(name);
    }
  }

  @Nullable String word(String name) {
    String matched = words == null ? null : words.get(name);
    return matched == null ? given.get(name) : matched;
  }

  @Nullable Sense sense(String name) {
    return senses == null ? null : senses.get(name);
  }
}
