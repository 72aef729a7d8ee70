package readout.lab.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a user of the model must know of it, as Markdown. */
final class ModelCard {
  private ModelCard() {}

  private static String taught(Options options) {
    if (options.lessons().isEmpty()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        """

        * Teachers: %d larger or other networks, trained on the same articles, whose views weigh %s beside the
          annotators'; on %s they alone say what is what.\
        """,
        options.lessons().size(),
        options.trust(),
        options.texts() == 0
            ? "no other articles"
            : "the articles of BASIL and " + options.texts() + " of T17, which nobody annotated,");
  }

  private static String named(Options options) {
    return options.names() == null
        ? ""
        : """

        * Names: what the recogniser of Stanford CoreNLP 4.5.10 found in the same articles; nobody annotated
          them. How good they are is measured on GUM, which was not trained on: `lab/expected/gum-names.tsv`.\
        """;
  }

  static String of(
      Options options,
      Parameters parameters,
      List<Path> checkpoints,
      Evaluation before,
      Evaluation after,
      long bytes) {
    return String.format(
        Locale.ROOT,
        """
        # Attribution encoder, English

        Finds source, cue and content of what is said, believed, wanted or decided in a news report, and
        which belong together; and names of people, organisations, places and other things. %d layers of %d, %.1f MB, 8-bit weights with a scale for each column;
        runs in ONNX Runtime.

        Written by `readout.lab.train.Train`, not by hand.

        ## Where it comes from

        * Encoder: `%s`, as `dev.langchain4j:langchain4j-embeddings-%s` holds it (Apache-2.0). Its
          word and position embeddings are unchanged; all else was trained further.
        * Data: the training articles of PolNeAR (Newell, Margolin and Ruths, LREC 2018): reports of
          seven outlets of the United States, 2012 to 2016. No licence is stated for the annotation, and the
          texts are their publishers'; neither is in this repository. The model holds numbers learned from them.%s%s
        * Run: `%s`; %s.

        ## How good it is

        On the 84 development articles of PolNeAR, the model by itself; the figures of the whole reader
        are in `lab/expected/polnear-dev.tsv`. The curve of confidence was fitted to these articles, and what nearness
        weighs in linking was chosen on them; the weights were not trained on them.

        | weights | result |
        |---|---|
        | 32-bit floats | %s |
        | as shipped | %s |

        ## How sure it is

        A statement counts as right when its content overlaps the annotated one by half (intersection
        over union) and the sources share a word. Each fifth of the articles was judged by a curve fitted to
        the other four.

        ```
        %s
        ```

        ## What it does not know

        Only outermost attributions were annotated: reports within reports are left to rules. Its articles
        are American and about politics; other subjects, other Englishes and other years may go worse.
        It is no judge of truth, and a name in it is only a string of characters.
        """,
        parameters.layers(),
        parameters.hidden(),
        bytes / 1e6,
        options.encoder(),
        options.encoder(),
        taught(options),
        named(options),
        options.command(),
        checkpoints.size() == 1
            ? "the parameters at its end"
            : "the mean of the parameters after its last " + checkpoints.size() + " epochs",
        before,
        after,
        Calibration.report(after.cases()));
  }
}
