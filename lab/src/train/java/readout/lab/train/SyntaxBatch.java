package readout.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A batch of windows with the trees that are to be found in it. Of a batch of {@code windows ×
 * length} pieces, a row is asked for each that begins a token whose head stands in its window.
 *
 * @param below what the shared layers make of it, computed once: [windows, length, hidden]
 * @param rows the pieces that are asked about, in the flattened batch
 * @param heads the piece that each hangs on, in the flattened batch; one past the last for the root
 * @param arcs the same within the window; {@code length} for the root
 * @param mask [rows, length + 1]: 0 for what may be the head, far below 0 for the rest
 * @param relations the number of each one's relation
 * @param tags [rows, tags]: 1 for each one's part of speech, nothing where that is unknown
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record SyntaxBatch(
    Batch batch,
    float[] below,
    long[] rows,
    long[] heads,
    long[] arcs,
    float[] mask,
    long[] relations,
    float[] tags) {
  private static final float NEVER = -1e4f;

  static SyntaxBatch of(Batch batch, List<SyntaxLesson> lessons, float[] below, int tags) {
    int n = batch.length();
    List<Long> rows = new ArrayList<>();
    List<Long> heads = new ArrayList<>();
    List<Long> arcs = new ArrayList<>();
    List<Long> relations = new ArrayList<>();
    List<Integer> tag = new ArrayList<>();
    List<float[]> masks = new ArrayList<>();
    for (int b = 0; b < batch.size(); b++) {
      Batch.Piece piece = batch.windows().get(b);
      SyntaxLesson lesson = lessons.get(b);
      int[] firsts = piece.window().firsts();
      int from = piece.firstWord();
      int to = from + piece.words();
      for (int w = from; w < to; w++) {
        int head = lesson.head()[w];
        boolean outside = head >= 0 && (head < from || head >= to);
        if (lesson.sentence()[w] < 0 || head == SyntaxLesson.UNKNOWN || outside) {
          continue;
        }
        rows.add((long) b * n + firsts[w - from]);
        heads.add(head < 0 ? (long) batch.size() * n : (long) b * n + firsts[head - from]);
        arcs.add(head < 0 ? n : (long) firsts[head - from]);
        relations.add((long) lesson.relation()[w]);
        tag.add(lesson.tag()[w]);
        masks.add(mask(piece, lesson, w, n));
      }
    }
    float[] mask = new float[masks.size() * (n + 1)];
    float[] known = new float[masks.size() * tags];
    for (int i = 0; i < masks.size(); i++) {
      System.arraycopy(masks.get(i), 0, mask, i * (n + 1), n + 1);
      if (tag.get(i) >= 0) {
        known[i * tags + tag.get(i)] = 1;
      }
    }
    return new SyntaxBatch(
        batch, below, longs(rows), longs(heads), longs(arcs), mask, longs(relations), known);
  }

  /** The other tokens of the word's sentence, and the root, may be its head. */
  private static float[] mask(Batch.Piece piece, SyntaxLesson lesson, int word, int length) {
    int from = piece.firstWord();
    int to = from + piece.words();
    int sentence = lesson.sentence()[word];
    float[] out = new float[length + 1];
    Arrays.fill(out, 0, length, NEVER);
    for (int step : new int[] {-1, 1}) {
      for (int v = word + step; v >= from && v < to; v += step) {
        int other = lesson.sentence()[v];
        if (other >= 0 && other != sentence) {
          break;
        }
        out[piece.window().firsts()[v - from]] = other == sentence ? 0 : NEVER;
      }
    }
    return out;
  }

  private static long[] longs(List<Long> list) {
    return list.stream().mapToLong(l -> l).toArray();
  }
}
