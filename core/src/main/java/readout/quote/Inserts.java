package readout.quote;

import org.jspecify.annotations.Nullable;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/** Parses what follows a comma or a closing quotation mark as an {@link Insert}. */
final class Inserts {
  private static final int MAX_SOURCE = 45;

  private final CueGroups groups;
  private final NounPhrases phrases;
  private final Words words;

  Inserts(CueGroups groups, NounPhrases phrases, Words words) {
    this.groups = groups;
    this.phrases = phrases;
    this.words = words;
  }

  /** The insert that starts at token {@code start} and ends before {@code to}, if there is one. */
  @Nullable Insert parse(Scene scene, int start, int to) {
    if (start >= to || scene.isQuoted(start)) {
      return null;
    }
    Token first = scene.token(start);
    if (first.is("according") && start + 2 < to && scene.token(start + 1).is("to")) {
      return accordingTo(scene, start, to);
    }
    if (first.is("in")) {
      return opinion(scene, start, to);
    }
    Insert verbFirst = verbFirst(scene, start, to);
    return verbFirst != null ? verbFirst : sourceFirst(scene, start, to);
  }

  /** "according to Ana Bell, the team's head". */
  private @Nullable Insert accordingTo(Scene scene, int start, int to) {
    NounPhrases.Phrase source = plainSource(scene, start + 2, to);
    if (source == null) {
      source = phrases.startingAt(scene.layout, start + 2, to);
    }
    if (source == null) {
      return null;
    }
    source = phrases.withFollowingAside(scene.layout, source, to);
    int end = skipTail(scene, source.end(), to);
    return end < 0
        ? null
        : new Insert(
            start,
            end,
            scene.layout.span(source.first(), source.end()),
            scene.layout.span(start, start + 2),
            null);
  }

  /** ", in his words,". */
  private @Nullable Insert opinion(Scene scene, int start, int to) {
    boolean plain =
        start + 3 < to
            && words.is(scene.token(start + 1).lower(), "possessive")
            && words.is(scene.token(start + 2).lower(), "opinion")
            && scene.token(start + 3).is(",");
    return plain
        ? new Insert(
            start, start + 3, scene.token(start + 1).span(), scene.token(start + 2).span(), null)
        : null;
  }

  /**
   * After "according to" everything up to the next mark names the source, unless a verb shows that
   * a clause has begun.
   */
  private NounPhrases.@Nullable Phrase plainSource(Scene scene, int start, int to) {
    int at = start;
    while (at < to && !ends(scene, at, to)) {
      String w = scene.token(at).lower();
      if (isModal(scene.token(at))
          || words.is(w, "auxiliary") && !w.equals("'s")
          || words.is(w, "weekday")) {
        return null;
      }
      at++;
    }
    return at > start ? new NounPhrases.Phrase(start, at) : null;
  }

  /** "said Ana Bell on Tuesday". */
  private @Nullable Insert verbFirst(Scene scene, int start, int to) {
    for (CueGroup group : groups.find(scene.layout, start, Math.min(start + 3, to))) {
      if (group.first() != start
          || group.voice() != CueGroup.Voice.FINITE
          || !group.cue().isSpeech()
          || group.form() == Cue.Form.BASE
          || group.form() == Cue.Form.ING
          || group.end() >= to
          || group.end() > start + 1) {
        return null;
      }
      if (!followsQuotation(scene, start) && !group.cue().lemma().equals("say")) {
        return null;
      }
      Token next = scene.token(group.end());
      if (next.isMark()
          || next.is("that")
          || words.is(next.lower(), "preposition")
          || words.is(next.lower(), "object") && !words.is(next.lower(), "subject")
          || words.is(next.lower(), "time") && !next.isCapitalised()
          || words.is(next.lower(), "weekday")) {
        return null;
      }
      NounPhrases.Phrase source = phrases.startingAt(scene.layout, group.end(), to);
      if (source == null) {
        return null;
      }
      source = phrases.withFollowingAside(scene.layout, source, to);
      int end = skipTail(scene, source.end(), to);
      return end < 0
          ? null
          : new Insert(
              start,
              end,
              scene.layout.span(source.first(), source.end()),
              cueSpan(scene, group),
              group);
    }
    return null;
  }

