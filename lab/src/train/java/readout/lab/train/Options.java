package readout.lab.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    int seed,
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
    Given given = new Given(args);
    Options out = of(given);
    given.endWithoutRest();
    return out;
  }

  /** Takes what it knows out of {@code given}. */
  static Options of(Given given) {
    return new Options(
        given.text("encoder", "all-minilm-l6-v2"),
        Path.of(given.text("out", "target/training")),
        given.whole("seed", 7),
        given.number("epochs", 6),
        given.whole("articles", 9999),
        given.whole("window", 224),
        given.whole("batch", 1800),
        given.number("rate", 2e-4),
        given.number("head-rate", 5),
        given.number("layer-rate", 0.9),
        given.number("warm-up", 0.06),
        (float) given.number("drop", 0.1),
        given.number("clip", 1),
        given.whole("freeze", 0),
        given.list("layers").map(Integer::valueOf).toList(),
        given.list("start").map(Path::of).findFirst().orElse(null),
        given.list("lessons").map(Path::of).toList(),
        given.number("trust", 0),
        given.whole("texts", 0),
        given.number("links", 0.3),
        given.list("names").map(Path::of).findFirst().orElse(null),
        given.number("name-weight", 0.3),
        given.whole("save", 200),
        given.whole("average", 1));
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
}
