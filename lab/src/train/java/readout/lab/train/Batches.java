package readout.lab.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import readout.encoder.Window;
import readout.encoder.WordPieces;

/** What is learned from in one pass over the articles. */
final class Batches {
  /** Windows among which those of like length are put together, so that little is padding. */
  private static final int POOL = 256;

  private Batches() {}

  /**
   * The batches of an epoch, always the same for a seed. Each epoch cuts the articles anew: their
   * first window is of a random length.
   */
  static List<Batch> of(List<Example> articles, WordPieces vocabulary, Options options, int epoch) {
    Random random = new Random(options.seed() * 1000L + epoch);
    List<Batch.Piece> windows = new ArrayList<>();
    for (Example e : articles) {
      int first = options.window() / 4 + random.nextInt(options.window() * 3 / 4);
      windows.addAll(Batch.Piece.of(e, Window.cut(e.sheet(), vocabulary, first, options.window())));
    }
    Collections.shuffle(windows, random);
    List<Batch> out = new ArrayList<>();
    for (int i = 0; i < windows.size(); i += POOL) {
      fill(windows.subList(i, Math.min(windows.size(), i + POOL)), options.batch(), out);
    }
    Collections.shuffle(out, random);
    return out;
  }

  private static void fill(List<Batch.Piece> pool, int most, List<Batch> out) {
    List<Batch.Piece> sorted = new ArrayList<>(pool);
    sorted.sort(Comparator.comparingInt(w -> w.window().length()));
    List<Batch.Piece> batch = new ArrayList<>();
    for (Batch.Piece w : sorted) {
      if (!batch.isEmpty() && (batch.size() + 1) * w.window().length() > most) {
        out.add(Batch.of(batch));
        batch.clear();
      }
      batch.add(w);
    }
    if (!batch.isEmpty()) {
      out.add(Batch.of(batch));
    }
  }
}
