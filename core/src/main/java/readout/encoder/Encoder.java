package readout.encoder;

import java.util.List;
import readout.text.Layout;

/**
 * Reads attributions off an article with a trained model. Immutable and safe for any number of
 * threads; the same layout always gives the same answer.
 */
public final class Encoder {
  private final WordPieces vocabulary;
  private final SpanFinder spans;
  private final Linker linker;

  public Encoder(Model model) {
    vocabulary = model.vocabulary();
    spans = new SpanFinder(model);
    linker = new Linker(model);
  }

  /** What belongs together, in the order of the cues; spans of one role never overlap. */
  public List<Found> find(Layout layout) {
    return linker.link(layout, spans.find(Sheet.of(layout, vocabulary)));
  }
}
