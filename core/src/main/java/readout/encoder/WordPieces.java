package readout.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readout.text.Span;

/**
 * Cuts text into the word pieces of a BERT vocabulary: at white space and around every mark of
 * punctuation, then each word greedily into the longest pieces the vocabulary has. One without
 * capital letters is uncased: words are looked up in lower case and without accents. Immutable.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. (NAACL 2019)</a>, and their
 *     tokenizer's {@code BasicTokenizer} and {@code WordpieceTokenizer}
 */
public final class WordPieces {
  /** A longer word is unknown, as in the original. */
  private static final int LONGEST_WORD = 100;

  private static final char LETTER_APOSTROPHE = '\u02BC';

  private final Map<String, Integer> numbers;
  private final int unknown;
  private final int opener;
  private final int separator;
  private final boolean cased;

  /**
   * Reads a vocabulary: a piece a line, its number the line's, from 0.
   *
   * @throws IOException where it cannot be read
   * @throws IllegalArgumentException where it lacks {@code [UNK]}, {@code [CLS]} or {@code [SEP]}
   */
  public WordPieces(BufferedReader vocabulary) throws IOException {
    numbers = new HashMap<>(1 << 16);
    for (String line = vocabulary.readLine(); line != null; line = vocabulary.readLine()) {
      numbers.putIfAbsent(line, numbers.size());
    }
    unknown = special("[UNK]");
    opener = special("[CLS]");
    separator = special("[SEP]");
    cased = numbers.containsKey("A");
  }

  private int special(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException(
          "the vocabulary of " + numbers.size() + " pieces lacks " + piece);
    }
    return number;
  }

  /** The piece that opens every window. */
  public int opener() {
    return opener;
  }

  /** The piece that ends a paragraph. */
  public int separator() {
    return separator;
  }

  /** How many pieces the vocabulary has. */
  public int size() {
    return numbers.size();
  }

  /** The spans of the words of {@code part} of {@code text}, in order. */
  List<Span> split(String text, Span part) {
    List<Span> out = new ArrayList<>();
    int start = -1;
    int i = part.start();
    while (i < part.end()) {
      int c = text.codePointAt(i);
      int next = Math.min(part.end(), i + Character.charCount(c));
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      boolean mark = isMark(c);
      if (start >= 0 && (space || mark)) {
        out.add(new Span(start, i));
        start = -1;
      }
      if (mark) {
        out.add(new Span(i, next));
      } else if (!space && start < 0) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      out.add(new Span(start, part.end()));
    }
    return out;
  }

  /** The numbers of the pieces of {@code word}; never empty. */
  int[] pieces(String word) {
    if (word.length() > 4 * LONGEST_WORD) {
      // Before its accents are taken off: sorting a long run of them takes time by its square.
      return new int[] {unknown};
    }
    String plain = plain(word);
    if (plain.length() > LONGEST_WORD || plain.isEmpty()) {
      return new int[] {unknown};
    }
    int[] out = new int[plain.length()];
    int count = 0;
    int start = 0;
    while (start < plain.length()) {
      int end = plain.length();
      Integer number = null;
      while (end > start) {
        String piece = plain.substring(start, end);
        number = numbers.get(start == 0 ? piece : "##" + piece);
        if (number != null) {
          break;
        }
        end--;
      }
      if (number == null) {
        return new int[] {unknown};
      }
      out[count++] = number;
      start = end;
    }
    return Arrays.copyOf(out, count);
  }

  /** Without control characters and, for an uncased vocabulary, in lower case without accents. */
  private String plain(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      char c = word.charAt(i);
      ascii = c >= ' ' && c < 0x7f;
    }
    String plain = cased ? word : word.toLowerCase(Locale.ROOT);
    if (ascii) {
      return plain;
    }
    if (plain.length() == 1 && plain.charAt(0) == LETTER_APOSTROPHE) {
      return "'";
    }
    StringBuilder out = new StringBuilder(plain.length());
    (cased ? plain : Normalizer.normalize(plain, Normalizer.Form.NFD))
        .codePoints()
        .filter(c -> !isControl(c) && (cased || Character.getType(c) != Character.NON_SPACING_MARK))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || c == 0xfffd;
  }

  /**
   * Punctuation in the sense of the vocabulary: ASCII symbols too, and every ideograph by itself.
   */
  private static boolean isMark(int c) {
    if (c == LETTER_APOSTROPHE) {
      // Some outlets write it for an apostrophe; as the letter it is, "Trump\u02bcs" would be one
      // word.
      return true;
    }
    if (c < 0x80) {
      return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }
    if (Character.isIdeographic(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
