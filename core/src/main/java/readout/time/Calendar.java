package readout.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/** A language's names of months and weekdays. Immutable. */
final class Calendar {
  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

  /** From {@code readout/time/<language>/calendar.tsv}. */
  Calendar(String language) {
    for (List<String> row : Tsv.read(Calendar.class, language + "/calendar.tsv", 2)) {
      String[] kind = row.get(0).split(" ");
      for (String word : row.get(1).split(" ")) {
        numbers.computeIfAbsent(kind[0], k -> new HashMap<>()).put(word, Integer.valueOf(kind[1]));
      }
    }
  }

  /** 1 to 12, or {@code null}. */
  @Nullable Integer month(String lower) {
    return number("month", lower);
  }

  /** 1 (Monday) to 7, or {@code null}. */
  @Nullable Integer weekday(String lower) {
    return number("weekday", lower);
  }

  /** Days from the day of writing ("yesterday" is -1), or {@code null}. */
  @Nullable Integer day(String lower) {
    return number("day", lower);
  }

  private @Nullable Integer number(String kind, String lower) {
    Map<String, Integer> words = numbers.get(kind);
    return words == null ? null : words.get(lower);
  }
}
