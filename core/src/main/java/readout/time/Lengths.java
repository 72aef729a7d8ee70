package readout.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** TIMEX3's way to write lengths of time and the clock. */
final class Lengths {
  private Lengths() {}

  /** {@code P3M}, {@code PT10H}, {@code PXD}; a half of a unit in the next smaller one. */
  static String value(String amount, Unit unit) {
    if (amount.endsWith(".5")) {
      String whole = amount.substring(0, amount.length() - 2);
      String half =
          switch (unit) {
            case YEAR -> "6M";
            case DAY -> "T12H";
            case HOUR -> "30M";
            case MINUTE -> "30S";
            default -> "";
          };
      if (!half.isEmpty()) {
        return whole.equals("0")
            ? (unit.isClock() ? "PT" : "P") + half
            : "P" + unit.length(whole) + half;
      }
    }
    return "P" + unit.length(amount);
  }

  /** {@code P2Y6M} for two years and six months. */
  static String value(String amount, Unit unit, String more, Unit second) {
    String tail = second.length(more);
    boolean once = unit.isClock() && second.isClock();
    return "P" + unit.length(amount) + (once ? tail.substring(1) : tail);
  }

  /**
   * {@code 17:00}.
   *
   * @param noon {@code am}, {@code pm}, or null where it is not said
   */
  static String clock(String hour, @Nullable String minute, @Nullable String noon) {
    int h = Integer.parseInt(hour);
    if (noon != null) {
      h = h % 12 + (noon.equals("pm") ? 12 : 0);
    }
    return String.format(
        Locale.ROOT, "%02d:%02d", h, minute == null ? 0 : Integer.parseInt(minute));
  }
}
