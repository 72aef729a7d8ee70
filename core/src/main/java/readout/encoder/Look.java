package readout.encoder;

/**
 * What an uncased vocabulary loses of a word, and what the layout knows of it: how it is written
 * and whether it stands in quotation marks. The encoder takes it as the token type of each of the
 * word's pieces, so the order of the shapes is part of the model.
 */
public final class Look {
  /**
   * How many there are: 0 for the pieces that are no word, then each shape outside and inside
   * quotation marks.
   */
  public static final int COUNT = 1 + 2 * Shape.values().length;

  /** The look of a piece that is no word. */
  static final int NONE = 0;

  private enum Shape {
    LOWER,
    TITLE,
    UPPER,
    MIXED,
    OTHER
  }

  private Look() {}

  /** Whether a piece with this look is of a word with a letter in it. */
  static boolean hasLetter(long look) {
    return look != NONE && look < 1 + 2 * Shape.OTHER.ordinal();
  }

  /** The look of {@code word}: a number from 1 to {@link #COUNT} − 1. */
  static int of(String word, boolean quoted) {
    return 1 + 2 * shape(word).ordinal() + (quoted ? 1 : 0);
  }

  private static Shape shape(String word) {
    int upper = 0;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    if (letters == 0) {
      return Shape.OTHER;
    }
    if (upper == 0) {
      return Shape.LOWER;
    }
    boolean first = Character.isUpperCase(word.charAt(0));
    if (upper == 1 && first) {
      return Shape.TITLE;
    }
    return upper == letters ? Shape.UPPER : Shape.MIXED;
  }
}
