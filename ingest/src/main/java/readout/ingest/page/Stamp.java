package readout.ingest.page;

/**
 * A date as somebody wrote it.
 *
 * @param value as written, with whatever stands around it
 * @param basis what gave it, in words
 * @param isSure whether it is said to be the day of publication; else it merely stands where that
 *     day would
 */
public record Stamp(String value, String basis, boolean isSure) {}
