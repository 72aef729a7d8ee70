package readout.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;
import readout.text.Span;

/** Cuts what somebody said into clauses that may each say where he stands. */
final class Clauses {
  private static final Set<String> PREDICATES =
      Set.of("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD");

  private final Layout layout;
  private final Syntax syntax;

  /**
   * A clause.
   *
   * @param head the token of its predicate
   * @param first its first token
   * @param end one past its last
   */
  record Clause(int head, int first, int end) {}

  Clauses(Layout layout, Syntax syntax) {
    this.layout = layout;
    this.syntax = syntax;
  }

  /** The clauses of a stretch of text, in its order. */
  List<Clause> of(Span content) {
    int first = layout.tokenAt(content.start());
    int end = layout.tokenAt(content.end());
    List<Integer> heads = new ArrayList<>();
    for (int t = first; t < end; t++) {
      int head = syntax.head(t);
      boolean top = syntax.node(t) != null && (head < first || head >= end) && !isMark(t);
      if (top || isCoordinate(t) && heads.contains(syntax.head(t))) {
        heads.add(t);
      }
    }
    List<Clause> out = new ArrayList<>();
    for (int head : heads) {
      int[] reach = {head, head};
      reach(head, heads, first, end, reach);
      while (reach[0] < reach[1] && isMark(reach[0])) {
        reach[0]++;
      }
      while (reach[1] > reach[0] && isMark(reach[1])) {
        reach[1]--;
      }
      if (isPredicate(head)) {
        out.add(new Clause(head, reach[0], reach[1] + 1));
      }
    }
    return out;
  }

  private boolean isMark(int token) {
    return layout.token(token).isMark();
  }

  /** Whether a clause of its own stands beside another: with a subject of its own, or apart. */
  private boolean isCoordinate(int token) {
    Relation relation = syntax.relation(token);
    return relation == Relation.PARATAXIS
        || relation == Relation.CONJ
            && isPredicate(token)
            && syntax.child(token, Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.EXPL) >= 0;
  }

  private boolean isPredicate(int token) {
    return PREDICATES.contains(syntax.tag(token))
        || syntax.child(token, Relation.COP, Relation.NSUBJ, Relation.NSUBJ_PASS) >= 0;
  }

  private void reach(int token, List<Integer> heads, int first, int end, int[] out) {
    out[0] = Math.min(out[0], token);
    out[1] = Math.max(out[1], token);
    for (int child : syntax.children(token)) {
      if (child >= first && child < end && !heads.contains(child)) {
        reach(child, heads, first, end, out);
      }
    }
  }
}
