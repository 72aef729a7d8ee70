package readout.quote;

import org.jspecify.annotations.Nullable;

/**
 * When something was said. Dates are ISO 8601 or EDTF ({@code XXXX-03-18}: the year is not in the
 * text).
 *
 * @param value the day, if known
 * @param inferred whether it stands in for a date the text does not give
 * @param notBefore the earliest day possible, if known
 * @param notAfter the latest day possible, if known
 * @param basis what the above rests on, in words for the reader
 */
public record Said(
    @Nullable String value,
    boolean inferred,
    @Nullable String notBefore,
    @Nullable String notAfter,
    String basis) {}
