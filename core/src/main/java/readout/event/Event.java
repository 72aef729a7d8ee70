package readout.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * Something that happened, or that somebody says, plans, demands or denies to: one line of the
 * record.
 *
 * @param id stable for the same text and spans: {@code e-} and ten hexadecimal digits
 * @param trigger the words that tell it
 * @param root what kind of event
 * @param mode how, in PLOVER's terms; null where it has none
 * @param actors who does it; both sides where each does the same
 * @param targets to whom
 * @param date when; null where nothing tells
 * @param place where, as written; null where the clause does not say
 * @param status whether it is real
 * @param statement the id of the innermost statement it stands in; null where the narrator tells it
 * @param issues what it is about, by the ids of the taxonomy
 * @param by the line of data that decided what it is, and the rule that decided its status
 */
public record Event(
    String id,
    Span trigger,
    Plover root,
    @Nullable String mode,
    List<Party> actors,
    List<Party> targets,
    @Nullable When date,
    @Nullable Span place,
    Status status,
    @Nullable String statement,
    List<String> issues,
    String by) {
  /** The same, about these issues. */
  public Event about(List<String> others) {
    return new Event(
        id, trigger, root, mode, actors, targets, date, place, status, statement, others, by);
  }

  public Event {
    if (trigger.isEmpty()) {
      throw new IllegalArgumentException("event " + id + " by " + by + " has no trigger");
    }
    if (actors.isEmpty() && targets.isEmpty()) {
      throw new IllegalArgumentException("event " + id + " by " + by + " has nobody in it");
    }
    actors = List.copyOf(actors);
    targets = List.copyOf(targets);
    issues = List.copyOf(issues);
  }
}
