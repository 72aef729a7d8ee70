package readout.event;

import readout.name.Entity;
import readout.text.Span;

/**
 * Who takes part in an event.
 *
 * @param span where the text says so: a name, a pronoun, a description
 */
public record Party(Entity entity, Span span) {}
