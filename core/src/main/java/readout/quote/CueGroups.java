package readout.quote;

import java.util.ArrayList;
import java.util.List;
import readout.text.Layout;
import readout.text.Token;
import readout.text.Words;

/** Finds reporting verbs with what belongs to their group. */
final class CueGroups {
  private final Cues cues;
  private final Words words;

  CueGroups(Cues cues, Words words) {
    this.cues = cues;
    this.words = words;
  }

  /** The groups whose verb lies in tokens {@code from..to}, left to right. */
  List<CueGroup> find(Layout layout, int from, int to) {
    List<CueGroup> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      CueGroup group = at(layout, i, from, to);
      if (group != null) {
        out.add(group);
        i = Math.max(i, group.end() - 1);
      }
    }
    return out;
  }

  private @org.jspecify.annotations.Nullable CueGroup at(
      Layout layout, int head, int from, int to) {
    Token token = layout.token(head);
    for (Cues.Entry entry : cues.of(token.lower())) {
      int end = head + 1;
      for (String word : entry.cue().particle()) {
        if (end >= to || !layout.token(end).is(word)) {
          end = -1;
          break;
        }
        end++;
      }
      if (end > 0
          && (head == from || !token.isCapitalised() || isHeadlineCase(layout, head, from))) {
        CueGroup group = group(layout, entry, head, end, from, to);
        if (group != null) {
          return group;
        }
      }
    }
    return null;
  }

  /** In a headline every word is capitalised; elsewhere a capitalised verb is part of a name. */
  private boolean isHeadlineCase(Layout layout, int head, int from) {
    int lower = 0;
    for (int i = from; i < Math.min(head + 4, layout.tokens().size()); i++) {
      Token t = layout.token(i);
      if (!t.isMark() && !t.isCapitalised() && !t.isNumber() && !words.isClosed(t.lower())) {
        lower++;
      }
    }
    return lower == 0;
  }

  private @org.jspecify.annotations.Nullable CueGroup group(
      Layout layout, Cues.Entry entry, int head, int end, int from, int to) {
    int first = head;
    boolean be = false;
    boolean have = false;
    boolean modal = false;
    boolean infinitive = false;
    boolean negated = false;
    while (first > from) {
      Token t = layout.token(first - 1);
      String w = t.lower();
      if (w.equals("'s")
          && !(first - 1 > from && words.is(layout.token(first - 2).lower(), "subject"))) {
        break;
      }
      if (words.is(w, "be")) {
        be = true;
      } else if (words.is(w, "have")) {
        have = true;
      } else if (words.is(w, "modal")) {
        modal = true;
      } else if (w.equals("to") && first == head
          || w.equals("to") && words.is(layout.token(first).lower(), "be")) {
        infinitive = true;
      } else if (!(words.is(w, "auxiliary")
          || words.is(w, "adverb")
          || words.is(w, "negation")
          || isManner(w))) {
        break;
      }
      negated |= words.is(w, "negation");
      first--;
    }
    // An adverb that opens the clause ("Now he …") is none of the verb's; one after a name ("Rutte
    // also") is.
    while (end < to
        && words.is(layout.token(end).lower(), "adverb")
        && !words.is(layout.token(end).lower(), "time")
        && !words.is(layout.token(end).lower(), "determiner")
        && end + 1 < to
        && layout.token(end + 1).isMark()) {
      end++;
    }
    boolean by =
        end < to
            && layout.token(end).is("by")
            && !have
            && !be
            && (entry.form() == Cue.Form.PAST || entry.form() == Cue.Form.PARTICIPLE);
    CueGroup.Voice voice =
        by ? CueGroup.Voice.PARTICIPLE : voice(entry.form(), be, modal, infinitive);
    if (voice == CueGroup.Voice.FINITE && isNoun(layout, entry, head, first, from)) {
      return null;
    }
    if (voice == CueGroup.Voice.PARTICIPLE
        && first > from
        && isNounBefore(layout.token(first - 1))) {
      return null;
    }
    return new CueGroup(entry.cue(), entry.form(), first, head, end, voice, negated, modal);
  }

  private static CueGroup.Voice voice(
      Cue.Form form, boolean be, boolean modal, boolean infinitive) {
    return switch (form) {
      case ING -> be ? CueGroup.Voice.FINITE : CueGroup.Voice.ING;
      case PAST, PARTICIPLE -> be ? CueGroup.Voice.PASSIVE : CueGroup.Voice.FINITE;
      case BASE -> infinitive && !modal ? CueGroup.Voice.INFINITIVE : CueGroup.Voice.FINITE;
      case THIRD -> CueGroup.Voice.FINITE;
    };
  }

  /** Whether the word is a noun here: "the claims", "his hope", "of support". */
  private boolean isNoun(Layout layout, Cues.Entry entry, int head, int first, int from) {
    if (first == from && first == head) {
      return entry.form() == Cue.Form.BASE
          || entry.form() == Cue.Form.THIRD && !opensPhrase(layout, head + 1);
    }
    if (first < head) {
      return false;
    }
    Token before = layout.token(head - 1);
    return switch (entry.form()) {
      case BASE ->
          !(words.is(before.lower(), "subject")
              || words.is(before.lower(), "relative")
              || looksPlural(before)
                  && !(entry.cue().takes(Cue.Frame.NOUN) && !before.isCapitalised()));
      case THIRD ->
          isNounBefore(before)
              || words.is(before.lower(), "conjunction")
              || before.isNumber()
              || words.is(before.lower(), "determiner")
                  && !words.is(before.lower(), "subject")
                  && !words.is(before.lower(), "relative")
              || entry.cue().takes(Cue.Frame.NOUN) && possessiveNear(layout, head, from)
              || entry.cue().takes(Cue.Frame.NOUN)
                  && !(before.isCapitalised()
                      || before.isMark()
                      || words.is(before.lower(), "subject")
                      || words.is(before.lower(), "relative")
                      || opensClause(layout, head + 1));
      case PAST, PARTICIPLE, ING ->
          words.is(before.lower(), "possessive")
              || words.is(before.lower(), "determiner")
                  && !words.is(before.lower(), "subject")
                  && !words.is(before.lower(), "relative")
                  && !before.is("all")
                  && !before.is("both")
                  && !before.is("many")
                  && !before.is("some")
                  && !before.is("another");
    };
  }

  private boolean opensPhrase(Layout layout, int index) {
    if (index >= layout.tokens().size()) {
      return false;
    }
    Token t = layout.token(index);
    return t.isCapitalised() || words.is(t.lower(), "determiner") || words.is(t.lower(), "subject");
  }

  private boolean opensClause(Layout layout, int index) {
    if (index >= layout.tokens().size()) {
      return false;
    }
    Token t = layout.token(index);
    return t.isMark()
        || t.isCapitalised()
        || t.is("that")
        || t.is("to")
        || words.is(t.lower(), "subject")
        || words.is(t.lower(), "determiner");
  }

  /** "Ruritania's old claims": a possessive shortly before makes the word a noun. */
  private boolean possessiveNear(Layout layout, int head, int from) {
    for (int i = head - 1; i >= Math.max(from, head - 3); i--) {
      if (layout.token(i).is("'s") || words.is(layout.token(i).lower(), "possessive")) {
        return true;
      }
    }
    return false;
  }

  private boolean looksPlural(Token t) {
    return t.lower().endsWith("s") && !t.is("'s") && !words.isClosed(t.lower())
        || t.is("people")
        || t.is("many")
        || t.is("some")
        || t.is("both")
        || t.is("all")
        || t.is("most");
  }

  private boolean isNounBefore(Token t) {
    return t.is("'s")
        || t.lower().endsWith("'")
        || words.is(t.lower(), "determiner") && !words.is(t.lower(), "relative") && !t.is("this")
        || words.is(t.lower(), "possessive") && !t.is("her")
        || words.is(t.lower(), "preposition");
  }

  private static boolean isManner(String word) {
    return word.length() > 4 && word.endsWith("ly");
  }
}
