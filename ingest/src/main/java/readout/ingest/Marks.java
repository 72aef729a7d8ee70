package readout.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import readout.text.Furniture;
import readout.text.Span;

/** The furniture of one text while it is being found: whoever marks a character first keeps it. */
final class Marks {
  private final String text;
  private final TreeMap<Integer, Furniture> byStart = new TreeMap<>();

  Marks(String text) {
    this.text = text;
  }

  /**
   * Marks {@code span}, without the white space at its ends, unless it is empty or some of it is
   * marked already.
   */
  void add(Span span, Furniture.Reason reason, String rule) {
    Span bare = span.strip(text);
    if (!bare.isEmpty() && !touches(bare)) {
      byStart.put(bare.start(), new Furniture(bare, reason, rule));
    }
  }

  /** Whether some character of {@code span} is marked. */
  boolean touches(Span span) {
    Map.Entry<Integer, Furniture> before = byStart.lowerEntry(span.end());
    return before != null && before.getValue().span().overlaps(span);
  }

  List<Furniture> sorted() {
    return List.copyOf(byStart.values());
  }

  /** The text that nothing has marked, at most {@code limit} characters of it. */
  String body(int limit) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Furniture f : byStart.values()) {
      append(out, from, f.span().start(), limit);
      from = f.span().end();
    }
    append(out, from, text.length(), limit);
    return out.toString();
  }

  private void append(StringBuilder out, int from, int to, int limit) {
    int end = Math.min(to, from + Math.max(0, limit - out.length()));
    if (from < end) {
      out.append(text, from, end).append('\n');
    }
  }
}
