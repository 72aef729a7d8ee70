package readout.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words and marks. A word keeps its inner apostrophes, hyphens and points ({@code
 * don't}, {@code 30-day}, {@code U.S.}, {@code 3.5}); a possessive ending is a token of its own.
 */
final class Tokenizer {
  private final Set<String> abbreviations;

  /** {@code abbreviations}: in lower case with their final point, {@code mr.}. */
  Tokenizer(Set<String> abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The tokens of {@code within}, in order, without white space. */
  List<Token> tokenize(String text, Span within) {
    List<Token> out = new ArrayList<>();
    int at = within.start();
    while (at < within.end()) {
      char c = text.charAt(at);
      if (Chars.isSpace(c)) {
        at++;
      } else if (Chars.isWord(c)) {
        int end = wordEnd(text, at, within.end());
        int possessive = possessive(text, at, end);
        out.add(Token.of(text, at, possessive));
        if (possessive < end) {
          out.add(Token.of(text, possessive, end));
        }
        at = end;
      } else {
        int end = markEnd(text, at, within.end());
        out.add(Token.of(text, at, end));
        at = end;
      }
    }
    return out;
  }

  private int wordEnd(String text, int start, int limit) {
    int at = start;
    while (at < limit) {
      char c = text.charAt(at);
      if (Chars.isWord(c)) {
        at++;
      } else if (at + 1 < limit && joins(c, text.charAt(at - 1), text.charAt(at + 1))) {
        at += 2;
      } else {
        break;
      }
    }
    if (at < limit && text.charAt(at) == '.' && takesPoint(text, start, at)) {
      at++;
    }
    return at;
  }

  /**
   * Apostrophes and hyphens join letters, points and commas digits, a point single letters (U.S).
   */
  private static boolean joins(char mark, char before, char after) {
    if (!Chars.isWord(after)) {
      return false;
    }
    return switch (mark) {
      case '-', '\u2010', '\u2011', '&', '_' -> true;
      case '.' -> Character.isLetterOrDigit(before);
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      default -> Chars.isApostrophe(mark) && Character.isLetter(after);
    };
  }

  private boolean takesPoint(String text, int start, int end) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(start));
    boolean dotted = word.indexOf('.') > 0 && word.length() <= 8 && word.indexOf('.') == 1;
    boolean number =
        word.equals("no")
            && end + 2 < text.length()
            && Chars.isSpace(text.charAt(end + 1))
            && Character.isDigit(text.charAt(end + 2));
    return initial || dotted || number || abbreviations.contains(word + ".");
  }

  private static int possessive(String text, int start, int end) {
    if (end - start > 2
        && Chars.isApostrophe(text.charAt(end - 2))
        && Character.toLowerCase(text.charAt(end - 1)) == 's') {
      return end - 2;
    }
    return end;
  }

  /** Most marks stand alone; points, dashes and doubled apostrophes run together. */
  private static int markEnd(String text, int start, int limit) {
    char c = text.charAt(start);
    int at = start + 1;
    if (Character.isHighSurrogate(c) && at < limit && Character.isLowSurrogate(text.charAt(at))) {
      return at + 1;
    }
    if (c == '.' || c == '-' || c == '\u2013' || c == '\u2014') {
      while (at < limit && text.charAt(at) == c) {
        at++;
      }
    } else if ((c == '\'' || c == '`') && at < limit && text.charAt(at) == c) {
      at++;
    }
    return at;
  }
}
