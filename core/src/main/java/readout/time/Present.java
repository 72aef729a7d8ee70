package readout.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Published;

/**
 * Where a dated article tells of its own days, and where of others: who "the US president" is
 * depends on it. A paragraph that names a time which is not near the day of publication tells of
 * that, and so do those after it until one comes back. Immutable.
 */
public final class Present {
  /** How far from the day of publication a time is still of the present, in days. */
  private static final int NEAR = 60;

  private final Layout layout;
  private final @Nullable LocalDate published;

  /** By paragraph. */
  private final boolean[] other;

  /** {@code timexes} are those of the layout, sorted by place. */
  public Present(Layout layout, List<Timex> timexes, @Nullable Published published) {
    this.layout = layout;
    this.published = published == null ? null : published.value();
    other = new boolean[layout.paragraphs().size()];
    int next = 0;
    boolean away = false;
    for (int p = 0; p < other.length; p++) {
      int end = layout.paragraphs().get(p).span().end();
      boolean far = false;
      boolean near = false;
      for (; next < timexes.size() && timexes.get(next).span().start() < end; next++) {
        Timex t = timexes.get(next);
        boolean placed =
            switch (t.type()) {
              case DATE, TIME -> true;
              case DURATION, SET -> false;
            };
        boolean own = placed && isNear(t.value());
        near |= own;
        far |= placed && !own;
      }
      away = far || away && !near;
      other[p] = away;
    }
  }

  /**
   * The day of publication where the place is told of it; null elsewhere, or where it is unknown.
   */
  public @Nullable LocalDate at(int offset) {
    int paragraph = layout.sentences().get(layout.sentenceAt(offset)).paragraph();
    return other[paragraph] ? null : published;
  }

  /** Whether a TIMEX3 value lies near the day of publication or holds it. */
  private boolean isNear(String value) {
    if (value.equals("PRESENT_REF")) {
      return true;
    }
    Moment moment = Moment.parse(value);
    if (published == null || moment == null) {
      return false;
    }
    return !moment.end().isBefore(published.minusDays(NEAR))
        && !moment.start().isAfter(published.plusDays(NEAR));
  }
}
