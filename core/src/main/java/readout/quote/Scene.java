package readout.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Quotation;
import readout.text.Sorted;
import readout.text.Span;
import readout.text.Token;

/** An article's layout with what every rule asks of it: which tokens are in quotation marks. */
final class Scene {
  final Layout layout;

  /** The outermost quotations in double marks. */
  final List<Quotation> outer = new ArrayList<>();

  // By token: index into outer, or -1.
  private final int[] quotedBy;

  Scene(Layout layout) {
    this.layout = layout;
    for (Quotation q : layout.quotations()) {
      if (q.depth() == 0 && !q.single()) {
        outer.add(q);
      }
    }
    quotedBy = new int[layout.tokens().size()];
    int next = 0;
    for (int i = 0; i < quotedBy.length; i++) {
      Span span = layout.token(i).span();
      while (next < outer.size() && outer.get(next).span().end() <= span.start()) {
        next++;
      }
      quotedBy[i] = next < outer.size() && outer.get(next).span().overlaps(span) ? next : -1;
    }
  }

  Token token(int index) {
    return layout.token(index);
  }

  boolean isQuoted(int token) {
    return quotedBy[token] >= 0;
  }

  /**
   * The outermost quotation the token lies in, its marks included; {@code null} outside of
   * quotation marks.
   */
  @Nullable Quotation quotation(int token) {
    return quotedBy[token] < 0 ? null : outer.get(quotedBy[token]);
  }

  /** Whether the character at {@code offset} lies in an outermost quotation. */
  boolean isQuotedAt(int offset) {
    int after = Sorted.firstAfter(outer, q -> q.span().start(), offset);
    return after > 0 && outer.get(after - 1).span().contains(offset);
  }

  /** Whether both tokens lie in one and the same outermost quotation. */
  boolean inOneQuotation(int token, int other) {
    return quotedBy[token] >= 0 && quotedBy[token] == quotedBy[other];
  }

  /** Whether the token is the opening mark of an outermost quotation. */
  boolean opensQuotation(int token) {
    Quotation q = quotation(token);
    return q != null && q.span().start() == layout.token(token).start();
  }

  /** Whether the token is the last of an outermost quotation. */
  boolean closesQuotation(int token) {
    Quotation q = quotation(token);
    return q != null && q.span().end() == layout.token(token).end();
  }

  /** One past the last token of the quotation that {@code token} lies in. */
  int quotationEnd(int token) {
    int at = token;
    while (at < quotedBy.length && quotedBy[at] == quotedBy[token]) {
      at++;
    }
    return at;
  }

  /** Whether tokens {@code from..to} are one quotation and marks, nothing else. */
  boolean isPureQuotation(int from, int to) {
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      if (isQuoted(i)) {
        quoted = true;
      } else if (!token(i).isMark()) {
        return false;
      }
    }
    return quoted;
  }

  /** The words among tokens {@code from..to}. */
  int wordCount(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += token(i).isMark() ? 0 : 1;
    }
    return count;
  }
}
