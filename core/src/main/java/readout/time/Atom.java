package readout.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Token;

/**
 * The smallest thing a rule looks at: a token, or a part of one that hyphens ("30-day") or a change
 * from digits to letters ("5pm") divide.
 *
 * @param span its characters
 * @param lower in lower case, apostrophes straight, every dash a hyphen
 * @param capital whether it begins with a capital letter
 * @param sentence index of its sentence in the layout
 */
record Atom(Span span, String lower, boolean capital, int sentence) {
  private static final Pattern PARTS =
      Pattern.compile("[-\u2010-\u2015]|\\d+(?=(?i:[ap]m|t\\d)$)|[^-\u2010-\u2015]+");

  static List<Atom> of(Layout layout) {
    List<Atom> out = new ArrayList<>(layout.tokens().size() + 16);
    for (int s = 0; s < layout.sentences().size(); s++) {
      Sentence sentence = layout.sentences().get(s);
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        divide(layout.token(i), s, out);
      }
    }
    return out;
  }

  private static void divide(Token token, int sentence, List<Atom> out) {
    Matcher parts = PARTS.matcher(token.word());
    while (parts.find()) {
      String lower =
          token.lower().length() == token.word().length()
              ? token.lower().substring(parts.start(), parts.end())
              : parts.group();
      boolean dash = parts.end() - parts.start() == 1 && isDash(parts.group().charAt(0));
      out.add(
          new Atom(
              new Span(token.start() + parts.start(), token.start() + parts.end()),
              dash ? "-" : lower,
              Character.isUpperCase(parts.group().charAt(0)),
              sentence));
    }
  }

  private static boolean isDash(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2015';
  }

  boolean isWord() {
    return Character.isLetter(lower.charAt(0));
  }
}
