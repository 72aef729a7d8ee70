package readout.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds what a reporting verb introduces: "Rutte said that …", "she promised to …", ", adding that
 * …".
 */
final class CuedClauses {
  private final CueGroups groups;
  private final NounPhrases phrases;
  private final Words words;

  CuedClauses(CueGroups groups, NounPhrases phrases, Words words) {
    this.groups = groups;
    this.phrases = phrases;
    this.words = words;
  }

  /** The attributions of tokens {@code from..to}, one after the other, none inside another. */
  List<Attribution> find(Scene scene, int from, int to) {
    List<Attribution> out = new ArrayList<>(according(scene, from, to));
    if (out.isEmpty()) {
      sequence(scene, from, from, to, null, out);
    }
    return out;
  }

  /**
   * Those of a rest such as ", adding that …" that share the source of what stands before it; empty
   * if it is no such rest.
   */
  List<Attribution> siblings(Scene scene, int from, int to, @Nullable Span source) {
    List<Attribution> out = new ArrayList<>();
    List<CueGroup> list = unquoted(scene, groups.find(scene.layout, from, to));
    if (!list.isEmpty()
        && list.getFirst().first() <= from + 1
        && (list.getFirst().voice() == CueGroup.Voice.ING
            || words.is(scene.token(from).lower(), "conjunction"))) {
      sequence(scene, from, from, to, source, out);
    }
    return out;
  }

  /**
   * "Bell told reporters at the port:", where {@code content} follows; {@code null} if no cue leads
   * to the colon.
   */
  @Nullable Attribution leading(Scene scene, int from, int to, Span content) {
    for (CueGroup group : unquoted(scene, groups.find(scene.layout, from, to)).reversed()) {
      Span source = source(scene, group, from, to, null);
      boolean opens = group.cue().isSpeech() && group.voice() != CueGroup.Voice.PASSIVE;
      if (opens && source != null && nextOpening(scene, group.end(), to) < 0) {
        return new Attribution(
            source, Inserts.cueSpan(scene, group), List.of(content), "colon-paragraph");
      }
    }
    return null;
  }

  /** Whether the token is, by its form or place, a finite verb. */
  boolean isVerb(Scene scene, int index, int from) {
    String w = scene.token(index).lower();
    if (index > from && words.is(w, "modal") && scene.token(index).isCapitalised()) {
      // The month.
      return false;
    }
    if (words.is(w, "verb") || words.is(w, "auxiliary") || words.is(w, "modal")) {
      return true;
    }
    return index > from
            && w.length() > 3
            && w.endsWith("ed")
            && phrases.isNominal(scene.layout, index - 1)
        || index > from
            && scene.layout.token(index - 1).isCapitalised()
            && !scene.token(index).isCapitalised()
            && !words.isClosed(w)
            && w.endsWith("s")
            && !scene.token(index).isMark();
  }

  /** "According to Ana Bell, the road is open." */
  List<Attribution> according(Scene scene, int from, int to) {
    if (from + 3 >= to || !scene.token(from).is("according") || !scene.token(from + 1).is("to")) {
      return List.of();
    }
    NounPhrases.Phrase source = phrases.startingAt(scene.layout, from + 2, to);
    if (source == null) {
      return List.of();
    }
    NounPhrases.Phrase wide = phrases.withFollowingAside(scene.layout, source, to);
    boolean aside =
        wide.end() < to
            && scene.token(wide.end()).is(",")
            && !hasVerb(scene, source.end(), wide.end());
    source = aside ? wide : source;
    int comma = source.end();
    while (comma < to && !scene.token(comma).is(",")) {
      comma++;
    }
    // Without a comma there is no telling where the source ends.
    Span content = comma + 1 < to ? trimmed(scene, comma + 1, to) : null;
    return content == null
        ? List.of()
        : List.of(
            new Attribution(
                scene.layout.span(source.first(), source.end()),
                scene.layout.span(from, from + 2),
                List.of(content),
                "according-to"));
  }

