package readout.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers joined into groups: union and find. */
final class Groups {
  private final List<Integer> members;
  private final int[] parent;

  /** Each of {@code members}, rising, alone. */
  Groups(List<Integer> members) {
    this.members = List.copyOf(members);
    parent = new int[members.isEmpty() ? 0 : members.getLast() + 1];
    members.forEach(m -> parent[m] = m);
  }

  void join(int a, int b) {
    int x = root(a);
    int y = root(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  private int root(int of) {
    int at = of;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** The groups by their least number, each rising. */
  List<List<Integer>> all() {
    Map<Integer, List<Integer>> out = new TreeMap<>();
    for (int member : members) {
      out.computeIfAbsent(root(member), r -> new ArrayList<>()).add(member);
    }
    return List.copyOf(out.values());
  }
}
