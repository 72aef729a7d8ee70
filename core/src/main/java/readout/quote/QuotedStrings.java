package readout.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import readout.text.Quotation;
import readout.text.Span;
import readout.text.Token;

/** Says of each string in double quotation marks that no statement holds what it is instead. */
final class QuotedStrings {
  // "a sign reading …", "the words …"
  private static final Set<String> INSCRIBED =
      Set.of(
          "reading",
          "reads",
          "read",
          "sign",
          "banner",
          "placard",
          "slogan",
          "words",
          "inscription",
          "inscribed",
          "emblazoned");
  private static final int REACH = 3;

  private QuotedStrings() {}

  /** Sorted by place; {@code statements} sorted by their first words. */
  static List<Quoted> find(Scene scene, List<Statement> statements) {
    List<Span> said = new ArrayList<>();
    for (Statement s : statements) {
      said.addAll(s.content());
    }
    said.sort(null);
    List<Quoted> out = new ArrayList<>();
    int next = 0;
    int reach = 0;
    for (Quotation q : scene.outer) {
      while (next < said.size() && said.get(next).start() <= q.span().start()) {
        reach = Math.max(reach, said.get(next).end());
        next++;
      }
      if (q.span().end() > reach) {
        int first = scene.layout.tokenAt(q.span().start());
        out.add(new Quoted(q.span(), reason(scene, first, scene.quotationEnd(first))));
      }
    }
    return out;
  }

  private static Quoted.Reason reason(Scene scene, int first, int end) {
    for (int i = Math.max(0, first - REACH); i < first; i++) {
      if (INSCRIBED.contains(scene.token(i).lower())) {
        return Quoted.Reason.INSCRIPTION;
      }
    }
    int capitals = 0;
    int words = 0;
    for (int i = first; i < end; i++) {
      Token t = scene.token(i);
      if (!t.isMark()) {
        words++;
        capitals += t.isCapitalised() || t.word().length() <= 3 ? 1 : 0;
      }
    }
    boolean between =
        first > 0
            && end < scene.layout.tokens().size()
            && scene.token(first - 1).isCapitalised()
            && scene.token(end).isCapitalised();
    if (between && words <= 2) {
      return Quoted.Reason.NICKNAME;
    }
    return words >= 1 && capitals == words && words <= 10
        ? Quoted.Reason.TITLE
        : Quoted.Reason.SCARE;
  }
}
