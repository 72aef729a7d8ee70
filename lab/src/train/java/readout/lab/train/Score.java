package readout.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.encoder.Chain;
import readout.encoder.Role;
import readout.encoder.Tag;
import readout.encoder.WordPieces;

/**
 * Exact F1 of each role over whole articles, and how many links are right between annotated spans.
 */
record Score(double source, double cue, double content, double contentLinks, double sourceLinks) {
  static Score of(Train train, List<Example> dev, WordPieces vocabulary, Options options) {
    Network network = train.network();
    Chain chain = train.chain();
    int[][] counts = new int[3][3];
    int[] right = new int[2];
    int[] asked = new int[2];
    for (Example e : dev) {
      float[][] scores = new float[e.words().size()][];
      for (Batch batch : Batch.whole(e, vocabulary, options.window())) {
        try (NDManager sub = train.manager().newSubManager()) {
          NDArray vectors = network.vectors(sub, batch, 0);
          batch.spread(network.head(vectors, "tags").toFloatArray(), scores);
          float[][] ask = rows(network.head(vectors, "content"));
          float[][] answer = rows(network.head(vectors, "cue"));
          links(batch, Targets.contents(batch), ask, answer, null, right, asked, 0);
          ask = rows(network.head(vectors, "asker"));
          answer = rows(network.head(vectors, "source"));
          float[] nobody = network.parameter("nobody").toFloatArray();
          links(batch, Targets.sources(batch), ask, answer, nobody, right, asked, 1);
        }
      }
      int[] tags = new int[scores.length];
      for (int p = 0; p + 1 < e.paragraphs().length; p++) {
        int from = e.paragraphs()[p];
        int[] best = chain.best(Arrays.copyOfRange(scores, from, e.paragraphs()[p + 1]));
        System.arraycopy(best, 0, tags, from, best.length);
      }
      Set<List<Integer>> gold =
          spans(Objects.requireNonNull(e.tags(), "nobody has annotated the article"));
      Set<List<Integer>> found = spans(tags);
      for (List<Integer> s : gold) {
        counts[s.get(0)][0]++;
        counts[s.get(0)][2] += found.contains(s) ? 1 : 0;
      }
      found.forEach(s -> counts[s.get(0)][1]++);
    }
    double[] f = new double[3];
    for (int r = 0; r < 3; r++) {
      f[r] = 200.0 * counts[r][2] / (counts[r][0] + counts[r][1]);
    }
    return new Score(
        f[Role.SOURCE.ordinal()],
        f[Role.CUE.ordinal()],
        f[Role.CONTENT.ordinal()],
        100.0 * right[0] / asked[0],
        100.0 * right[1] / asked[1]);
  }

  private static float[][] rows(NDArray array) {
    float[] flat = array.toFloatArray();
    int width = (int) array.getShape().get(1);
    float[][] out = new float[flat.length / width][];
    for (int i = 0; i < out.length; i++) {
      out[i] = Arrays.copyOfRange(flat, i * width, (i + 1) * width);
    }
    return out;
  }

  private static void links(
      Batch batch,
      Targets.Links links,
      float[][] ask,
      float[][] answer,
      float @Nullable [] nobody,
      int[] right,
      int[] asked,
      int which) {
    Set<Long> candidates = new HashSet<>(links.answers());
    for (int i = 0; i < links.asks().size(); i++) {
      long from = links.asks().get(i);
      long best = -1;
      double score = nobody == null ? -1e9 : dot(ask[(int) from], nobody);
      for (long c : candidates) {
        if (c >= 0 && c / batch.length() == from / batch.length()) {
          double s = dot(ask[(int) from], answer[(int) c]);
          if (s > score) {
            score = s;
            best = c;
          }
        }
      }
      asked[which]++;
      right[which] += best == links.answers().get(i) ? 1 : 0;
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static Set<List<Integer>> spans(int[] tags) {
    Set<List<Integer>> out = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= tags.length; i++) {
      Tag tag = i < tags.length ? Tag.of(tags[i]) : Tag.NONE;
      boolean goes = start >= 0 && !tag.begins() && tag.role() == Tag.of(tags[start]).role();
      if (start >= 0 && !goes) {
        Role role = Objects.requireNonNull(Tag.of(tags[start]).role());
        out.add(List.of(role.ordinal(), start, i));
        start = -1;
      }
      if (tag.role() != null && start < 0) {
        start = i;
      }
    }
    return out;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "exact F1 source %.1f, cue %.1f, content %.1f; links content to cue %.1f %%, cue to source %.1f %%",
        source,
        cue,
        content,
        contentLinks,
        sourceLinks);
  }
}
