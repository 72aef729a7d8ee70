package readout.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import readout.syntax.Node;
import readout.syntax.Relation;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Sorted;
import readout.text.Span;

/**
 * The trees of GUM, put back into running text.
 *
 * @see <a href="https://gucorpling.org/gum/">GUM</a> (Zeldes 2017), CC BY 4.0
 */
public final class GumTrees {
  private static final String FILE = "data/gum/conllu.tar.gz";

  private GumTrees() {}

  /** GUM's own division of its documents. */
  public enum Split {
    TRAIN,
    DEV,
    TEST
  }

  /**
   * A word as annotated.
   *
   * @param span in the article's text
   * @param head the index in the document of the word it hangs on; −1 for a root
   */
  public record Word(Span span, int head, Relation relation, String tag) {}

  /**
   * A document.
   *
   * @param words all of it, in order
   * @param sentences the span of each, in order
   */
  public record Document(String name, Article article, List<Word> words, List<Span> sentences) {
    public Document {
      words = List.copyOf(words);
      sentences = List.copyOf(sentences);
    }

    /** Its genre: {@code news}. */
    public String genre() {
      return name.split("_", -1)[1];
    }
  }

  /** The documents of a split, by name. */
  public static List<Document> load(Split split) throws IOException {
    Map<String, String> files = new TreeMap<>();
    String splits = "";
    Path archive = Shared.path(FILE);
    Map<String, String> packed =
        Tar.texts(archive, n -> n.endsWith(".conllu") || n.endsWith("splits.md"));
    for (Map.Entry<String, String> e : packed.entrySet()) {
      String name = e.getKey().replaceFirst("^.*/", "");
      if (name.endsWith(".conllu")) {
        files.put(name.replace(".conllu", ""), e.getValue());
      } else {
        splits = e.getValue();
      }
    }
    Set<String> dev = named(splits, "## dev");
    Set<String> test = named(splits, "## test");
    if (dev.isEmpty() || test.isEmpty()) {
      throw new IOException(archive + " has no splits.md that names dev and test");
    }
    List<Document> out = new ArrayList<>();
    files.forEach((name, text) -> {
      Split of = dev.contains(name) ? Split.DEV : test.contains(name) ? Split.TEST : Split.TRAIN;
      if (of == split) {
        out.add(parse(name, text));
      }
    });
    return out;
  }

  private static Set<String> named(String splits, String heading) {
    Set<String> out = new HashSet<>();
    boolean in = false;
    for (String line : splits.lines().toList()) {
      if (line.startsWith("#")) {
        in = line.strip().equals(heading);
      } else if (in && line.strip().startsWith("* ")) {
        out.add(line.strip().substring(2).strip());
      }
    }
    return out;
  }

  /** Reads one document of CoNLL-U; its words become text by what it says of the space between. */
  static Document parse(String name, String conllu) {
    StringBuilder text = new StringBuilder();
    List<Word> words = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    boolean paragraph = false;
    int first = 0;
    int start = -1;
    int joined = 0;
    boolean after = true;
    boolean space = false;
    for (String line : conllu.lines().toList()) {
      if (line.startsWith("#")) {
        paragraph |= line.equals("# newpar") || line.startsWith("# newpar ");
      } else if (line.isBlank()) {
        if (start >= 0) {
          sentences.add(new Span(start, text.length()));
        }
        start = -1;
        first = words.size();
      } else {
        String[] column = line.split("\t", -1);
        if (start < 0) {
          if (!text.isEmpty()) {
            text.append(paragraph ? "\n\n" : " ");
          }
          paragraph = false;
          space = false;
          start = text.length();
        }
        if (column[0].contains("-")) {
          // A word that is several: its parts follow, written as one.
          String[] range = column[0].split("-", -1);
          joined = Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1;
          after = !column[9].contains("SpaceAfter=No");
          text.append(space ? " " : "");
          space = false;
          continue;
        }
        if (column[0].contains(".")) {
          continue;
        }
        if (joined == 0 && space) {
          text.append(' ');
        }
        int from = text.length();
        text.append(column[1]);
        int head = Integer.parseInt(column[6]);
        words.add(
            new Word(
                new Span(from, text.length()),
                head == 0 ? -1 : first + head - 1,
                Relation.of(column[7]),
                column[4]));
        if (joined > 0) {
          joined--;
          space = joined == 0 && after;
        } else {
          space = !column[9].contains("SpaceAfter=No");
        }
      }
    }
    if (start >= 0) {
      sentences.add(new Span(start, text.length()));
    }
    return new Document(name, Article.of(text.toString()), words, sentences);
  }

  /**
   * The trees over the layout's own tokens, by sentence as annotated. Of words that one token holds
   * ("don't") the topmost stands for it; of tokens that one word spans the first stands for it, and
   * the others hang on that as {@link Relation#GOESWITH}.
   */
  public static List<List<Node>> trees(Document document, Layout layout) {
    int[] of = tokens(document, layout);
    int[] anchor = new int[layout.tokens().size()];
    Arrays.fill(anchor, -1);
    // The word that stands for each token: the first whose head is another token's.
    for (int w = 0; w < of.length; w++) {
      int head = document.words().get(w).head();
      if (of[w] >= 0 && anchor[of[w]] < 0 && (head < 0 || of[head] != of[w])) {
        anchor[of[w]] = w;
      }
    }
    List<List<Node>> out = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      List<Node> tree = new ArrayList<>();
      int last = -1;
      for (int t = layout.tokenAt(sentence.start());
          t < layout.tokens().size() && layout.token(t).start() < sentence.end();
          t++) {
        if (anchor[t] >= 0) {
          Word word = document.words().get(anchor[t]);
          int head = word.head() < 0 ? -1 : of[word.head()];
          tree.add(new Node(t, head, head < 0 ? Relation.ROOT : word.relation(), word.tag()));
          last = t;
        } else if (last >= 0) {
          tree.add(new Node(t, last, Relation.GOESWITH, "GW"));
        }
      }
      if (!tree.isEmpty()) {
        out.add(tree);
      }
    }
    return out;
  }

  /** The token that holds each word's beginning; −1 where none does. */
  static int[] tokens(Document document, Layout layout) {
    int[] out = new int[document.words().size()];
    for (int w = 0; w < out.length; w++) {
      Span span = document.words().get(w).span();
      int t = Sorted.firstAfter(layout.tokens(), x -> x.start(), span.start()) - 1;
      out[w] = t >= 0 && layout.token(t).end() > span.start() ? t : -1;
    }
    return out;
  }
}
