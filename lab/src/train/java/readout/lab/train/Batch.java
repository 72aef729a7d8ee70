package readout.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import readout.encoder.Tag;
import readout.encoder.Window;
import readout.encoder.WordPieces;

/** Windows side by side, padded to the longest. */
record Batch(List<Piece> windows, int length) {
  /** A window of an example, and the number in the example of its first word. */
  record Piece(Example example, Window window, int firstWord) {
    static List<Piece> of(Example example, List<Window> windows) {
      List<Piece> out = new ArrayList<>();
      for (Window w : windows) {
        out.add(new Piece(example, w, example.paragraphs()[w.paragraph()] + w.word()));
      }
      return out;
    }

    int words() {
      return window.firsts().length;
    }
  }

  static Batch of(List<Piece> windows) {
    return new Batch(
        List.copyOf(windows), windows.stream().mapToInt(w -> w.window().length()).max().orElse(0));
  }

  /** The whole of an article, eight windows of at most {@code most} pieces at a time. */
  static List<Batch> whole(Example article, WordPieces vocabulary, int most) {
    List<Piece> windows = Piece.of(article, Window.cut(article.sheet(), vocabulary, most, most));
    List<Batch> out = new ArrayList<>();
    for (int i = 0; i < windows.size(); i += 8) {
      out.add(of(windows.subList(i, Math.min(windows.size(), i + 8))));
    }
    return out;
  }

  /** Puts what the pieces were given, [pieces × tags], where the words are: [words][tags]. */
  void spread(float[] scores, float[][] words) {
    int tags = Tag.values().length;
    for (int b = 0; b < size(); b++) {
      Piece piece = windows.get(b);
      for (int w = 0; w < piece.words(); w++) {
        int at = (b * length + piece.window().firsts()[w]) * tags;
        words[piece.firstWord() + w] = Arrays.copyOfRange(scores, at, at + tags);
      }
    }
  }

  int size() {
    return windows.size();
  }

  long[] ids() {
    long[] out = new long[size() * length];
    for (int b = 0; b < size(); b++) {
      long[] ids = windows.get(b).window().ids();
      System.arraycopy(ids, 0, out, b * length, ids.length);
    }
    return out;
  }

  long[] looks() {
    long[] out = new long[size() * length];
    for (int b = 0; b < size(); b++) {
      long[] looks = windows.get(b).window().looks();
      System.arraycopy(looks, 0, out, b * length, looks.length);
    }
    return out;
  }

  /** 0 for a piece, far below 0 for padding. */
  float[] mask() {
    float[] out = new float[size() * length];
    for (int b = 0; b < size(); b++) {
      for (int i = windows.get(b).window().length(); i < length; i++) {
        out[b * length + i] = -10000f;
      }
    }
    return out;
  }
}
