package readout.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds relays at the end of a sentence that already has a speaker.
 *
 * <pre>The road is open, the mayor said, Northern Post reports citing Radio Norport.</pre>
 *
 * <p>Agencies write so all the time, and a model that was trained on other papers takes the relay
 * for the speaker. The relay's own attribution holds the rest of the sentence.
 */
final class Tails {
  private static final String RULE = "tail-relay";

  /** What an outlet does that relays; a person who "said" so last would be the speaker. */
  private static final Set<String> RELAYS = Set.of("report", "write");

  private static final Pattern CITES = Pattern.compile("(?:" + Route.CITES + ")\\b");

  /** The most tokens of an outlet's name. */
  private static final int NAME = 6;

  private final Cues cues;
  private final Words words;
  private final NounPhrases phrases;

  Tails(Cues cues, NounPhrases phrases, Words words) {
    this.cues = cues;
    this.phrases = phrases;
    this.words = words;
  }

  /**
   * A relay as tokens: the comma before it, its verb, where its sentence starts and its words end.
   */
  private record Tail(int sentence, int comma, int verb, int end) {}

  /** {@code found} with the relays as attributions of their own, and none of them as a speaker. */
  List<Attribution> apply(Scene scene, List<Attribution> found) {
    Layout layout = scene.layout;
    Map<Integer, List<Attribution>> bySentence = new TreeMap<>();
    for (Attribution a : found) {
      int at = a.cue() == null ? a.extent().start() : a.cue().start();
      bySentence.computeIfAbsent(layout.sentenceAt(at), i -> new ArrayList<>()).add(a);
    }
    List<Attribution> out = new ArrayList<>();
    bySentence.forEach((index, own) -> {
      Tail tail = tail(scene, layout.sentences().get(index));
      out.addAll(tail == null ? own : with(layout, tail, own));
    });
    return out;
  }

  /** The attributions of a sentence with the relay at its end. */
  private List<Attribution> with(Layout layout, Tail tail, List<Attribution> own) {
    Span relay = layout.span(tail.comma + 1, tail.end);
    Span verb = layout.span(tail.verb, tail.verb + 1);
    List<Attribution> out = new ArrayList<>();
    int start = -1;
    boolean known = false;
    for (Attribution a : own) {
      Span cue = a.cue();
      if (cue != null && cue.end() <= relay.start()) {
        Attribution mended = mended(layout, tail, a, relay);
        out.add(mended);
        int from = mended.extent().start();
        start = start < 0 ? from : Math.min(start, from);
      } else if (!relay.contains(a.extent())) {
        // "Northern Post reports" of nothing but "citing Radio Norport" is left out.
        out.add(a);
        known |= cue != null && cue.overlaps(verb);
      }
    }
    if (start < 0) {
      return own;
    }
    if (!known) {
      int from = Math.min(start, layout.token(tail.sentence).start());
      Span content = new Span(from, layout.token(tail.comma - 1).end());
      out.add(
          new Attribution(layout.span(tail.comma + 1, tail.verb), verb, List.of(content), RULE));
    }
    return out;
  }

  /** With the subject of its own verb for its source, where the relay was taken for it. */
  private Attribution mended(Layout layout, Tail tail, Attribution a, Span relay) {
    Span cue = a.cue();
    if (cue == null || a.source() == null || !a.source().overlaps(relay)) {
      return a;
    }
    NounPhrases.Phrase subject =
        phrases.endingAt(layout, layout.tokenAt(cue.start()), tail.sentence);
    Span source = subject == null ? null : layout.span(subject.first(), subject.end());
    return new Attribution(source, cue, a.content(), a.rule(), a.odds());
  }

  private @Nullable Tail tail(Scene scene, Sentence s) {
    Layout layout = scene.layout;
    int end = s.endToken();
    while (end > s.firstToken() && layout.token(end - 1).isMark()) {
      end--;
    }
    int comma = end - 1;
    while (comma > s.firstToken() && !layout.token(comma).is(",")) {
      comma--;
    }
    if (comma <= s.firstToken() || scene.isQuoted(comma) || scene.isQuoted(end - 1)) {
      return null;
    }
    int name = layout.token(comma + 1).is("the") ? comma + 2 : comma + 1;
    int verb = name;
    while (verb < end && verb - name < NAME && isName(layout.token(verb))) {
      verb++;
    }
    boolean named = verb > name && verb < end && layout.token(name).isCapitalised();
    return named && isRelay(layout.token(verb)) && (verb + 1 == end || cites(layout, verb + 1, end))
        ? new Tail(s.firstToken(), comma, verb, end)
        : null;
  }

  private static boolean isName(Token t) {
    return t.isCapitalised() || t.is("of") || t.is("news") || t.is("agency");
  }

  private boolean isRelay(Token verb) {
    return cues.of(verb.lower()).stream()
        .anyMatch(e ->
            RELAYS.contains(e.cue().lemma())
                && (e.form() == Cue.Form.THIRD || e.form() == Cue.Form.PAST));
  }

  /** Whether nothing but a day or whom the relay cites follows its verb. */
  private boolean cites(Layout layout, int token, int end) {
    Span rest = layout.span(token, end);
    return words.is(layout.token(token).lower(), "weekday")
        || CITES.matcher(layout.text()).region(rest.start(), rest.end()).lookingAt();
  }
}