  /** Attributions one after the other: each starts where the content of the one before ended. */
  private void sequence(
      Scene scene,
      int clauseStart,
      int start,
      int to,
      @Nullable Span carried,
      List<Attribution> out) {
    int from = start;
    Span last = carried;
    for (CueGroup group : unquoted(scene, groups.find(scene.layout, start, to))) {
      if (group.head() < from || isUnsaid(group)) {
        continue;
      }
      Span source = source(scene, group, clauseStart, to, last);
      boolean supposed = source != null && isHypothetical(scene, source, clauseStart);
      if (supposed || source == null && group.voice() != CueGroup.Voice.PASSIVE) {
        continue;
      }
      int content = contentStart(scene, group, to);
      int end = content < 0 ? -1 : contentEnd(scene, group, content, to);
      Span said = end < 0 ? null : trimmed(scene, content, end);
      if (said == null) {
        continue;
      }
      Attribution found = attribution(scene, group, source, said, clauseStart);
      out.add(found);
      last = found.source();
      from = end;
    }
  }

  private Attribution attribution(
      Scene scene, CueGroup group, @Nullable Span source, Span said, int clauseStart) {
    boolean raising =
        group.cue().takes(Cue.Frame.RAISING)
            || group.voice() == CueGroup.Voice.PASSIVE && group.cue().lemma().equals("expect");
    Span subject =
        raising ? span(scene, phrases.endingAt(scene.layout, group.first(), clauseStart)) : null;
    List<Span> pieces = subject == null ? List.of(said) : List.of(subject, said);
    return new Attribution(
        raising ? null : source, Inserts.cueSpan(scene, group), pieces, rule(group));
  }

  /**
   * A forecast of what somebody will think is no report of it; nor is the outlet's gloss on what
   * somebody is referring to.
   */
  private static boolean isUnsaid(CueGroup group) {
    boolean gloss =
        group.form() == Cue.Form.ING
            && group.voice() == CueGroup.Voice.FINITE
            && (group.cue().lemma().equals("refer to") || group.cue().lemma().equals("allude to"));
    return gloss || group.future() && !group.negated() && group.voice() == CueGroup.Voice.FINITE;
  }

  /** "if Ruritania agreed": supposed, not said. */
  private boolean isHypothetical(Scene scene, Span source, int from) {
    int before = scene.layout.tokenAt(source.start()) - 1;
    return before >= from && words.is(scene.token(before).lower(), "supposing");
  }

  private static String rule(CueGroup group) {
    return switch (group.voice()) {
      case FINITE -> "clause";
      case ING -> "participle";
      case INFINITIVE, PASSIVE, PARTICIPLE -> "passive";
    };
  }

  private @Nullable Span source(
      Scene scene, CueGroup group, int from, int to, @Nullable Span carried) {
    return switch (group.voice()) {
      case FINITE -> {
        Span own = span(scene, phrases.endingAt(scene.layout, group.first(), from));
        boolean elliptic =
            own == null
                && group.first() > from
                && words.is(scene.token(group.first() - 1).lower(), "conjunction");
        yield own != null
            ? own
            : elliptic ? (carried != null ? carried : subject(scene, from, group.first())) : null;
      }
      case ING -> {
        if (carried != null) {
          yield carried;
        }
        if (group.first() == from) {
          int comma = from;
          while (comma < to && !(scene.token(comma).is(",") && !scene.isQuoted(comma))) {
            comma++;
          }
          yield comma + 1 < to
              ? span(scene, phrases.startingAt(scene.layout, comma + 1, to))
              : null;
        }
        Token before = scene.token(group.first() - 1);
        boolean hangs =
            before.is(",")
                || words.is(before.lower(), "preposition")
                || words.is(before.lower(), "subordinator")
                || before.is("and")
                || before.is("\u2014")
                || words.is(before.lower(), "document")
                || words.is(before.lower(), "weekday");
        yield hangs ? subject(scene, from, group.first()) : null;
      }
      // "to say": who is to say it stands too far off to be told without a parse.
      case INFINITIVE, PASSIVE, PARTICIPLE -> null;
    };
  }

