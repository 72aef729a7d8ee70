package readout.event;

/**
 * When something happened.
 *
 * @param value ISO 8601 or EDTF: {@code 2025-03-18}, {@code 2025-01/2025-03}, {@code ../2025-04-05}
 * @param inferred whether the event's own clause does not say it
 * @param basis what does, in words for the reader
 */
public record When(String value, boolean inferred, String basis) {
  public When {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a date by " + basis + " must not be empty");
    }
  }
}
