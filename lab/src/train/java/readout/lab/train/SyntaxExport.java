package readout.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import readout.syntax.Relation;

/** Writes the shipped encoder with a branch that finds trees. */
final class SyntaxExport {
  /** The branch's heads in the order of the numbers they give. */
  static final List<String> HEADS =
      List.of("arc.dependent", "arc.head", "relation.dependent", "relation.head", "tag");

  private SyntaxExport() {}

  /**
   * Writes the file of {@code options} and, beside it, {@code SYNTAX.md}.
   *
   * @param network with the branch's layers numbered on from the encoder's last
   * @param score how well it does on the documents it did not learn from
   */
  static void write(
      SyntaxOptions options, Shipped shipped, Network network, List<String> tags, String score)
      throws IOException {
    Path file = options.out();
    Map<String, float[]> values = new LinkedHashMap<>();
    network.parameters.forEach((name, array) -> values.put(name, array.toFloatArray()));
    Parameters parameters = new Parameters(network.layers, network.hidden, network.heads, values);
    Map<String, String> metadata = new TreeMap<>();
    metadata.put("arc.root", words(parameters.get("arc.root")));
    metadata.put(
        "relation.w", words(Matrix.transposed(parameters.get("relation.w"), SyntaxBranch.LABEL)));
    metadata.put("relation.b", words(parameters.get("relation.b")));
    metadata.put(
        "relations",
        Arrays.stream(Relation.values()).map(Relation::label).collect(Collectors.joining(" ")));
    metadata.put("tags", String.join(" ", tags));
    List<Integer> layers = new ArrayList<>();
    for (int i = 0; i < options.own(); i++) {
      layers.add(network.layers + i);
    }
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    GraphWriter.grow(file, shipped.model(), parameters, options.shared(), layers, HEADS, metadata);
    Files.writeString(file.resolveSibling("SYNTAX.md"), card(options, score, Files.size(file)));
  }

  static String card(SyntaxOptions options, String score, long bytes) {
    return String.format(
        Locale.ROOT,
        """
        # The branch of the encoder that finds trees

        Says of every word which other it hangs on, how, and its part of speech, as Universal
        Dependencies have them. %d layers of its own stand on the encoder's first %d, which stay as they
        are: what the reader finds of statements and names is the same with it and without.
        The file of both is %.1f MB.

        Written by `readout.lab.train.SyntaxTrain`, not by hand.

        ## Where it comes from

        * Its layers begin as the last ones of `all-minilm-l6-v2` (Apache-2.0).
        * Data: the training documents of GUM (Zeldes 2017; annotations CC BY 4.0; texts CC BY 2.5, CC BY, CC BY-SA and
          others by document, none under a non-commercial licence). None of them is in this repository.
        * Run: `%s`

        ## How good it is

        On GUM's development documents, sentences as annotated, 32-bit weights: %s
        (per cent; punctuation left out; subjects of passives count as subjects).
        As shipped and from the text alone: `SyntaxBench DEV`, and `SyntaxBench TEST` for documents that nothing was
        chosen on.
        """,
        options.own(),
        options.shared(),
        bytes / 1e6,
        options.command(),
        score);
  }

  private static String words(float[] numbers) {
    StringBuilder out = new StringBuilder();
    for (float n : numbers) {
      out.append(out.isEmpty() ? "" : " ").append(n);
    }
    return out.toString();
  }
}
