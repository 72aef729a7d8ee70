package readout.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Token;
import readout.text.Tsv;
import readout.text.Words;

/**
 * What somebody does by saying it, by the words of the cue: the reporting verbs first, then nouns,
 * adjectives and other verbs. Immutable.
 */
final class Acts {
  private final Cues cues;
  private final Words words;
  private final Map<String, Act> byForm = new HashMap<>();

  /** From {@code readout/quote/<language>/cues.tsv} and {@code acts.tsv}. */
  Acts(String language, Words words) {
    this.words = words;
    cues = new Cues(language);
    for (List<String> row : Tsv.read(Acts.class, language + "/acts.tsv", 3)) {
      Act act = Act.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      for (String form : row.get(1).split(" ")) {
        byForm.put(form, act);
      }
    }
  }

  /**
   * The act of an attribution; one without a cue, or with a cue of marks and small words, states.
   */
  Act of(Scene scene, Attribution a) {
    Span cue = a.cue();
    if (cue == null) {
      return Act.STATEMENT;
    }
    Layout layout = scene.layout;
    int from = layout.tokenAt(cue.start());
    int to = layout.tokenAt(cue.end());
    Act act = byVerb(layout, from, to);
    if (act == null) {
      act = byWord(layout, from, to);
    }
    if (act == null) {
      // Words in quotation marks were said, whatever the verb; else a verb that tells of no saying
      // tells at most of what somebody thinks of something.
      act = isSmall(layout, from, to) || isQuoted(scene, a) ? Act.STATEMENT : Act.ATTITUDE;
    }
    if (isSaying(act) && isFuture(layout, from, to)) {
      // "Bell will announce on Friday …": nothing has been said yet.
      return Act.INTENTION;
    }
    return act == Act.STATEMENT && answers(layout, a) ? Act.ANSWER : act;
  }

  /** Whether an act reports words rather than thoughts. */
  static boolean isSaying(Act act) {
    return act == Act.STATEMENT || act == Act.ANNOUNCEMENT || act == Act.ANSWER;
  }

  private @Nullable Act byVerb(Layout layout, int from, int to) {
    Act act = null;
    for (int i = from; i < to; i++) {
      for (Cues.Entry entry : cues.of(layout.token(i).lower())) {
        List<String> particle = entry.cue().particle();
        if (i + particle.size() < to + 1 && matches(layout, particle, i + 1)) {
          act = entry.cue().act();
          break;
        }
      }
    }
    return act;
  }

  private @Nullable Act byWord(Layout layout, int from, int to) {
    Act act = null;
    for (int i = from; i < to; i++) {
      act = byForm.getOrDefault(layout.token(i).lower(), act);
    }
    return act;
  }

  private boolean isSmall(Layout layout, int from, int to) {
    for (Token t : layout.tokens().subList(from, to)) {
      if (!t.isMark() && !words.isClosed(t.lower())) {
        return false;
      }
    }
    return true;
  }

  private boolean isFuture(Layout layout, int from, int to) {
    return layout.tokens().subList(from, to).stream().anyMatch(t -> words.is(t.lower(), "future"));
  }

  private static boolean isQuoted(Scene scene, Attribution a) {
    for (Span piece : a.content()) {
      int from = scene.layout.tokenAt(piece.start());
      int to = scene.layout.tokenAt(piece.end());
      for (int i = from; i < to; i++) {
        if (scene.isQuoted(i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(Layout layout, List<String> particle, int at) {
    for (int i = 0; i < particle.size(); i++) {
      if (at + i >= layout.tokens().size() || !layout.token(at + i).is(particle.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Asked whether …, he said": what follows answers. */
  private static boolean answers(Layout layout, Attribution a) {
    Sentence s = layout.sentences().get(layout.sentenceAt(a.extent().start()));
    for (int i = s.firstToken(); i < Math.min(s.firstToken() + 3, s.endToken()); i++) {
      if (layout.token(i).is("asked")) {
        return true;
      }
    }
    return false;
  }
}
