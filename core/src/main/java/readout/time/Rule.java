package readout.time;

import java.util.List;
import java.util.Map;

/**
 * One way to write a time.
 *
 * @param group the rules it belongs to, which rules of later groups may name
 * @param name within its group
 * @param parts of the pattern, in order; those that look beside it first and last
 * @param meaning what it means
 * @param given slots that the rule fills by itself
 */
record Rule(
    String group, String name, List<Part> parts, Meaning meaning, Map<String, String> given) {
  Rule {
    parts = List.copyOf(parts);
    given = Map.copyOf(given);
  }

  String id() {
    return group + "/" + name;
  }
}
