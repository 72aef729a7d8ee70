package readout.text;

/**
 * What a single character is, where the JDK's own classes draw the line elsewhere than news text
 * needs it.
 */
public final class Chars {
  private Chars() {}

  /**
   * White space of any kind: the JDK's, the no-break spaces it leaves out, and the byte order mark.
   */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  /** A straight, curly or modifier-letter apostrophe: U+0027, U+2019, U+2018, U+02BC, U+FF07. */
  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\uFF07';
  }

  /**
   * A character of a word: letters, digits, combining marks and surrogates, the halves of what is
   * outside the BMP.
   */
  public static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
