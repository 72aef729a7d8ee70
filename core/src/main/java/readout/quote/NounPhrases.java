package readout.quote;

import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds where a noun phrase that names a speaker begins and ends, by the closed classes around it:
 * no parser, so a phrase it cannot bound is given up rather than guessed.
 */
final class NounPhrases {
  private static final int MAX = 40;

  /** Token indices, end exclusive. */
  record Phrase(int first, int end) {}

  private final Words words;

  NounPhrases(Words words) {
    this.words = words;
  }

  /**
   * The phrase that ends just before token {@code end}, reaching no further left than {@code from}.
   */
  @Nullable Phrase endingAt(Layout layout, int end, int from) {
    if (end <= from) {
      return null;
    }
    Token last = layout.token(end - 1);
    if (isClosingBracket(last)) {
      int open = end - 2;
      while (open > from && !isOpeningBracket(layout.token(open)) && end - open < MAX) {
        open--;
      }
      Phrase inner =
          open > from && isOpeningBracket(layout.token(open))
              ? plainEndingAt(layout, open, from)
              : null;
      return inner == null ? null : new Phrase(inner.first(), end);
    }
    if (last.is(",") || isDash(last)) {
      return withAside(layout, end, from);
    }
    return plainEndingAt(layout, end, from);
  }

  /** "Ana Bell, who leads the team, said": the phrase runs from before the aside. */
  private @Nullable Phrase withAside(Layout layout, int end, int from) {
    String mark = layout.token(end - 1).word();
    for (int i = end - 2; i > from && end - i < MAX; i--) {
      Token t = layout.token(i);
      if (t.word().equals(mark) && i < end - 2) {
        Token after = layout.token(i + 1);
        boolean aside =
            words.is(after.lower(), "determiner")
                || words.is(after.lower(), "relative")
                || words.is(after.lower(), "possessive")
                || words.is(after.lower(), "preposition")
                || after.is("whose")
                || after.isCapitalised()
                || !words.isClosed(after.lower());
        if (!aside) {
          return null;
        }
        Phrase before = plainEndingAt(layout, i, from);
        if (before == null || words.is(layout.token(before.end() - 1).lower(), "time")) {
          return null;
        }
        if (words.is(layout.token(before.first()).lower(), "relative")) {
          return before;
        }
        // A list of names has commas too: take it whole from its first member.
        return new Phrase(before.first(), end);
      }
    }
    return null;
  }

  private @Nullable Phrase plainEndingAt(Layout layout, int phraseEnd, int from) {
    int end = phraseEnd;
    // "The envoys Thursday agreed"
    while (end - 1 > from && words.is(layout.token(end - 1).lower(), "weekday")) {
      end--;
    }
    Token last = layout.token(end - 1);
    String lastLower = last.lower();
    if (words.is(lastLower, "subject") || words.is(lastLower, "relative")) {
      return new Phrase(end - 1, end);
    }
    if (!isNominal(layout, end - 1) && !words.is(lastLower, "determiner")) {
      return null;
    }
    int first = end;
    while (first > from && end - first < MAX) {
      Token t = layout.token(first - 1);
      String w = t.lower();
      if (w.equals("that") || words.is(w, "relative") && !w.equals("that")) {
        break;
      } else if (words.is(w, "determiner") || words.is(w, "possessive")) {
        first--;
        if (first > from
            && (isLink(layout, first - 1, from)
                || words.is(layout.token(first - 1).lower(), "determiner"))) {
          continue;
        }
        break;
      } else if (t.is("and") || t.is("or") || t.is("&")) {
        if (first - 1 <= from || !joins(layout, first - 1)) {
          break;
        }
        first--;
      } else if (words.is(w, "nounlink")) {
        if (!isLink(layout, first - 1, from)) {
          break;
        }
        first--;
      } else if (isNominal(layout, first - 1)) {
        first--;
      } else {
        break;
      }
    }
    first = dropLeading(layout, first, end);
    for (int i = first; i < end; i++) {
      if (!layout.token(i).isMark()) {
        return new Phrase(first, end);
      }
    }
    return null;
  }

  /** Weekdays, conjunctions and adverbs at the start of a phrase belong to the clause. */
  private int dropLeading(Layout layout, int first, int end) {
    int at = first;
    while (at < end) {
      Token t = layout.token(at);
      boolean clause =
          words.is(t.lower(), "conjunction")
              || words.is(t.lower(), "weekday")
              || words.is(t.lower(), "time")
                  && !t.isCapitalised()
                  && !words.is(t.lower(), "unit")
                  && at + 1 < end
              || words.is(t.lower(), "adverb") && !words.is(t.lower(), "determiner")
              || t.is("'s");
      if (!clause) {
        break;
      }
      at++;
    }
    return at;
  }

