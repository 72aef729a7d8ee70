package readout.encoder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * Source, cue and content that the encoder finds to belong together.
 *
 * @param source {@code null} where the text names nobody
 * @param content sorted, not empty
 * @param odds the probability, from 0 to 1, that content and source are right
 */
public record Found(@Nullable Span source, Span cue, List<Span> content, double odds) {
  public Found {
    content = List.copyOf(content);
    if (content.isEmpty() || !(odds >= 0 && odds <= 1)) {
      throw new IllegalArgumentException(
          "cue at " + cue + " has content " + content + " and odds " + odds);
    }
  }
}
