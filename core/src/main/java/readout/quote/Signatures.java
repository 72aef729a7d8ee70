package readout.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Quotation;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds quotations that are signed: a dash and a name, up to the end of the paragraph.
 *
 * <pre>“We shall not leave.” — Ana Bell, mayor</pre>
 *
 * <p>Vox pops, mottoes and statements of several outlets' readers are written so; a model that was
 * trained on reports takes the name for anything.
 */
final class Signatures {
  private static final String RULE = "signed-quotation";

  /** The longest signature, in tokens. */
  private static final int MOST = 12;

  private final Words words;

  Signatures(Words words) {
    this.words = words;
  }

  /** {@code found} with the signed quotations of the article given to those who signed them. */
  List<Attribution> apply(Scene scene, List<Attribution> found) {
    List<Attribution> out = new ArrayList<>(found);
    for (Quotation quotation : scene.outer) {
      Attribution signed = quotation.closed() ? signed(scene.layout, quotation.span()) : null;
      if (signed != null) {
        List<Attribution> others = new ArrayList<>();
        for (Attribution a : out) {
          Attribution rest = rest(a, quotation.span());
          if (rest != null) {
            others.add(rest);
          }
        }
        out = others;
        out.add(signed);
      }
    }
    return out;
  }

  private @Nullable Attribution signed(Layout layout, Span quotation) {
    int dash = layout.tokenAt(quotation.end());
    if (dash + 1 >= layout.tokens().size() || !isDash(layout.token(dash))) {
      return null;
    }
    Sentence opening = layout.sentences().get(layout.sentenceAt(quotation.start()));
    Span paragraph = layout.paragraphs().get(opening.paragraph()).span();
    int end = layout.tokenAt(paragraph.end());
    int last = layout.token(end - 1).is(".") ? end - 1 : end;
    int comma = dash + 1;
    while (comma < last && !layout.token(comma).is(",")) {
      comma++;
    }
    boolean named = comma - dash > 1 && end - dash <= MOST;
    for (int i = dash + 1; i < comma && named; i++) {
      Token t = layout.token(i);
      named = !t.isMark() && (t.isCapitalised() || words.isClosed(t.lower()) && i > dash + 1);
    }
    return named
        ? new Attribution(
            layout.span(dash + 1, last), layout.span(dash, dash + 1), List.of(quotation), RULE)
        : null;
  }

  private static boolean isDash(Token token) {
    return switch (token.word()) {
      case "-", "--", "\u2012", "\u2013", "\u2014", "\u2015" -> true;
      default -> false;
    };
  }

  /**
   * What is left of {@code a} when the quotation is another's: what it has elsewhere, or all of it
   * where it is a report within the quotation; null where it is that quotation.
   */
  private static @Nullable Attribution rest(Attribution a, Span quotation) {
    List<Span> elsewhere = a.content().stream().filter(c -> !quotation.contains(c)).toList();
    if (!elsewhere.isEmpty()) {
      return new Attribution(a.source(), a.cue(), elsewhere, a.rule(), a.odds());
    }
    int length = a.content().stream().mapToInt(Span::length).sum();
    return length * 2 > quotation.length() ? null : a;
  }
}
