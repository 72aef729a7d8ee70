package readout.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.encoder.Found;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Words;

/**
 * Lets rules mend what the trained encoder finds and does not know: whose a signed quotation is,
 * whose a further sentence is that names its own speaker, openings that can mean nothing else,
 * reports within reports, of which its training data has none, and quotations that nobody
 * introduces.
 */
public final class SievedAttributions {
  private final RuleAttributions rules;
  private final Signatures signatures;
  private final Tails tails;
  private final Continuations continuations = new Continuations();

  /** The rules of the language with this ISO 639-1 code. */
  public SievedAttributions(String language, Words words) {
    rules = new RuleAttributions(language, words);
    signatures = new Signatures(words);
    tails = new Tails(new Cues(language), new NounPhrases(words), words);
  }

  /**
   * The attributions of an article in order of their content, nested ones after the one they lie
   * in.
   *
   * @param evidence what the encoder finds in it
   */
  public List<Attribution> find(Layout layout, List<Found> evidence) {
    Scene scene = new Scene(layout);
    List<Attribution> found = new ArrayList<>();
    for (Found f : evidence) {
      Attribution a = attribution(layout, f);
      if (a != null) {
        found.add(a);
      }
    }
    found = tails.apply(scene, signatures.apply(scene, rules.apart(scene, found)));
    found.addAll(rules.openings(scene, found));
    found.addAll(rules.inside(scene, found));
    found = new ArrayList<>(continuations.apply(scene, found));
    found.sort(
        Comparator.<Attribution>comparingInt(a -> a.extent().start())
            .thenComparingInt(a -> -a.extent().end()));
    return found;
  }

  /** In whole tokens; {@code null} where cue or content has none, as a lone zero width space. */
  private static @Nullable Attribution attribution(Layout layout, Found f) {
    List<Span> content = new ArrayList<>();
    for (Span piece : f.content()) {
      Span whole = whole(layout, piece);
      if (whole == null) {
        continue;
      }
      boolean joins = !content.isEmpty() && content.getLast().end() >= whole.start();
      if (joins) {
        content.add(Span.cover(content.removeLast(), whole));
      } else {
        content.add(whole);
      }
    }
    Span source = f.source() == null ? null : whole(layout, f.source());
    Span cue = whole(layout, f.cue());
    return cue == null || content.isEmpty()
        ? null
        : new Attribution(source, cue, content, "encoder", f.odds());
  }

  /**
   * The smallest run of tokens that covers {@code span}: the encoder's vocabulary cuts text at
   * every mark, and so may begin or end within a token, as in {@code 10:30}.
   */
  private static @Nullable Span whole(Layout layout, Span span) {
    int first = layout.tokenAt(span.start());
    if (first > 0 && layout.token(first - 1).end() > span.start()) {
      first--;
    }
    int end = layout.tokenAt(span.end());
    return first < end ? layout.span(first, end) : null;
  }
}
