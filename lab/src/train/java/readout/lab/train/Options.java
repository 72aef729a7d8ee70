package readout.lab.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to train.
 *
 * @param encoder the name of the pretrained encoder's resources
 * @param out the folder of checkpoints
 * @param seed of everything random
 * @param epochs how often each article is seen, about: padding is counted as if it were text
 * @param articles how many articles to train on, at most
 * @param window the most pieces of a window
 * @param batch the most pieces of a batch, padding included
 * @param rate the highest learning rate
 * @param headRate the rate of the heads as a multiple of it
 * @param layerRate the rate of a layer as a multiple of the next layer's
 * @param warmUp the share of the steps during which the rate rises
 * @param drop the share of numbers dropped
 * @param clip the most the norm of a gradient may be
 * @param freeze how many layers, from the first, stay as they are
 * @param layers which layers of the encoder are kept, as {@code 0,1,3,5}; all where empty
 * @param start a checkpoint to begin from; nothing for the encoder as it is
 * @param lessons what teachers say of the articles, by {@link Teach}
 * @param trust what the teachers weigh beside the annotators, from 0 to 1
 * @param texts how many articles that nobody annotated to learn from, beside BASIL's
 * @param links the weight of the links beside the tags
 * @param names what another recogniser finds of names in the articles
 * @param nameWeight the weight of the names beside the tags
 * @param save how many steps between checkpoints
 * @param average how many of the last epochs are averaged into the model
 */
record Options(
    String encoder,
    Path out,
    long seed,
    double epochs,
    int articles,
    int window,
    int batch,
    double rate,
    double headRate,
    double layerRate,
    double warmUp,
    float drop,
    double clip,
    int freeze,
    List<Integer> layers,
    @Nullable Path start,
    List<Path> lessons,
    double trust,
    int texts,
    double links,
    @Nullable Path names,
    double nameWeight,
    int save,
    int average) {
  /** From {@code name=value}; what is not named has its default. */
  static Options of(String[] args) {
    Map<String, String> given = new TreeMap<>();
    for (String arg : args) {
      int eq = arg.indexOf('=');
      if (eq < 0) {
        throw new IllegalArgumentException("argument " + arg + " must be name=value");
      }
      given.put(arg.substring(0, eq), arg.substring(eq + 1));
    }
    Options out =
        new Options(
            take(given, "encoder", "all-minilm-l6-v2"),
            Path.of(take(given, "out", "target/training")),
            Long.parseLong(take(given, "seed", "7")),
            Double.parseDouble(take(given, "epochs", "6")),
            Integer.parseInt(take(given, "articles", "9999")),
            Integer.parseInt(take(given, "window", "224")),
            Integer.parseInt(take(given, "batch", "1800")),
            Double.parseDouble(take(given, "rate", "2e-4")),
            Double.parseDouble(take(given, "head-rate", "5")),
            Double.parseDouble(take(given, "layer-rate", "0.9")),
            Double.parseDouble(take(given, "warm-up", "0.06")),
            Float.parseFloat(take(given, "drop", "0.1")),
            Double.parseDouble(take(given, "clip", "1")),
            Integer.parseInt(take(given, "freeze", "0")),
            list(take(given, "layers", "")).map(Integer::valueOf).toList(),
            list(take(given, "start", "")).map(Path::of).findFirst().orElse(null),
            list(take(given, "lessons", "")).map(Path::of).toList(),
            Double.parseDouble(take(given, "trust", "0")),
            Integer.parseInt(take(given, "texts", "0")),
            Double.parseDouble(take(given, "links", "0.3")),
            list(take(given, "names", "")).map(Path::of).findFirst().orElse(null),
            Double.parseDouble(take(given, "name-weight", "0.3")),
            Integer.parseInt(take(given, "save", "200")),
            Integer.parseInt(take(given, "average", "1")));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("no such options: " + given.keySet());
    }
    return out;
  }

  /** The part of an encoder that is trained: all of it, or the layers that are kept. */
  Network part(Network whole) {
    return layers.isEmpty() ? whole : whole.keep(layers);
  }

  /** The run as its command line has it, paths left out. */
  String command() {
    return String.format(
        Locale.ROOT,
        "Train encoder=%s seed=%d epochs=%s articles=%d window=%d batch=%d rate=%s head-rate=%s layer-rate=%s warm-up=%s drop=%s clip=%s freeze=%d layers=%s start=%s lessons=%d trust=%s texts=%d links=%s name-weight=%s",
        encoder,
        seed,
        epochs,
        articles,
        window,
        batch,
        rate,
        headRate,
        layerRate,
        warmUp,
        drop,
        clip,
        freeze,
        layers.stream().map(String::valueOf).collect(Collectors.joining(",")),
        start == null ? "" : start.getFileName(),
        lessons.size(),
        trust,
        texts,
        links,
        names == null ? 0.0 : nameWeight);
  }

  private static Stream<String> list(String given) {
    return Stream.of(given.split(",")).filter(s -> !s.isEmpty());
  }

  private static String take(Map<String, String> given, String name, String otherwise) {
    String value = given.remove(name);
    return value == null ? otherwise : value;
  }
}
