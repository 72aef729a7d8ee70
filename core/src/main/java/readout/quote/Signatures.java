package readout.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Quotation;
import readout.text.Sentence;
import readout.text.Sorted;
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
    List<Attribution> signed = new ArrayList<>();
    for (Quotation quotation : scene.outer) {
      Attribution own = quotation.closed() ? signed(scene.layout, quotation.span()) : null;
      if (own != null) {
        signed.add(own);
      }
    }
    List<Span> quotations = signed.stream().map(a -> a.content().getFirst()).toList();
    List<Attribution> out = new ArrayList<>();
    for (Attribution a : found) {
      Attribution rest = rest(a, quotations);
      if (rest != null) {
        out.add(rest);
      }
    }
    out.addAll(signed);
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
    if (end - dash > MOST) {
      return null;
    }
    int last = layout.token(end - 1).is(".") ? end - 1 : end;
    int comma = dash + 1;
    while (comma < last && !layout.token(comma).is(",")) {
      comma++;
    }
    boolean named = comma - dash > 1;
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
   * What is left of {@code a} when these quotations are others': what it has elsewhere, or all of
   * it where it is a report within one of them; null where it is that quotation.
   */
  private static @Nullable Attribution rest(Attribution a, List<Span> quotations) {
    List<Span> elsewhere = new ArrayList<>();
    boolean report = true;
    for (Span piece : a.content()) {
      int after = Sorted.firstAfter(quotations, Span::start, piece.start());
      Span quotation = after == 0 ? null : quotations.get(after - 1);
      if (quotation == null || !quotation.contains(piece)) {
        elsewhere.add(piece);
      } else {
        report &= piece.length() * 2 <= quotation.length();
      }
    }
    if (elsewhere.size() == a.content().size() || elsewhere.isEmpty() && report) {
      return a;
    }
    return elsewhere.isEmpty()
        ? null
        : new Attribution(a.source(), a.cue(), elsewhere, a.rule(), a.odds());
  }
}
