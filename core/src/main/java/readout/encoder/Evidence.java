package readout.encoder;

import java.util.List;
import readout.syntax.Syntax;

/**
 * What the encoder finds in an article in one go.
 *
 * @param attributions what belongs together, in the order of the cues; spans of one role never
 *     overlap
 * @param names in the text's order; they never overlap
 * @param syntax the tree of each sentence
 */
public record Evidence(List<Found> attributions, List<NameSpan> names, Syntax syntax) {
  public Evidence {
    attributions = List.copyOf(attributions);
    names = List.copyOf(names);
  }
}
