package readout.quote;

import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * To whom it was said.
 *
 * @param name who, resolved where that is safe, or else as written
 * @param span the characters, or {@code null} where it follows from the occasion
 */
public record Addressee(String name, @Nullable Span span) {}
