package readout.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day an article was published.
 *
 * @param value the day
 * @param inferred whether it was concluded rather than stated
 * @param evidence the characters that state it, if they are in the text
 * @param basis what stated it, in words: "dateline", "--published", "meta article:published_time"
 */
public record Published(LocalDate value, boolean inferred, @Nullable Span evidence, String basis) {}
