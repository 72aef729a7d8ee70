package readout.text;

import java.util.List;
import java.util.function.ToIntFunction;

/** Looks places up in lists that are sorted by place. */
public final class Sorted {
  private Sorted() {}

  /**
   * The index of the first item whose place is {@code offset} or further on; the number of items if
   * there is none.
   *
   * @param place of an item, never falling along the list
   */
  public static <T> int firstFrom(List<T> items, ToIntFunction<T> place, int offset) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (place.applyAsInt(items.get(mid)) < offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** The index of the first item whose place is after {@code offset}; their number if none is. */
  public static <T> int firstAfter(List<T> items, ToIntFunction<T> place, int offset) {
    return firstFrom(items, place, offset + 1);
  }
}
