package readout.position;

import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.text.Span;

/**
 * Somebody's position on an issue.
 *
 * @param id stable for the same text and spans: {@code p-} and ten hexadecimal digits
 * @param holder whose it is
 * @param issue the id of the issue in the taxonomy
 * @param words that say so: the holder's own, or those that tell what he did
 * @param statement the id of the statement it rests on; null where it rests on an event
 * @param event the id of the event it rests on; null where it rests on a statement
 * @param date when it was taken, ISO 8601 or EDTF; null where nothing tells
 * @param by the names of the rules that decided it
 */
public record Position(
    String id,
    Entity holder,
    String issue,
    Stance stance,
    Span words,
    @Nullable String statement,
    @Nullable String event,
    @Nullable String date,
    String by) {
  public Position {
    if (statement == null && event == null) {
      throw new IllegalArgumentException("position " + id + " by " + by + " rests on nothing");
    }
    if (words.isEmpty() || issue.isEmpty()) {
      throw new IllegalArgumentException("position " + id + " needs words and an issue");
    }
  }
}
