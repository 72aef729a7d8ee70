package readout.lab.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.encoder.Chain;
import readout.encoder.Look;
import readout.encoder.Window;
import readout.encoder.WordPieces;
import readout.lab.Shared;

/**
 * Fine-tunes an encoder and its heads on PolNeAR and writes the model that the reader ships with.
 * Shows its progress; ended at any time, the same command goes on from its last checkpoint.
 *
 * <pre>mvn -q -Pbench,train -DskipTests -pl lab -am verify -Dbench=readout.lab.train.Train
 *     [-Dbench.args="name=value …"]</pre>
 */
public final class Train {
  /** Steps without a finite gradient after which a run is given up. */
  private static final int MOST_SKIPPED = 50;

  private static final double DECAY = 0.01;

  /** How many of the learned arrays, the last ones, are the head of names. */
  private static final int NAME_ARRAYS = 2;

  private final Options options;
  private final Goals goals;
  private final NDManager manager;
  private final Network network;
  private final Adam adam;
  private final Map<String, NDArray> learned;
  private final ChainWeights chain = new ChainWeights();
  private final NameLesson names;
  private int step;

  private Train(Options options, NDManager manager, Network network, NameLesson names)
      throws IOException {
    this.options = options;
    this.names = names;
    List<Lesson> lessons = new ArrayList<>();
    for (Path lesson : options.lessons()) {
      lessons.add(Lesson.load(lesson));
    }
    goals = new Goals(lessons, options.trust());
    this.manager = manager;
    this.network = network;
    learned = learned(network);
    learned.values().forEach(p -> p.setRequiresGradient(true));
    adam = new Adam(manager, learned, DECAY);
  }

  /** Keeps DJL from the network, and from asking who uses it. */
  static void offline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  /**
   * The parameters that are learned: all but frozen layers and embeddings of words and positions.
   */
  static Map<String, NDArray> learned(Network network) {
    Map<String, NDArray> out = new LinkedHashMap<>(network.parameters);
    out.remove("word");
    out.remove("position");
    out.keySet().removeIf(p -> network.frozen > 0 && p.startsWith("embedding."));
    out.keySet().removeIf(p -> Network.layer(p) >= 0 && Network.layer(p) < network.frozen);
    return out;
  }

  /** Trains; the arguments are {@code name=value} as {@link Options} has them. */
  public static void main(String[] args) throws IOException {
    offline();
    Options options = Options.of(args);
    System.out.println(options);
    Pretrained pretrained = Pretrained.load(options.encoder());
    WordPieces vocabulary = pretrained.wordPieces();
    List<Example> train = Example.load(Shared.path("data/polnear/train.jsonl.gz"), vocabulary);
    List<Example> dev = Example.load(Shared.path("data/polnear/dev.jsonl.gz"), vocabulary);
    train = new ArrayList<>(train.subList(0, Math.min(train.size(), options.articles())));
    if (options.texts() > 0) {
      train.addAll(Texts.load(options.texts(), vocabulary));
    }
    Engine.getInstance().setRandomSeed(options.seed());
    try (NDManager manager = NDManager.newBaseManager()) {
      NameLesson names =
          options.names() == null ? NameLesson.NONE : NameLesson.load(options.names(), train);
      List<Path> epochs = begin(options, pretrained, manager, names).run(train, dev, vocabulary);
      List<Path> last =
          epochs.subList(Math.max(0, epochs.size() - options.average()), epochs.size());
      Export.write(options, pretrained, last, options.out().resolve("model"));
    }
  }

  private static Train begin(
      Options options, Pretrained pretrained, NDManager manager, NameLesson names)
      throws IOException {
    Network whole = pretrained.network(manager, options.seed(), Look.COUNT, options.freeze());
    Checkpoint.@Nullable Loaded loaded =
        options.start() == null ? null : start(manager, options.start(), whole);
    Train out = new Train(options, manager, options.part(whole), names);
    if (loaded != null) {
      // The moments of the run before are no use at the rates of this one.
      out.chain.set(loaded.chain().subList(0, 1));
    }
    return out;
  }

  /** Reads an epoch of a run, which may be from before the network learned names. */
  static Checkpoint.Loaded start(NDManager manager, Path file, Network network) throws IOException {
    List<NDArray> learned = List.copyOf(learned(network).values());
    return Checkpoint.load(manager, file, learned, learned.size() - NAME_ARRAYS);
  }

