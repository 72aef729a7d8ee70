package readout.text;

import java.util.Locale;

/**
 * A word, a number or a single mark of punctuation.
 *
 * @param span its characters
 * @param word the characters themselves
 * @param lower the same in lower case, every apostrophe straight, for looking words up
 */
public record Token(Span span, String word, String lower) {
  static Token of(String text, int start, int end) {
    String word = text.substring(start, end);
    StringBuilder lower = new StringBuilder(word.length());
    for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
      lower.append(Chars.isApostrophe(c) ? '\'' : c);
    }
    return new Token(new Span(start, end), word, lower.toString());
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  /** Whether this is punctuation rather than a word or a number. */
  public boolean isMark() {
    return !Chars.isWord(word.charAt(0)) && !(word.length() > 1 && Chars.isWord(word.charAt(1)));
  }

  public boolean isCapitalised() {
    return Character.isUpperCase(word.charAt(0));
  }

  public boolean isNumber() {
    return Character.isDigit(word.charAt(0));
  }

  public boolean is(String lowerCase) {
    return lower.equals(lowerCase);
  }
}
