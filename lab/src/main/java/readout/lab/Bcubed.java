package readout.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a grouping matches another: averaged over the items, the share of its group that belongs
 * there, and the share of what belongs there that is in its group.
 *
 * @see <a href="https://aclanthology.org/P98-1012/">Bagga and Baldwin (ACL 1998)</a>
 */
record Bcubed(double precision, double recall) {
  /** Of items in an order: the group each is put into, and that it belongs to. */
  static Bcubed of(List<String> found, List<String> gold) {
    Map<String, Integer> both = new HashMap<>();
    Map<String, Integer> inFound = new HashMap<>();
    Map<String, Integer> inGold = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      both.merge(found.get(i) + "\t" + gold.get(i), 1, Integer::sum);
      inFound.merge(found.get(i), 1, Integer::sum);
      inGold.merge(gold.get(i), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < found.size(); i++) {
      double n = both.getOrDefault(found.get(i) + "\t" + gold.get(i), 0);
      precision += n / inFound.getOrDefault(found.get(i), 1);
      recall += n / inGold.getOrDefault(gold.get(i), 1);
    }
    return new Bcubed(precision / found.size(), recall / found.size());
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }
}
