package readout.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Span;
import readout.text.Words;

/** "In his opinion, the map is old": a noun for what somebody thinks or says opens the clause. */
final class Opinions {
  private static final int MAX_SOURCE = 12;

  private final Words words;

  Opinions(Words words) {
    this.words = words;
  }

  /**
   * The attribution that tokens {@code from..to} open with; {@code null} if they open otherwise.
   */
  @Nullable Attribution find(Scene scene, int from, int to) {
    if (!scene.token(from).is("in")) {
      return null;
    }
    for (int noun = from + 2; noun < Math.min(to - 2, from + MAX_SOURCE); noun++) {
      if (scene.token(noun).is(",")) {
        return null;
      }
      if (!words.is(scene.token(noun).lower(), "opinion") || !scene.token(noun + 1).is(",")) {
        continue;
      }
      Span content = CuedClauses.trimmed(scene, noun + 2, to);
      Span source = possessor(scene, from + 1, noun);
      return content == null || source == null
          ? null
          : new Attribution(source, scene.token(noun).span(), List.of(content), "opinion-noun");
    }
    return null;
  }

  /** "his" or "the envoy's", with an adjective of the noun left out. */
  private @Nullable Span possessor(Scene scene, int first, int noun) {
    if (words.is(scene.token(first).lower(), "possessive")) {
      return scene.token(first).span();
    }
    for (int i = noun - 1; i > first; i--) {
      if (scene.token(i).is("'s") || scene.token(i).is("'")) {
        return scene.layout.span(first, i);
      }
    }
    return null;
  }
}
