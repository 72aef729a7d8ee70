package readout.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Quotation;
import readout.text.Sentence;
import readout.text.Span;

/**
 * Joins what one speaker goes on to say: a quotation that follows an attributed one in its
 * paragraph, one that runs on over paragraphs, the one that a colon at a paragraph's end leads to,
 * and a paragraph that is nothing but a quotation. One that follows nothing is kept without a
 * source.
 */
final class Continuations {
  private static final int MIN_WORDS = 3;

  /** {@code found} with those quotations added, outermost attributions extended. */
  List<Attribution> apply(Scene scene, List<Attribution> found) {
    Layout layout = scene.layout;
    List<Attribution> out = new ArrayList<>(found);
    out.sort(Comparator.comparingInt(a -> a.extent().end()));
    List<Attribution> added = new ArrayList<>();
    // By the index of the attribution: the quotations that continue it.
    Map<Integer, List<Span>> goingOn = new HashMap<>();
    Sentence last = null;
    int reach = 0;
    int next = 0;
    int owner = -1;
    boolean closedBefore = true;
    for (int q = 0; q < scene.outer.size(); q++) {
      Quotation quotation = scene.outer.get(q);
      // Behind a closed quotation the next paragraph may be somebody else's answer.
      closedBefore = q == 0 || scene.outer.get(q - 1).closed();
      while (next < out.size() && out.get(next).extent().start() < quotation.span().end()) {
        Span extent = out.get(next).extent();
        if (extent.end() >= reach) {
          reach = extent.end();
        }
        if (endsQuoted(scene, out.get(next))) {
          owner = next;
          last = null;
        }
        next++;
      }
      int first = layout.tokenAt(quotation.span().start());
      if (reach > quotation.span().start()
          || scene.wordCount(first, scene.quotationEnd(first)) < MIN_WORDS) {
        continue;
      }
      Sentence sentence = layout.sentences().get(layout.sentenceAt(quotation.span().start()));
      if (!scene.isPureQuotation(sentence.firstToken(), sentence.endToken())) {
        continue;
      }
      if (owner >= 0
          && continues(scene, out.get(owner), last, sentence)
          && (sameParagraph(scene, quotation) || !closedBefore)) {
        goingOn.computeIfAbsent(owner, o -> new ArrayList<>()).add(quotation.span());
        last = sentence;
      } else {
        added.add(new Attribution(null, null, List.of(quotation.span()), "free-quotation"));
      }
      reach = quotation.span().end();
    }
    goingOn.forEach((index, quotations) -> {
      Attribution a = out.get(index);
      List<Span> content = new ArrayList<>(a.content());
      content.addAll(quotations);
      out.set(index, new Attribution(a.source(), a.cue(), content, a.rule(), a.odds()));
    });
    out.addAll(added);
    return out;
  }

  /**
   * Whether the attribution's last words are quoted and stand right before {@code sentence}; {@code
   * last} is the sentence by which it was last continued.
   */
  private static boolean continues(
      Scene scene, Attribution a, @Nullable Sentence last, Sentence sentence) {
    Layout layout = scene.layout;
    if (last != null) {
      return last.endToken() == sentence.firstToken();
    }
    Sentence before = layout.sentences().get(layout.sentenceAt(a.extent().end() - 1));
    return before.endToken() == sentence.firstToken();
  }

  private static boolean endsQuoted(Scene scene, Attribution a) {
    Span words = a.content().getLast();
    return scene.isQuoted(scene.layout.tokenAt(words.start()))
        || scene.isQuoted(Math.max(0, scene.layout.tokenAt(words.end()) - 1));
  }

  /** Whether words stand before the quotation in its paragraph. */
  private static boolean sameParagraph(Scene scene, Quotation quotation) {
    Layout layout = scene.layout;
    Sentence sentence = layout.sentences().get(layout.sentenceAt(quotation.span().start()));
    return layout.paragraphs().get(sentence.paragraph()).span().start() < quotation.span().start();
  }
}
