package readout.time;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the pairs of times that are the ends of one stretch ("from May to July", "April 3-5") and
 * gives both its first and its last day.
 */
final class Ranges {
  private Ranges() {}

  /**
   * A time that was found, with the moment it names, if it names one.
   *
   * @param from index of its first atom
   * @param to index after its last
   */
  record Placed(Timex timex, Resolver.Resolved resolved, int from, int to) {}

  static List<Timex> of(List<Placed> placed, List<Atom> atoms, Lexicon lexicon) {
    List<Timex> out = new ArrayList<>(placed.stream().map(Placed::timex).toList());
    for (int i = 0; i + 1 < placed.size(); i++) {
      Placed first = placed.get(i);
      Placed second = placed.get(i + 1);
      Moment from = first.resolved().moment();
      Moment to = second.resolved().moment();
      if (from != null
          && to != null
          && second.from() == first.to() + 1
          && isLink(first.from(), first.to(), atoms, lexicon)
          && !to.end().isBefore(from.start())) {
        String start = new Moment(Unit.DAY, from.start()).value();
        String end = new Moment(Unit.DAY, to.end()).value();
        out.set(i, out.get(i).within(start, end));
        out.set(i + 1, out.get(i + 1).within(start, end));
      }
    }
    return out;
  }

  /** "to" and a dash always link; "and" does after "between". */
  private static boolean isLink(int from, int link, List<Atom> atoms, Lexicon lexicon) {
    String linked = lexicon.value("pair", atoms.get(link));
    return "to".equals(linked)
        || "and".equals(linked)
            && from > 0
            && lexicon.value("between", atoms.get(from - 1)) != null;
  }
}