  /** Trains to the end and gives the checkpoints of the epochs, the last one last. */
  private List<Path> run(List<Example> train, List<Example> dev, WordPieces vocabulary)
      throws IOException {
    Files.createDirectories(options.out());
    Path own = options.out().resolve("run.txt");
    if (Files.exists(own) && !Files.readString(own).equals(options.command())) {
      throw new IllegalStateException(
          options.out()
              + " holds another run, "
              + Files.readString(own)
              + ": name a folder with out=");
    }
    Files.writeString(own, options.command());
    Path checkpoint = options.out().resolve("checkpoint");
    if (Files.exists(checkpoint)) {
      load(checkpoint);
      System.out.println("goes on after step " + step);
    }
    long pieces = 0;
    for (Example e : train) {
      for (Window w : Window.cut(e.sheet(), vocabulary, options.window(), options.window())) {
        pieces += w.length();
      }
    }
    int perEpoch = (int) (pieces / options.batch());
    int total = (int) (perEpoch * options.epochs());
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d pieces, %d steps an epoch, %d in all%n",
        train.size(),
        pieces,
        perEpoch,
        total);
    long started = System.nanoTime();
    long seen = 0;
    double loss = Double.NaN;
    double linkLoss = Double.NaN;
    double nameLoss = Double.NaN;
    int from = step;
    int done = 0;
    int skipped = 0;
    List<Path> epochs = new ArrayList<>();
    for (int epoch = 0; done < total; epoch++) {
      List<Batch> batches = Batches.of(train, vocabulary, options, epoch);
      Path saved = options.out().resolve("epoch-" + epoch);
      epochs.add(saved);
      // A run that goes on does not repeat what it did of this epoch.
      int skip = Math.max(0, from - done);
      done += batches.size();
      if (skip >= batches.size()) {
        continue;
      }
      for (Batch batch : batches.subList(skip, batches.size())) {
        if (step >= total) {
          break;
        }
        step++;
        double progress = step / (double) total;
        double rate =
            options.rate()
                * (progress < options.warmUp()
                    ? progress / options.warmUp()
                    : (1 - progress) / (1 - options.warmUp()));
        double[] losses = step(batch, rate);
        if (Double.isNaN(losses[2])) {
          skipped++;
          System.out.println("step " + step + " skipped: its gradient is not finite");
          if (skipped > MOST_SKIPPED) {
            throw new IllegalStateException(
                skipped + " steps had no finite gradient: try a lower rate");
          }
        }
        loss = Double.isNaN(loss) ? losses[0] : 0.98 * loss + 0.02 * losses[0];
        linkLoss = Double.isNaN(linkLoss) ? losses[1] : 0.98 * linkLoss + 0.02 * losses[1];
        nameLoss = Double.isNaN(nameLoss) ? losses[3] : 0.98 * nameLoss + 0.02 * losses[3];
        seen += (long) batch.size() * batch.length();
        if (step % 25 == 0) {
          double seconds = (System.nanoTime() - started) / 1e9;
          System.out.printf(
              Locale.ROOT,
              "step %d of %d, epoch %d: loss %.4f a word, links %.3f each, names %.4f a word, norm %.2f; %.0f pieces/s, %.0f min to go%n",
              step,
              total,
              epoch,
              loss,
              linkLoss,
              nameLoss,
              losses[2],
              seen / seconds,
              seconds / (step - from) * (total - step) / 60);
        }
        if (step % options.save() == 0) {
          Checkpoint.save(checkpoint, step, chain.all(), state());
        }
      }
      System.out.println("after epoch " + epoch + ": " + Score.of(this, dev, vocabulary, options));
      Checkpoint.save(saved, step, chain.all(), List.copyOf(learned.values()));
    }
    Checkpoint.save(checkpoint, step, chain.all(), state());
    return epochs;
  }

  private double[] step(Batch batch, double rate) {
    double[] out = new double[4];
    Targets.Slope slope;
    try (NDManager sub = manager.newSubManager()) {
      try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
        NDArray vectors = network.vectors(sub, batch, options.drop());
        NDArray scores = network.head(vectors, "tags");
        slope = Targets.slope(batch, scores.toFloatArray(), chain.chain(), goals);
        NDArray loss =
            scores
                .mul(sub.create(slope.scores(), scores.getShape()))
                .sum()
                .div((float) slope.words());
        NDArray named = names(sub, batch, vectors);
        if (named != null) {
          out[3] = named.getFloat() / slope.words();
          loss = loss.add(named.mul((float) (options.nameWeight() / slope.words())));
        }
        Targets.Links askCues = Targets.contents(batch);
        Targets.Links askSources = Targets.sources(batch);
        NDArray contents = links(sub, batch, vectors, "content", "cue", askCues);
        NDArray sources = links(sub, batch, vectors, "asker", "source", askSources);
        int asked = Math.max(1, askCues.asks().size() + askSources.asks().size());
        NDArray links = null;
        for (NDArray l : new NDArray[] {contents, sources}) {
          if (l != null) {
            links = links == null ? l : links.add(l);
          }
        }
        if (links != null) {
          out[1] = links.getFloat() / asked;
          loss = loss.add(links.mul((float) (options.links() / slope.words())));
        }
        gradients.backward(loss);
        if (!Float.isFinite(loss.getFloat())) {
          throw new IllegalStateException(
              "step "
                  + step
                  + ": loss "
                  + loss.getFloat()
                  + ", chain "
                  + slope.loss()
                  + ", links "
                  + out[1]);
        }
      }
      out[0] = slope.loss() / slope.words();
    }
    out[2] = adam.step(manager, step, rate, this::rateOf, options.clip());
    chain.step(slope, step, rate * options.headRate() * 5);
    return out;
  }

  /** The sum over the words of how unexpected their kind is, in nats; null where none is known. */
  private @Nullable NDArray names(NDManager sub, Batch batch, NDArray vectors) {
    float[] right = Targets.names(batch, names);
    if (right.length == 0) {
      return null;
    }
    NDArray odds = network.head(vectors, "names").logSoftmax(-1);
    return odds.mul(sub.create(right, odds.getShape())).sum().neg();
  }

  /**
   * The sum over the questions of how unexpected the answer is, in nats; null where none is asked.
   */
  private @Nullable NDArray links(
      NDManager sub, Batch batch, NDArray vectors, String ask, String answer, Targets.Links links) {
    int n = links.asks().size();
    if (n == 0) {
      return null;
    }
    int all = batch.size() * batch.length();
    long[] asks = links.asks().stream().mapToLong(l -> l).toArray();
    long[] answers = links.answers().stream().mapToLong(l -> l < 0 ? all : l).toArray();
    float[] mask = new float[n * (all + 1)];
    for (int i = 0; i < n; i++) {
      int b = (int) (asks[i] / batch.length());
      int start = b * batch.length();
      int end = start + batch.windows().get(b).window().length();
      int row = i * (all + 1);
      Arrays.fill(mask, row, row + start, -1e4f);
      Arrays.fill(mask, row + end, row + all, -1e4f);
      if (!ask.equals("asker")) {
        mask[row + all] = -1e4f;
      }
    }
    NDArray q =
        network.head(
            Embedding.embedding(sub.create(asks), vectors, SparseFormat.DENSE).singletonOrThrow(),
            ask);
    NDArray k =
        network
            .head(vectors, answer)
            .concat(network.parameter("nobody").reshape(1, Network.LINK), 0);
    NDArray odds =
        q.mul((float) (1 / Math.sqrt(Network.LINK)))
            .matMul(k.transpose())
            .add(sub.create(mask, new Shape(n, all + 1)))
            .logSoftmax(-1);
    NDArray right = sub.create(answers, new Shape(n)).oneHot(all + 1);
    return odds.mul(right).sum().neg();
  }

  private double rateOf(String name) {
    int layer = Network.layer(name);
    if (layer >= 0) {
      return Math.pow(options.layerRate(), network.layers - 1 - layer);
    }
    if (name.equals("look")) {
      return options.headRate();
    }
    return name.startsWith("embedding")
        ? Math.pow(options.layerRate(), network.layers)
        : options.headRate();
  }

  Network network() {
    return network;
  }

  NDManager manager() {
    return manager;
  }

  Chain chain() {
    return chain.chain();
  }

  /** Everything a run needs to go on. */
  private List<NDArray> state() {
    List<NDArray> out = new ArrayList<>(learned.values());
    out.addAll(adam.means());
    return out;
  }

  private void load(Path file) throws IOException {
    Checkpoint.Loaded loaded = Checkpoint.load(manager, file, state());
    step = loaded.step();
    chain.set(loaded.chain());
  }
}
