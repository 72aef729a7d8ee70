package readout.lab;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import readout.encoder.Encoder;
import readout.encoder.Model;
import readout.syntax.Node;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

/**
 * How well trees are found in GUM's documents as they are read: from the text alone, sentences and
 * tokens as the reader cuts them.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.SyntaxBench
 *     [-Dbench.args="DEV|TEST"]</pre>
 */
public final class SyntaxBench {
  /** What is counted of one relation, or of all. */
  static final class Count {
    int gold;
    int found;
    int right;

    double f1() {
      return 2.0 * right / Math.max(1, gold + found);
    }
  }

  /**
   * Figures of some documents; punctuation is left out.
   *
   * @param tokens how many have a tree as annotated
   * @param attached how many of them hang on the right word
   * @param labelled how many of them in the right way
   */
  record Figures(int tokens, int attached, int labelled, int tagged, Map<String, Count> relations) {
    double subjects() {
      return of("nsubj").f1();
    }

    double objects() {
      return of("obj").f1();
    }

    private Count of(String relation) {
      return relations.getOrDefault(relation, new Count());
    }
  }

  private SyntaxBench() {}

  static Figures figures(List<GumTrees.Document> documents) {
    Encoder encoder = new Encoder(Model.load("en"));
    Typesetter typesetter = new Typesetter(new Words("en"));
    Map<String, Count> relations = new TreeMap<>();
    int tokens = 0;
    int attached = 0;
    int labelled = 0;
    int tagged = 0;
    for (GumTrees.Document d : documents) {
      Layout layout = typesetter.layOut(d.article());
      Syntax syntax = encoder.find(layout).syntax();
      for (List<Node> tree : GumTrees.trees(d, layout)) {
        for (Node gold : tree) {
          Node found = syntax.node(gold.token());
          boolean same = found != null && found.head() == gold.head();
          count(relations, gold, found, same);
          if (gold.relation() != Relation.PUNCT) {
            tokens++;
            attached += same ? 1 : 0;
            labelled += found != null && same && found.relation() == gold.relation() ? 1 : 0;
            tagged += found != null && found.tag().equals(gold.tag()) ? 1 : 0;
          }
        }
      }
    }
    return new Figures(tokens, attached, labelled, tagged, relations);
  }

  private static void count(
      Map<String, Count> relations, Node gold, @Nullable Node found, boolean same) {
    String wanted = name(gold.relation());
    relations.computeIfAbsent(wanted, r -> new Count()).gold++;
    if (found != null) {
      Count count = relations.computeIfAbsent(name(found.relation()), r -> new Count());
      count.found++;
      count.right += same && wanted.equals(name(found.relation())) ? 1 : 0;
    }
  }

  /** Subjects of verbs in the passive count with the others, as in the figures of other parsers. */
  private static String name(Relation relation) {
    return relation == Relation.NSUBJ_PASS ? "nsubj" : relation.label();
  }

  public static void main(String[] args) throws IOException {
    GumTrees.Split split = GumTrees.Split.valueOf(args.length > 0 ? args[0] : "TEST");
    List<GumTrees.Document> documents = GumTrees.load(split);
    print("all", figures(documents));
    documents.stream()
        .map(GumTrees.Document::genre)
        .distinct()
        .forEach(genre ->
            print(
                genre, figures(documents.stream().filter(d -> d.genre().equals(genre)).toList())));
  }

  private static void print(String name, Figures f) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %6d words  attached %.3f  and labelled %.3f  tags %.3f  nsubj F1 %.3f  obj F1 %.3f%n",
        name,
        f.tokens(),
        f.attached() / (double) f.tokens(),
        f.labelled() / (double) f.tokens(),
        f.tagged() / (double) f.tokens(),
        f.subjects(),
        f.objects());
  }
}
