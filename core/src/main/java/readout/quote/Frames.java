package readout.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.text.Layout;
import readout.text.Paragraph;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Words;

/**
 * Anaphoric frames: "Ana Bell said this at a press conference." They say of the words before them
 * who said them and where. If those are attributed already, the frame adds occasion and route; if
 * not, it attributes them: the lead that is given its source a paragraph later.
 */
final class Frames {
  private static final Set<String> ANAPHORS = Set.of("this", "so");

  // Attributions on either side among which a frame finds what it frames: more than two
  // paragraphs have.
  private static final int NEAR = 40;

  private final Words words;

  Frames(Words words) {
    this.words = words;
  }

  /**
   * {@code drafts} with each frame marked as dropped and tied to what it frames, which may be a new
   * draft; {@code says} tells whether a cue reports words rather than thoughts.
   */
  List<Draft> resolve(Scene scene, List<Draft> drafts, Predicate<Attribution> says) {
    List<Draft> out = new ArrayList<>(drafts);
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      boolean frames = d.speaker() != null && !d.press && isFrame(scene, d.attribution);
      if (!frames || !says.test(d.attribution)) {
        continue;
      }
      d.dropped = true;
      List<Draft> near = drafts.subList(Math.max(0, i - NEAR), Math.min(drafts.size(), i + NEAR));
      Draft target = target(scene.layout, near, d);
      if (target == null) {
        Span lead = lead(scene.layout, near, d);
        if (lead == null) {
          continue;
        }
        Attribution a =
            new Attribution(
                d.attribution.source(), d.attribution.cue(), List.of(lead), "lead-frame");
        target = new Draft(a, StatementBuilder.id(scene.layout.text(), a), d.resolved, false);
        out.add(target);
      }
      target.frames.add(d);
    }
    return out;
  }

  /** Whether the content is a pronoun and, at most, where it was said. */
  private boolean isFrame(Scene scene, Attribution a) {
    Span content = a.content().getFirst();
    if (a.cue() == null || a.content().size() > 1) {
      return false;
    }
    int first = scene.layout.tokenAt(content.start());
    int end = scene.layout.tokenAt(content.end());
    if (!ANAPHORS.contains(scene.token(first).lower()) || scene.isQuoted(first)) {
      return false;
    }
    if (end - first == 1) {
      return true;
    }
    String next = scene.token(first + 1).lower();
    return words.is(next, "preposition") && !next.equals("of")
        || next.equals(",")
        || words.is(next, "weekday");
  }

  /** What the same speaker is already said to have said in the sentence before. */
  private static @Nullable Draft target(Layout layout, List<Draft> drafts, Draft frame) {
    int sentence = layout.sentenceAt(frame.attribution.extent().start());
    Draft best = null;
    for (Draft d : drafts) {
      int at = layout.sentenceAt(d.attribution.extent().start());
      boolean before = at == sentence - 1 && d != frame && d.parent == null && !d.dropped;
      if (before && frame.speaker() != null && frame.speaker().equals(d.speaker())) {
        best = best == null ? d : best;
      }
    }
    return best;
  }

  /**
   * The paragraph before the frame's, or the sentence before it in its own; {@code null} if
   * somebody else said that.
   */
  private static @Nullable Span lead(Layout layout, List<Draft> drafts, Draft frame) {
    int index = layout.sentenceAt(frame.attribution.extent().start());
    if (index == 0) {
      return null;
    }
    Sentence own = layout.sentences().get(index);
    Sentence before = layout.sentences().get(index - 1);
    Paragraph paragraph = layout.paragraphs().get(before.paragraph());
    Span span = own.paragraph() == before.paragraph() ? before.span() : paragraph.span();
    boolean taken = drafts.stream().anyMatch(d -> d != frame && speaksAgainst(d, frame, span));
    if (taken || paragraph.heading()) {
      return null;
    }
    char last = layout.text().charAt(span.end() - 1);
    return last == '.' ? new Span(span.start(), span.end() - 1) : span;
  }

  /** Whether {@code d} has somebody else, by name, say words of {@code span}. */
  private static boolean speaksAgainst(Draft d, Draft frame, Span span) {
    Entity who = d.speaker();
    return !d.press
        && d.parent == null
        && who != null
        && who.type() == Entity.Type.PERSON
        && !who.equals(frame.speaker())
        && d.attribution.extent().overlaps(span);
  }
}