  /** The subject of the clause that starts at {@code from}: the phrase before its first verb. */
  private @Nullable Span subject(Scene scene, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!scene.isQuoted(i) && (isVerb(scene, i, from) || isCueForm(scene, i))) {
        NounPhrases.Phrase phrase = phrases.endingAt(scene.layout, i, from);
        if (phrase != null) {
          return span(scene, phrase);
        }
      }
    }
    return null;
  }

  private boolean isCueForm(Scene scene, int index) {
    List<CueGroup> list = groups.find(scene.layout, index, index + 1);
    return !list.isEmpty()
        && list.getFirst().form() == Cue.Form.PAST
        && !words.is(scene.token(index - 1).lower(), "determiner");
  }

  private static @Nullable Span span(Scene scene, NounPhrases.@Nullable Phrase phrase) {
    return phrase == null || scene.isQuoted(phrase.first())
        ? null
        : scene.layout.span(phrase.first(), phrase.end());
  }

  /** The index of the content's first token, or -1 where the verb introduces nothing. */
  private int contentStart(Scene scene, CueGroup group, int to) {
    int at = group.end();
    if (at >= to) {
      return -1;
    }
    Cue cue = group.cue();
    if (group.voice() == CueGroup.Voice.PASSIVE) {
      return passiveStart(scene, group);
    }
    int direct = openingAt(scene, cue, at, to);
    if (direct >= 0) {
      return direct;
    }
    // "told reporters on Tuesday that …"
    if (cue.takes(Cue.Frame.WHOM)) {
      NounPhrases.Phrase hearer = phrases.startingAt(scene.layout, at, to);
      if (hearer != null) {
        int after = skipCircumstance(scene, hearer.end(), to);
        int opening = after < to ? openingAt(scene, cue, after, to) : -1;
        if (opening < 0) {
          // "told a press conference the following day that"
          int plain = nextOpening(scene, hearer.end(), to);
          opening = plain < 0 ? -1 : openingAt(scene, cue, plain, to);
        }
        if (opening >= 0) {
          return opening;
        }
        if (cue.takes(Cue.Frame.CLAUSE) && cue.lemma().equals("tell")) {
          return after < to && !scene.token(after).isMark() && hasVerb(scene, after, to)
              ? after
              : -1;
        }
      } else if (cue.lemma().equals("tell")) {
        return -1;
      }
    }
    int skipped = skipCircumstance(scene, at, to);
    if (skipped > at && skipped < to) {
      int opening = openingAt(scene, cue, skipped, to);
      if (opening >= 0) {
        return opening;
      }
    }
    Token next = scene.token(at);
    if (next.is(",") && (cue.takes(Cue.Frame.NP) || cue.takes(Cue.Frame.CLAUSE))) {
      // "discussed, in particular, the text"
      int close = at + 2;
      while (close < Math.min(to, at + 6) && !scene.token(close).is(",")) {
        close++;
      }
      boolean aside =
          close + 1 < to
                  && scene.token(close).is(",")
                  && words.is(scene.token(at + 1).lower(), "preposition")
              || close == at + 2
                  && close + 1 < to
                  && scene.token(close).is(",")
                  && words.is(scene.token(at + 1).lower(), "adverb");
      return aside ? close + 1 : -1;
    }
    if (next.isMark()) {
      return -1;
    }
    boolean preposition = words.is(next.lower(), "preposition");
    if (preposition && !(cue.takes(Cue.Frame.CLAUSE) && hasVerb(scene, at, to))) {
      return -1;
    }
    if (cue.takes(Cue.Frame.NP) || cue.takes(Cue.Frame.WHOM)) {
      return at;
    }
    if (cue.takes(Cue.Frame.ING) && next.lower().endsWith("ing")) {
      return at;
    }
    if (cue.takes(Cue.Frame.FOR) && next.is("for")) {
      return at;
    }
    return cue.takes(Cue.Frame.CLAUSE) && hasVerb(scene, skipped, to)
        ? (skipped < to ? skipped : at)
        : -1;
  }

  /** "was asked whether", "is expected to", "were told that". */
  private int passiveStart(Scene scene, CueGroup group) {
    int at = group.end();
    Token next = scene.token(at);
    Cue cue = group.cue();
    boolean opens =
        next.is("that") && (cue.takes(Cue.Frame.CLAUSE) || cue.takes(Cue.Frame.THAT))
            || next.is("to") && cue.lemma().equals("expect")
            || (next.is("whether")
                    || next.is("if")
                    || next.is("why")
                    || next.is("how")
                    || next.is("about"))
                && cue.lemma().equals("ask");
    return opens ? at : -1;
  }

  /** Whether a verb or a quotation stands among tokens {@code from..to}. */
  boolean hasVerb(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isVerb(scene, i, from) || scene.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The content's start if tokens at {@code at} open it plainly: a quotation, "that", "to",
   * "whether".
   */
  private int openingAt(Scene scene, Cue cue, int at, int to) {
    Token next = scene.token(at);
    if (scene.opensQuotation(at)) {
      return at;
    }
    if (next.is(":") && at + 1 < to && cue.isSpeech()) {
      return at + 1;
    }
    if (next.is(",") && at + 1 < to && scene.opensQuotation(at + 1) && cue.isSpeech()) {
      return at + 1;
    }
    if (next.is("that")) {
      return cue.takes(Cue.Frame.CLAUSE) || cue.takes(Cue.Frame.THAT) ? at : -1;
    }
    if (next.is("to") && cue.takes(Cue.Frame.TO)) {
      return at;
    }
    boolean wh =
        next.is("whether")
            || next.is("how")
            || next.is("why")
            || next.is("what")
            || next.is("who")
            || next.is("where")
            || next.is("if")
            || next.is("when");
    return wh && (cue.takes(Cue.Frame.WH)) ? at : -1;
  }

  /**
   * Past when, where and how something was said, if "that", a quotation or a clause follows
   * plainly: "in a statement on Monday", "Tuesday".
   */
  private int skipCircumstance(Scene scene, int at, int to) {
    int i = at;
    while (i < to) {
      Token t = scene.token(i);
      if (words.is(t.lower(), "weekday")
          || words.is(t.lower(), "time") && words.is(t.lower(), "adverb")) {
        i++;
        continue;
      }
      if (words.is(t.lower(), "preposition") || t.is("via")) {
        int opening = nextOpening(scene, i + 1, to);
        if (opening > 0) {
          return opening;
        }
        if (i + 1 < to && words.is(scene.token(i + 1).lower(), "weekday")) {
          i += 2;
          continue;
        }
      }
      break;
    }
    return i;
  }

  /**
   * The next "that", colon or quotation that a comma leads to, before any verb and within a
   * phrase's length; -1 if none.
   */
  private int nextOpening(Scene scene, int from, int to) {
    for (int i = from; i < Math.min(to, from + 24); i++) {
      Token t = scene.token(i);
      if (t.is("that") || t.is(":") || t.is(",") && i + 1 < to && scene.opensQuotation(i + 1)) {
        return i;
      }
      if (scene.isQuoted(i)
          || words.is(t.lower(), "modal")
          || words.is(t.lower(), "auxiliary")
          || t.is(";")) {
        return -1;
      }
    }
    return -1;
  }

  private int contentEnd(Scene scene, CueGroup group, int start, int to) {
    if (scene.opensQuotation(start)) {
      int close = scene.quotationEnd(start);
      boolean alone = close >= to || scene.token(close).isMark() && !scene.token(close).is("(");
      boolean more =
          close + 1 < to && scene.token(close).isMark() && scene.opensQuotation(close + 1);
      if (alone && !more) {
        return close;
      }
    }
    boolean nounPhrase =
        !scene.token(start).is("that")
            && !scene.token(start).is("to")
            && !group.cue().takes(Cue.Frame.CLAUSE);
    for (int i = start + 1; i < to; i++) {
      if (scene.isQuoted(i)) {
        continue;
      }
      Token t = scene.token(i);
      if (t.is(";") || isDash(t) && startsClause(scene, i + 1, to)) {
        return i;
      }
      if (t.is(",") && i + 1 < to && endsAtComma(scene, i, to, nounPhrase)) {
        return i;
      }
      if ((t.is("and") || t.is("but")) && i + 1 < to && isElliptic(scene, i + 1, to)) {
        return i;
      }
    }
    return to;
  }

  private static boolean isDash(Token t) {
    return t.is("\u2014") || t.is("\u2013") || t.is("--");
  }

  /**
   * Whether a clause with its own speaker or decision follows a dash, rather than more of what was
   * said.
   */
  private boolean startsClause(Scene scene, int from, int to) {
    if (from >= to || scene.token(from).is("and") || scene.token(from).is("or")) {
      return false;
    }
    for (CueGroup group : unquoted(scene, groups.find(scene.layout, from, to))) {
      boolean own =
          group.voice() == CueGroup.Voice.FINITE
              && !group.future()
              && phrases.endingAt(scene.layout, group.first(), from) != null;
      if (own && contentStart(scene, group, to) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean endsAtComma(Scene scene, int comma, int to, boolean nounPhrase) {
    int next = comma + 1;
    Token t = scene.token(next);
    List<CueGroup> near = unquoted(scene, groups.find(scene.layout, next, Math.min(to, next + 8)));
    CueGroup group = near.isEmpty() ? null : near.getFirst();
    if (group != null
        && group.first() <= next + 1
        && group.voice() == CueGroup.Voice.ING
        && !scene.token(comma - 1).isNumber()) {
      return true;
    }
    boolean conjunction =
        t.is("and") || t.is("but") || t.is("while") || t.is("though") || t.is("although");
    if (conjunction
        && group != null
        && group.cue().isSpeech()
        && group.voice() == CueGroup.Voice.FINITE
        && group.first() - next <= 5) {
      return true;
    }
    boolean when =
        next + 1 < to
            && words.is(t.lower(), "unit")
            && (scene.token(next + 1).is("after") || scene.token(next + 1).is("before"));
    if (when || t.is("according") || isTrailingParticiple(t)) {
      return true;
    }
    return nounPhrase
        && (t.lower().endsWith("ing")
            || t.is("but")
            || t.is("while")
            || t.is("and") && group != null
            || t.is("as") && !(next + 1 < to && scene.token(next + 1).is("well"))
            || t.is("when")
            || t.is("after"));
  }

  /**
   * ", contradicting …": what trails behind a comma is the outlet's more often than the speaker's.
   */
  private boolean isTrailingParticiple(Token t) {
    return t.lower().endsWith("ing")
        && t.lower().length() > 5
        && !t.isCapitalised()
        && !words.isClosed(t.lower())
        && !words.is(t.lower(), "preposition");
  }

  /** "… and said that": a second verb of the same subject. */
  private boolean isElliptic(Scene scene, int at, int to) {
    List<CueGroup> near = groups.find(scene.layout, at, Math.min(to, at + 4));
    return !near.isEmpty()
        && near.getFirst().first() == at
        && near.getFirst().voice() == CueGroup.Voice.FINITE
        && near.getFirst().form() != Cue.Form.BASE
        && near.getFirst().cue().isSpeech();
  }

  static @Nullable Span trimmed(Scene scene, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && scene.token(from).isMark() && !scene.isQuoted(from)) {
      from++;
    }
    while (to > from
        && scene.token(to - 1).isMark()
        && !scene.isQuoted(to - 1)
        && !")]%'\u2019".contains(scene.token(to - 1).word())) {
      to--;
    }
    return from < to && scene.wordCount(from, to) > 0 ? scene.layout.span(from, to) : null;
  }

  private static List<CueGroup> unquoted(Scene scene, List<CueGroup> list) {
    return list.stream().filter(g -> !scene.isQuoted(g.head())).toList();
  }
}
