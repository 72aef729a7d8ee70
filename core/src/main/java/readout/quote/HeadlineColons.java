package readout.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/** "Bell: talks go on": a headline that names its speaker before a colon. */
final class HeadlineColons {
  private static final int MAX_SOURCE = 6;

  private final Words words;

  HeadlineColons(Words words) {
    this.words = words;
  }

  /**
   * The attribution that tokens {@code from..to}, a headline, are; {@code null} if they are none.
   */
  @Nullable Attribution find(Scene scene, int from, int to) {
    int colon = from + 1;
    while (colon < Math.min(to - 1, from + MAX_SOURCE + 1) && !scene.token(colon).is(":")) {
      Token t = scene.token(colon);
      boolean name = t.isCapitalised() || t.is("'s") || words.is(t.lower(), "nounlink");
      if (!name || scene.isQuoted(colon)) {
        return null;
      }
      colon++;
    }
    boolean speaker =
        colon < to - 2
            && scene.token(colon).is(":")
            && scene.token(from).isCapitalised()
            && !words.is(scene.token(from).lower(), "kicker")
            && !words.is(scene.token(colon - 1).lower(), "kicker")
            && !scene.isQuoted(from);
    Span content = speaker ? CuedClauses.trimmed(scene, colon + 1, to) : null;
    return content == null || scene.wordCount(colon + 1, to) < 3
        ? null
        : new Attribution(
            scene.layout.span(from, colon),
            scene.token(colon).span(),
            List.of(content),
            "headline-colon");
  }
}
