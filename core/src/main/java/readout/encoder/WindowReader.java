package readout.encoder;

import java.util.ArrayList;
import java.util.List;
import readout.syntax.Node;
import readout.text.Layout;
import readout.text.Span;

/**
 * Runs the model over an article, window after window, and decodes what it says of each into spans
 * and trees, so that the network's numbers are held for one window at a time, however long an
 * article or a paragraph is.
 */
final class WindowReader {
  /** The most pieces of a window: what the model was trained with. */
  static final int WINDOW = 224;

  private static final float[] NO_VECTOR = {};

  private final Model model;

  /** The spans of all roles, the names and the words' places in trees, in the text's order. */
  record Decoded(List<RoleSpan> roles, List<NameSpan> names, List<Node> nodes) {}

  WindowReader(Model model) {
    this.model = model;
  }

  /** What the model finds on the sheet. */
  Decoded read(Layout layout, Sheet sheet) {
    SyntaxHeads syntax = model.syntax();
    TreeFinder trees = syntax == null ? null : new TreeFinder(syntax, layout);
    List<RoleSpan> roles = new ArrayList<>();
    List<NameSpan> names = new ArrayList<>();
    for (Window window : Window.cut(sheet, model.vocabulary(), WINDOW, WINDOW)) {
      if (!window.hasLetter()) {
        continue;
      }
      Model.Output output = model.run(window);
      int paragraph = window.paragraph();
      int word = window.word();
      int next = 0;
      List<Word> all = new ArrayList<>();
      while (next < window.firsts().length) {
        List<Word> words = sheet.paragraphs().get(paragraph);
        int count = Math.min(words.size() - word, window.firsts().length - next);
        int[] firsts = new int[count];
        System.arraycopy(window.firsts(), next, firsts, 0, count);
        List<Word> part = words.subList(word, word + count);
        all.addAll(part);
        decode(part, paragraph, firsts, output, roles);
        names.addAll(names(part, firsts, output));
        next += count;
        paragraph++;
        word = 0;
      }
      if (trees != null) {
        trees.add(all, window.firsts(), output.syntax());
      }
    }
    return new Decoded(roles, names, trees == null ? List.of() : trees.nodes());
  }

  private static List<NameSpan> names(List<Word> words, int[] firsts, Model.Output output) {
    float[][] scores = new float[firsts.length][];
    for (int i = 0; i < firsts.length; i++) {
      scores[i] = output.names(firsts[i]);
    }
    return NameRuns.of(words, scores);
  }

  private void decode(
      List<Word> words, int paragraph, int[] firsts, Model.Output output, List<RoleSpan> out) {
    float[][] scores = new float[firsts.length][];
    for (int i = 0; i < firsts.length; i++) {
      scores[i] = output.tags(firsts[i]);
    }
    int[] tags = model.chain().best(scores);
    Chain.Odds odds = model.chain().odds(scores);
    int start = 0;
    for (int i = 1; i <= tags.length; i++) {
      Role role = Tag.of(tags[start]).role();
      boolean goesOn = i < tags.length && role != null && tags[i] == Tag.inside(role).ordinal();
      if (goesOn) {
        continue;
      }
      if (role != null) {
        int piece = firsts[start];
        out.add(
            new RoleSpan(
                role,
                new Span(words.get(start).span().start(), words.get(i - 1).span().end()),
                paragraph,
                odds.span(start, i, role),
                asks(role, output, piece),
                answers(role, output, piece)));
      }
      start = i;
    }
  }

  private static float[] asks(Role role, Model.Output output, int piece) {
    return switch (role) {
      case CONTENT -> output.link(piece, Model.CONTENT_ASKS);
      case CUE -> output.link(piece, Model.CUE_ASKS);
      case SOURCE -> NO_VECTOR;
    };
  }

  private static float[] answers(Role role, Model.Output output, int piece) {
    return switch (role) {
      case CONTENT -> NO_VECTOR;
      case CUE -> output.link(piece, Model.CUE_ANSWERS);
      case SOURCE -> output.link(piece, Model.SOURCE_ANSWERS);
    };
  }
}
