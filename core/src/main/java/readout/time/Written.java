package readout.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * When an article must have been written that does not say so: after the last day that it tells of
 * as past, before the end of what it tells of as to come. Only times with a year of their own
 * count, and the offices that its people hold.
 *
 * @param notBefore the earliest day, if anything bounds it
 * @param notAfter the latest day, if anything bounds it
 */
public record Written(@Nullable Bound notBefore, @Nullable Bound notAfter) {
  private static final String OPEN = "..";

  public Written {
    if (notBefore == null && notAfter == null) {
      throw new IllegalArgumentException("nothing bounds the day of writing");
    }
    if (notBefore != null && notAfter != null && notBefore.day().isAfter(notAfter.day())) {
      throw new IllegalArgumentException("not before " + notBefore + " and not after " + notAfter);
    }
  }

  /**
   * An end of the time an article was written in.
   *
   * @param day the first or last day possible
   * @param evidence the characters that say so
   */
  public record Bound(LocalDate day, Span evidence) {}

  /**
   * The narrowest time that the bounds leave; null where there are none. Where something is to come
   * before something else is past, somebody looked ahead long ago, and only the latter counts.
   */
  static @Nullable Written within(List<Bound> past, List<Bound> future) {
    Bound first = null;
    for (Bound b : past) {
      first = first == null || b.day().isAfter(first.day()) ? b : first;
    }
    Bound last = null;
    for (Bound b : future) {
      boolean behind = first != null && b.day().isBefore(first.day());
      last = !behind && (last == null || b.day().isBefore(last.day())) ? b : last;
    }
    return first == null && last == null ? null : new Written(first, last);
  }

  /** The characters that bound it from below, or else from above. */
  public Span evidence() {
    return notBefore != null ? notBefore.evidence() : Objects.requireNonNull(notAfter).evidence();
  }

  /** As EDTF writes it: {@code 2025-03-18/2025-04-30}, with two dots for an open end. */
  public String value() {
    return (notBefore == null ? OPEN : notBefore.day())
        + "/"
        + (notAfter == null ? OPEN : notAfter.day());
  }
}
