package readout.syntax;

/**
 * A token in its tree.
 *
 * @param token its index in the layout
 * @param head the index in the layout of the token it hangs on; −1 for the root of its tree
 * @param relation how; {@link Relation#ROOT} for the root alone
 * @param tag its part of speech, as the Penn Treebank has them: {@code VBD}
 */
public record Node(int token, int head, Relation relation, String tag) {
  public Node {
    if (token < 0 || head < -1 || head == token || (head == -1) != (relation == Relation.ROOT)) {
      throw new IllegalArgumentException(
          "token " + token + " cannot hang on " + head + " as " + relation);
    }
  }
}