  private boolean isLink(Layout layout, int preposition, int from) {
    Token t = layout.token(preposition);
    if (!words.is(t.lower(), "nounlink") || preposition <= from) {
      return false;
    }
    Token before = layout.token(preposition - 1);
    if (words.is(before.lower(), "determiner")) {
      return t.is("of") || t.is("in");
    }
    return isNominal(layout, preposition - 1) && !before.lower().endsWith("ing");
  }

  private boolean joins(Layout layout, int and) {
    Token before = layout.token(and - 1);
    Token after = layout.token(and + 1);
    boolean both =
        before.isCapitalised() == after.isCapitalised() || words.is(after.lower(), "determiner");
    return both && isNominal(layout, and - 1);
  }

  /** Whether the token can stand inside a name or noun phrase. */
  boolean isNominal(Layout layout, int index) {
    Token t = layout.token(index);
    String w = t.lower();
    if (t.is("'s") || t.is("'")) {
      return true;
    }
    if (t.isMark()) {
      return false;
    }
    if (words.is(w, "verb")
        || words.is(w, "auxiliary")
        || words.is(w, "modal")
        || words.is(w, "subordinator")
        || words.is(w, "negation")) {
      return false;
    }
    if (words.is(w, "weekday")
        || words.is(w, "preposition")
        || words.is(w, "conjunction")
        || words.is(w, "object")
        || words.is(w, "reflexive")) {
      return false;
    }
    return !(words.is(w, "adverb") && !t.isCapitalised())
        && !(w.length() > 4
            && w.endsWith("ly")
            && !t.isCapitalised()
            && !w.equals("family")
            && !w.equals("ally")
            && !w.equals("assembly")
            && !w.equals("daily"));
  }

  /**
   * The phrase that starts at token {@code start}, reaching at most to {@code to}: a name or noun
   * phrase with the asides that belong to it ("Ana Bell, the team's head").
   */
  @Nullable Phrase startingAt(Layout layout, int start, int to) {
    int at = start;
    boolean noun = false;
    while (at < to && at - start < MAX) {
      Token t = layout.token(at);
      String w = t.lower();
      if (at == start && (words.is(w, "subject") || words.is(w, "object"))) {
        return new Phrase(at, at + 1);
      }
      if (words.is(w, "determiner") || words.is(w, "possessive")) {
        if (noun && !followsLink(layout, at)) {
          break;
        }
        at++;
      } else if (words.is(w, "nounlink")) {
        if (!noun || at + 1 >= to || !continuesAfterLink(layout, at)) {
          break;
        }
        at++;
      } else if (t.is("and") || t.is("&")) {
        if (!noun || at + 1 >= to || !joins(layout, at)) {
          break;
        }
        at++;
      } else if (isNominal(layout, at) && !words.is(w, "time")) {
        noun = true;
        at++;
      } else {
        break;
      }
    }
    return noun ? new Phrase(start, at) : null;
  }

  /**
   * The phrase with the aside that follows it after a comma, up to the aside's closing comma or
   * {@code to}.
   */
  Phrase withFollowingAside(Layout layout, Phrase phrase, int to) {
    int comma = phrase.end();
    if (comma + 1 >= to || !layout.token(comma).is(",")) {
      return phrase;
    }
    Token next = layout.token(comma + 1);
    boolean aside =
        words.is(next.lower(), "determiner")
            || words.is(next.lower(), "possessive")
            || words.is(next.lower(), "title")
            || (!words.isClosed(next.lower()) && !next.lower().endsWith("ing") && !next.isMark());
    if (!aside) {
      return phrase;
    }
    int at = comma + 1;
    while (at < to && at - comma < MAX) {
      Token t = layout.token(at);
      if (isDash(t) || t.is(";") || t.is(":")) {
        break;
      }
      if (t.is(",") && at + 1 < to) {
        Token after = layout.token(at + 1);
        if (after.lower().endsWith("ing")
            || words.is(after.lower(), "conjunction")
            || words.is(after.lower(), "preposition")
            || words.is(after.lower(), "relative")) {
          break;
        }
      }
      at++;
    }
    return new Phrase(phrase.first(), at);
  }

  private boolean followsLink(Layout layout, int index) {
    return index > 0
        && (words.is(layout.token(index - 1).lower(), "nounlink")
            || words.is(layout.token(index - 1).lower(), "determiner")
            || layout.token(index - 1).is("and"));
  }

  private boolean continuesAfterLink(Layout layout, int link) {
    Token t = layout.token(link);
    Token next = layout.token(link + 1);
    if (words.is(next.lower(), "weekday") || next.isNumber() || words.is(next.lower(), "time")) {
      return false;
    }
    boolean closed = t.is("of") || t.is("for") || t.is("from") || t.is("with") || t.is("between");
    return closed || next.isCapitalised();
  }

  private static boolean isDash(Token t) {
    return t.is("--") || t.is("-") || t.is("\u2014") || t.is("\u2013");
  }

  private static boolean isClosingBracket(Token t) {
    return t.is(")") || t.is("]");
  }

  private static boolean isOpeningBracket(Token t) {
    return t.is("(") || t.is("[");
  }
}
