package readout.encoder;

import readout.syntax.Syntax;
import readout.text.Layout;

/**
 * Reads attributions, names and trees off an article with a trained model. Immutable and safe for
 * any number of threads; the same layout always gives the same answer.
 */
public final class Encoder {
  private final WordPieces vocabulary;
  private final WindowReader windows;
  private final Linker linker;

  public Encoder(Model model) {
    vocabulary = model.vocabulary();
    windows = new WindowReader(model);
    linker = new Linker(model);
  }

  /** What is found in the article. */
  public Evidence find(Layout layout) {
    WindowReader.Decoded found = windows.read(layout, Sheet.of(layout, vocabulary));
    return new Evidence(
        linker.link(layout, found.roles()),
        found.names(),
        new Syntax(layout.tokens().size(), found.nodes()));
  }
}
