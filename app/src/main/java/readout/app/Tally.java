package readout.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import readout.ingest.Ingested;
import readout.store.Kept;

/** What came of everything that was brought. Not thread-safe. */
final class Tally {
  private final Map<Kept, Integer> kept = new EnumMap<>(Kept.class);
  private final Map<Ingested.Reason, Integer> skipped = new TreeMap<>();
  private int unchanged;

  void kept(Kept what) {
    kept.merge(what, 1, Integer::sum);
  }

  /** A feed or a page that its server says has not changed. */
  void unchanged() {
    unchanged++;
  }

  void skipped(Ingested.Reason why) {
    skipped.merge(why, 1, Integer::sum);
  }

  /** How much was dealt with, with success or without. */
  int total() {
    return sum(kept) + sum(skipped) + unchanged;
  }

  int exit() {
    return sum(skipped) == 0 ? Exit.DONE : sum(kept) + unchanged > 0 ? Exit.SOME : Exit.NOTHING;
  }

  /**
   * "3 added (1 with the text of another), 1 changed, 2 unchanged, 4 skipped (3 refused, 1
   * timeout)".
   */
  String words() {
    int copies = count(Kept.COPY);
    List<String> parts = new ArrayList<>();
    int added = count(Kept.ADDED) + copies;
    parts.add(added + " added" + (copies == 0 ? "" : " (" + copies + " with the text of another)"));
    if (count(Kept.CHANGED) > 0) {
      parts.add(count(Kept.CHANGED) + " changed");
    }
    int same = unchanged + count(Kept.UNCHANGED);
    if (same > 0) {
      parts.add(same + " unchanged");
    }
    if (sum(skipped) > 0) {
      parts.add(
          sum(skipped)
              + " skipped ("
              + skipped.entrySet().stream()
                  .map(e -> e.getValue() + " " + e.getKey().token())
                  .collect(Collectors.joining(", "))
              + ")");
    }
    return String.join(", ", parts);
  }

  private int count(Kept what) {
    return kept.getOrDefault(what, 0);
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
