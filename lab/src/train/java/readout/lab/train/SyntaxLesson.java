package readout.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import readout.encoder.Sheet;
import readout.encoder.WordPieces;
import readout.lab.GumTrees;
import readout.syntax.Node;
import readout.text.Layout;
import readout.text.Sorted;
import readout.text.Typesetter;

/**
 * A document with the tree of each sentence, by the words of the encoder.
 *
 * @param example its words
 * @param sentence of each word, the number of the sentence of which it begins a token; −1 where it
 *     begins none
 * @param head of each word, the word that its token hangs on; −1 for a root, −2 where unknown
 * @param relation of each word, the number of its relation
 * @param tag of each word, the number of its part of speech
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record SyntaxLesson(Example example, int[] sentence, int[] head, int[] relation, int[] tag) {
  static final int UNKNOWN = -2;

  /**
   * Lays out a document; parts of speech that {@code tags} lacks are added where {@code grow}, and
   * unknown otherwise.
   */
  static SyntaxLesson of(
      GumTrees.Document document,
      Typesetter typesetter,
      WordPieces vocabulary,
      List<String> tags,
      boolean grow) {
    Layout layout = typesetter.layOut(document.article());
    Example example = Example.bare(document.name(), Sheet.of(layout, vocabulary));
    int n = example.words().size();
    int[] sentence = filled(n, -1);
    int[] head = filled(n, UNKNOWN);
    int[] relation = filled(n, UNKNOWN);
    int[] tag = filled(n, UNKNOWN);
    List<List<Node>> trees = new ArrayList<>(GumTrees.trees(document, layout));
    for (int s = 0; s < trees.size(); s++) {
      for (Node node : trees.get(s)) {
        int w = word(example, layout, node.token());
        if (w < 0) {
          continue;
        }
        sentence[w] = s;
        head[w] = node.head() < 0 ? -1 : word(example, layout, node.head());
        if (node.head() >= 0 && head[w] < 0) {
          head[w] = UNKNOWN;
        }
        relation[w] = node.relation().ordinal();
        if (grow && !tags.contains(node.tag())) {
          tags.add(node.tag());
        }
        int t = tags.indexOf(node.tag());
        tag[w] = t < 0 ? UNKNOWN : t;
      }
    }
    return new SyntaxLesson(example, sentence, head, relation, tag);
  }

  private static int[] filled(int n, int value) {
    int[] out = new int[n];
    Arrays.fill(out, value);
    return out;
  }

  private static int word(Example example, Layout layout, int token) {
    int start = layout.token(token).start();
    int w = Sorted.firstFrom(example.words(), x -> x.span().start(), start);
    return w < example.words().size() && example.words().get(w).span().start() == start ? w : -1;
  }
}
