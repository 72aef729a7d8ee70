package readout.time;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The times that an article has spoken of so far, the last ones of them. */
final class Spoken {
  /** How many are kept in mind. */
  private static final int MEMORY = 64;

  /** A history goes on by at most this many years from one sentence to the next. */
  private static final int JUMP = 3;

  private final Deque<Moment> moments = new ArrayDeque<>();

  void add(Moment moment) {
    moments.addLast(moment);
    if (moments.size() > MEMORY) {
      moments.removeFirst();
    }
  }

  /** The last that is no larger than {@code unit}. */
  @Nullable Moment last(Unit unit) {
    for (Iterator<Moment> back = moments.descendingIterator(); back.hasNext(); ) {
      Moment m = back.next();
      if (m.grain().compareTo(unit) <= 0) {
        return m;
      }
    }
    return null;
  }

  /**
   * The time that a history tells of: the last day or month it named, or the last year where that
   * goes on from there rather than looking far back or ahead.
   */
  @Nullable Moment dated() {
    Moment year = null;
    for (Iterator<Moment> back = moments.descendingIterator(); back.hasNext(); ) {
      Moment m = back.next();
      if (m.grain().compareTo(Unit.YEAR) < 0) {
        boolean near =
            year != null && Math.abs(year.start().getYear() - m.start().getYear()) <= JUMP;
        return near ? year : m;
      }
      year = year == null && m.grain() == Unit.YEAR ? m : year;
    }
    return year;
  }

  /** Whether a quarter was named. */
  boolean hasQuarter() {
    return moments.stream().anyMatch(m -> m.grain() == Unit.QUARTER);
  }

  /**
   * The first day of the quarter reported on: the latest that was named and was over when the
   * article was written, or else the last that was over.
   */
  @Nullable LocalDate quarter(@Nullable LocalDate written) {
    return moments.stream()
        .filter(m -> m.grain() == Unit.QUARTER)
        .map(Moment::start)
        .filter(start -> written == null || Unit.QUARTER.plus(start, 1).isBefore(written))
        .max(Comparator.naturalOrder())
        .orElse(written == null ? null : Unit.QUARTER.plus(Unit.QUARTER.floor(written), -1));
  }
}
