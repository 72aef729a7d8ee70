package readout.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of an article that the encoder reads in one go: an opening piece, then paragraphs, each
 * ended by a separator. A window ends between paragraphs; only a paragraph that is longer than a
 * window is cut.
 *
 * @param ids the numbers of the pieces
 * @param looks the token type of each
 * @param firsts where each word's first piece stands in {@code ids}, the words in the article's
 *     order
 * @param paragraph the first paragraph
 * @param word the index, in that paragraph, of the first word
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
public record Window(long[] ids, long[] looks, int[] firsts, int paragraph, int word) {
  /** How many pieces it has. */
  public int length() {
    return ids.length;
  }

  /** Whether it has a word with a letter; one of marks and numbers alone says nothing. */
  boolean hasLetter() {
    return Arrays.stream(looks).anyMatch(Look::hasLetter);
  }

  /**
   * Cuts an article into windows of at most {@code most} pieces, the first of at most {@code
   * first}.
   *
   * @param first at least 8, at most {@code most}
   */
  public static List<Window> cut(Sheet sheet, WordPieces vocabulary, int first, int most) {
    List<Window> out = new ArrayList<>();
    Builder window = new Builder(vocabulary, 0, 0, first);
    List<List<Word>> paragraphs = sheet.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Word> words = paragraphs.get(p);
      int pieces = words.stream().mapToInt(w -> w.pieces().length).sum() + 1;
      if (window.used() > 1 && window.used() + pieces > window.most) {
        out.add(window.build());
        window = new Builder(vocabulary, p, 0, most);
      }
      for (int w = 0; w < words.size(); w++) {
        if (window.used() + words.get(w).pieces().length + 1 > window.most && window.used() > 1) {
          window.separate();
          out.add(window.build());
          window = new Builder(vocabulary, p, w, most);
        }
        window.add(words.get(w));
      }
      window.separate();
    }
    if (window.used() > 1) {
      out.add(window.build());
    }
    return out;
  }

  private static final class Builder {
    final int most;
    private final int separator;
    private final int paragraph;
    private final int word;
    private final List<Integer> ids = new ArrayList<>();
    private final List<Integer> looks = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();

    Builder(WordPieces vocabulary, int paragraph, int word, int most) {
      this.most = most;
      this.separator = vocabulary.separator();
      this.paragraph = paragraph;
      this.word = word;
      ids.add(vocabulary.opener());
      looks.add(Look.NONE);
    }

    int used() {
      return ids.size();
    }

    void add(Word word) {
      firsts.add(ids.size());
      for (int piece : word.pieces()) {
        ids.add(piece);
        looks.add(word.look());
      }
    }

    void separate() {
      ids.add(separator);
      looks.add(Look.NONE);
    }

    Window build() {
      return new Window(
          ids.stream().mapToLong(i -> i).toArray(),
          looks.stream().mapToLong(i -> i).toArray(),
          firsts.stream().mapToInt(i -> i).toArray(),
          paragraph,
          word);
    }
  }
}
