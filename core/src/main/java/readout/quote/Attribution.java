package readout.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * Evidence that somebody said something, in PolNeAR's terms and not yet a statement: only which
 * characters play which role. A rule or a trained encoder finds it; turning it into a statement is
 * the next step.
 *
 * @param source who, as written; {@code null} where the text names nobody
 * @param cue the words that link them; {@code null} where only the layout does
 * @param content what was said, sorted, not empty; several spans where the cue splits it
 * @param rule the name of the rule or model that found it
 * @param odds how likely content and source are right, from 0 to 1, where the finder can tell for
 *     this one; {@code null} where only its rule's measured share is known
 * @see <a href="https://aclanthology.org/L18-1524/">Newell, Margolin and Ruths (LREC 2018)</a>
 */
public record Attribution(
    @Nullable Span source,
    @Nullable Span cue,
    List<Span> content,
    String rule,
    @Nullable Double odds) {
  public Attribution {
    if (content.isEmpty()) {
      throw new IllegalArgumentException(
          "rule " + rule + " found an attribution without content at cue " + cue);
    }
    content = List.copyOf(content);
    for (int i = 1; i < content.size(); i++) {
      if (content.get(i).start() < content.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "rule " + rule + ": content " + content + " must be sorted, without overlaps");
      }
    }
  }

  /** One whose finder knows no odds of its own. */
  public Attribution(@Nullable Span source, @Nullable Span cue, List<Span> content, String rule) {
    this(source, cue, content, rule, null);
  }

  /** The smallest span over content, cue and source. */
  public Span extent() {
    Span whole = new Span(content.getFirst().start(), content.getLast().end());
    whole = cue == null ? whole : Span.cover(whole, cue);
    return source == null ? whole : Span.cover(whole, source);
  }
}
