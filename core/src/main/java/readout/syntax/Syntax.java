package readout.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trees of an article, by token. Immutable. */
public final class Syntax {
  private final @Nullable Node[] nodes;
  private final List<List<Integer>> children;

  /**
   * From the nodes of all trees.
   *
   * @param tokens how many tokens the layout has; some may be in no tree
   */
  public Syntax(int tokens, List<Node> nodes) {
    this.nodes = new Node[tokens];
    children = new ArrayList<>();
    for (int i = 0; i < tokens; i++) {
      children.add(new ArrayList<>());
    }
    for (Node node : nodes) {
      this.nodes[node.token()] = node;
    }
    for (Node node : this.nodes) {
      if (node != null && node.head() >= 0) {
        children.get(node.head()).add(node.token());
      }
    }
  }

  /** The nodes in the order of the text. */
  public List<Node> nodes() {
    List<Node> out = new ArrayList<>();
    for (Node node : nodes) {
      if (node != null) {
        out.add(node);
      }
    }
    return out;
  }

  /** The node of a token; null where the token is in no tree. */
  public @Nullable Node node(int token) {
    return token >= 0 && token < nodes.length ? nodes[token] : null;
  }

  /** The token that {@code token} hangs on; −1 for a root and where there is no tree. */
  public int head(int token) {
    Node node = node(token);
    return node == null ? -1 : node.head();
  }

  /** How {@code token} hangs on its head; null where it is in no tree. */
  public @Nullable Relation relation(int token) {
    Node node = node(token);
    return node == null ? null : node.relation();
  }

  /** The part of speech, as the Penn Treebank has them; empty where the token is in no tree. */
  public String tag(int token) {
    Node node = node(token);
    return node == null ? "" : node.tag();
  }

  /** What hangs on {@code token}, in the order of the text. */
  public List<Integer> children(int token) {
    return List.copyOf(children.get(token));
  }

  /** What hangs on {@code token} in one of these ways, in the order of the text. */
  public List<Integer> children(int token, Relation... relations) {
    List<Integer> out = new ArrayList<>();
    for (int child : children.get(token)) {
      if (Arrays.asList(relations).contains(relation(child))) {
        out.add(child);
      }
    }
    return out;
  }

  /** The first that hangs on {@code token} in one of these ways; −1 where nothing does. */
  public int child(int token, Relation... relations) {
    for (int child : children.get(token)) {
      if (Arrays.asList(relations).contains(relation(child))) {
        return child;
      }
    }
    return -1;
  }

  /** The first and the last token of all that hangs below {@code token}, itself included. */
  public int[] reach(int token) {
    int[] out = {token, token};
    widen(token, out);
    return out;
  }

  private void widen(int token, int[] out) {
    for (int child : children.get(token)) {
      out[0] = Math.min(out[0], child);
      out[1] = Math.max(out[1], child);
      widen(child, out);
    }
  }
}
