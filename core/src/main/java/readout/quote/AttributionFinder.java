package readout.quote;

import java.util.List;
import readout.text.Layout;

/**
 * Finds which characters are source, cue and content; says nothing of who the source is.
 * Implementations are immutable and safe for any number of threads.
 */
public interface AttributionFinder {
  /**
   * The attributions of an article in order of their content, nested ones after the one they lie
   * in.
   */
  List<Attribution> find(Layout layout);
}