  /** "Ana Bell said on Tuesday". */
  private @Nullable Insert sourceFirst(Scene scene, int start, int to) {
    int limit = Math.min(start + MAX_SOURCE, to);
    for (int i = start; i < limit; i++) {
      if (scene.isQuoted(i)) {
        limit = i;
      }
    }
    for (CueGroup group : groups.find(scene.layout, start, limit)) {
      if (group.voice() != CueGroup.Voice.FINITE
          || group.future()
          || !(group.cue().isSpeech() || group.cue().takes(Cue.Frame.CLAUSE))) {
        continue;
      }
      NounPhrases.Phrase source = phrases.endingAt(scene.layout, group.first(), start);
      if (source == null || source.first() != start) {
        // "a diplomat who has sat through the talks told …"
        Integer who = relative(scene, start, group.first());
        if (who == null) {
          return null;
        }
        NounPhrases.Phrase head = phrases.startingAt(scene.layout, start, who);
        if (head == null || head.end() != who || group.first() - who < 3) {
          continue;
        }
        source = new NounPhrases.Phrase(start, group.first());
      }
      int end = group.end();
      if (group.cue().takes(Cue.Frame.WHOM) && end < to && !scene.token(end).isMark()) {
        NounPhrases.Phrase hearer = phrases.startingAt(scene.layout, end, to);
        end =
            hearer == null
                ? end
                : phrases
                    .withFollowingAside(scene.layout, hearer, Math.min(to, hearer.end()))
                    .end();
      }
      int tail = skipTail(scene, end, to);
      if (tail < 0 && followsQuotation(scene, start)) {
        // After a quotation what follows the verb says to whom and how: "…," Bell told the heads of
        // her party by video link.
        tail = plainTail(scene, end, to);
      }
      return tail < 0
          ? null
          : new Insert(
              start,
              tail,
              scene.layout.span(source.first(), source.end()),
              cueSpan(scene, group),
              group);
    }
    return null;
  }

  /** Index of the first "who" among tokens {@code from..to}. */
  private static @Nullable Integer relative(Scene scene, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (scene.token(i).is("who")) {
        return i;
      }
    }
    return null;
  }

  private static boolean followsQuotation(Scene scene, int start) {
    return start > 0 && scene.isQuoted(start - 1)
        || start > 1 && scene.token(start - 1).is(",") && scene.isQuoted(start - 2);
  }

  /**
   * Where the insert ends if what follows at {@code at} may belong to it: nothing, or when, where,
   * to whom and how it was said; -1 if a clause follows, so that this is no insert.
   */
  private int skipTail(Scene scene, int at, int to) {
    if (ends(scene, at, to)) {
      return at;
    }
    String w = scene.token(at).lower();
    boolean tail =
        words.is(w, "preposition")
            || words.is(w, "time")
            || words.is(w, "weekday")
            || words.is(w, "adverb")
            || w.equals("citing")
            || w.equals("quoting")
            || w.equals("when")
            || w.equals("while")
            || w.equals("as")
            || w.equals("(")
            || w.endsWith("ly");
    if (!tail || w.equals("that")) {
      return -1;
    }
    int i = at;
    while (i < to && !ends(scene, i, to)) {
      if (scene.token(i).is("that") || i - at > 30 || isModal(scene.token(i))) {
        return -1;
      }
      i++;
    }
    return i;
  }

  /** Up to the next mark, if neither a clause nor a second verb begins before it; -1 else. */
  private int plainTail(Scene scene, int at, int to) {
    for (int i = at; i < Math.min(to, at + 30); i++) {
      String w = scene.token(i).lower();
      if (ends(scene, i, to)) {
        return i;
      }
      if (w.equals("that")
          || isModal(scene.token(i))
          || words.is(w, "auxiliary") && !w.equals("'s")
          || words.is(w, "subordinator") && !words.is(w, "preposition") && !w.equals("when")) {
        return -1;
      }
    }
    return to - at < 30 ? to : -1;
  }

  private static boolean ends(Scene scene, int at, int to) {
    if (at >= to || scene.opensQuotation(at)) {
      return true;
    }
    Token t = scene.token(at);
    return t.isMark() && ",.;:?!\u2014\u2013--...\u2026".contains(t.word());
  }

  static Span cueSpan(Scene scene, CueGroup group) {
    return scene.layout.span(group.first(), group.end());
  }

  /** A modal verb; capitalised within a sentence it is the month. */
  private boolean isModal(Token t) {
    return words.is(t.lower(), "modal") && !t.isCapitalised();
  }
}
