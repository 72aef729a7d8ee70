package readout.lab.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readout.encoder.Look;
import readout.encoder.WordPieces;
import readout.lab.Shared;

/**
 * Writes down what a trained network says of the training articles and of articles that nobody has
 * annotated, for a smaller network to learn from.
 *
 * <pre>mvn -q -Pbench,train -DskipTests -pl lab -am verify -Dbench=readout.lab.train.Teach
 *     -Dbench.args="LESSON CHECKPOINT name=value …"</pre>
 *
 * <p>{@code LESSON} is the file to write, {@code CHECKPOINT} an epoch of a run, and the rest that
 * run's options with {@code texts}, the number of articles nobody annotated. What the file has
 * already, from a run that was stopped or had fewer texts, is kept.
 */
public final class Teach {
  private Teach() {}

  public static void main(String[] args) throws IOException {
    Train.offline();
    if (args.length < 2) {
      throw new IllegalArgumentException("give the file to write, a checkpoint and its options");
    }
    Options options = Options.of(Arrays.copyOfRange(args, 2, args.length));
    Pretrained pretrained = Pretrained.load(options.encoder());
    WordPieces vocabulary = pretrained.wordPieces();
    List<Example> train = Example.load(Shared.path("data/polnear/train.jsonl.gz"), vocabulary);
    List<Example> articles =
        new ArrayList<>(train.subList(0, Math.min(train.size(), options.articles())));
    if (options.texts() > 0) {
      articles.addAll(Texts.load(options.texts(), vocabulary));
    }
    Path file = Path.of(args[0]);
    Map<String, float[][]> scores = new LinkedHashMap<>();
    try (NDManager manager = NDManager.newBaseManager()) {
      Network network =
          options.part(pretrained.network(manager, options.seed(), Look.COUNT, options.freeze()));
      Checkpoint.Loaded loaded = Train.start(manager, Path.of(args[1]), network);
      double[][] chain = loaded.chain().getFirst();
      if (Files.exists(file)) {
        scores.putAll(begun(file, chain).scores());
      }
      for (Example article : articles) {
        if (scores.containsKey(article.id())) {
          continue;
        }
        scores.put(article.id(), scores(network, manager, article, vocabulary, options.window()));
        if (scores.size() % 50 == 0) {
          new Lesson(chain, scores).save(file);
          System.out.println(scores.size() + " of " + articles.size() + " articles");
        }
      }
      new Lesson(chain, scores).save(file);
    }
  }

  /** A lesson of the same teacher; another's scores would be no use beside this one's. */
  private static Lesson begun(Path file, double[][] chain) throws IOException {
    Lesson begun = Lesson.load(file);
    if (!Arrays.deepEquals(begun.weights(), chain)) {
      throw new IllegalArgumentException(
          file + " holds what another network said; name a file that does not exist");
    }
    return begun;
  }

  private static float[][] scores(
      Network network, NDManager manager, Example article, WordPieces vocabulary, int window) {
    float[][] out = new float[article.words().size()][];
    for (Batch batch : Batch.whole(article, vocabulary, window)) {
      try (NDManager sub = manager.newSubManager()) {
        batch.spread(network.head(network.vectors(sub, batch, 0), "tags").toFloatArray(), out);
      }
    }
    return out;
  }
}
