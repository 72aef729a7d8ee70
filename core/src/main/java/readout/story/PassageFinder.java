package readout.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import readout.text.Article;
import readout.text.Span;

/**
 * Finds the blocks of words that two articles share, word for word or edited: fingerprints say
 * which pairs to look at, an {@link Alignment} of both says from which character to which.
 */
public final class PassageFinder {
  /** Words that a passage has at least, in the article in which it is longer. */
  public static final int LEAST = 25;

  /** The share of a passage's words that both articles have, at least. */
  private static final double SAME = 0.6;

  private PassageFinder() {}

  /**
   * All passages of the articles, by the order of the first article, then of the second, then of
   * the text. A function of the articles in their order; an article that is there twice shares
   * nothing with itself.
   */
  public static List<Passage> find(List<Article> articles) {
    Wording[] wordings = articles.stream().parallel().map(Wording::of).toArray(Wording[]::new);
    long[] pairs = Fingerprints.pairs(wordings.length, i -> wordings[i]);
    return starts(pairs)
        .parallel()
        .mapToObj(from -> ofFirst(wordings, pairs, from))
        .flatMap(List::stream)
        .toList();
  }

  /** Where the pairs of each first article begin. */
  private static IntStream starts(long[] pairs) {
    return IntStream.range(0, pairs.length)
        .filter(p -> p == 0 || pairs[p] >>> 32 != pairs[p - 1] >>> 32);
  }

  /** The passages of all pairs that have one first article. */
  private static List<Passage> ofFirst(Wording[] wordings, long[] pairs, int from) {
    int first = (int) (pairs[from] >>> 32);
    RunIndex index = new RunIndex(wordings[first], Alignment.RUN);
    List<Passage> out = new ArrayList<>();
    for (int p = from; p < pairs.length && (int) (pairs[p] >>> 32) == first; p++) {
      out.addAll(of(index, wordings[(int) pairs[p]]));
    }
    return out;
  }

  private static List<Passage> of(RunIndex index, Wording b) {
    Wording a = index.wording();
    // The texts first: an id is a hash of all of it.
    if (a.article().text().equals(b.article().text())
        && a.article().id().equals(b.article().id())) {
      return List.of();
    }
    List<Passage> out = new ArrayList<>();
    for (Alignment alignment : Alignment.of(index, b)) {
      Alignment.Pair from = alignment.pairs().getFirst();
      Alignment.Pair to = alignment.pairs().getLast();
      int words = 1 + Math.max(to.first() - from.first(), to.second() - from.second());
      int same = alignment.pairs().size();
      if (words >= LEAST && same >= SAME * words) {
        out.add(passage(a, b, alignment, words));
      }
    }
    out.sort(
        Comparator.<Passage>comparingInt(p -> p.first().span().start())
            .thenComparingInt(p -> p.second().span().start()));
    return out;
  }

  private static Passage passage(Wording a, Wording b, Alignment alignment, int words) {
    List<Alignment.Pair> pairs = alignment.pairs();
    List<Passage.Edit> edits = new ArrayList<>();
    for (int k = 1; k < pairs.size(); k++) {
      Alignment.Pair before = pairs.get(k - 1);
      Alignment.Pair after = pairs.get(k);
      if (after.first() > before.first() + 1 || after.second() > before.second() + 1) {
        edits.add(
            new Passage.Edit(
                a.span(before.first() + 1, after.first()),
                b.span(before.second() + 1, after.second())));
      }
    }
    Alignment.Pair from = pairs.getFirst();
    Alignment.Pair to = pairs.getLast();
    Span first = a.span(from.first(), to.first() + 1);
    Span second = b.span(from.second(), to.second() + 1);
    int left = marks(a.article().text(), first.start(), b.article().text(), second.start(), -1);
    int right = marks(a.article().text(), first.end(), b.article().text(), second.end(), 1);
    return new Passage(
        new Passage.Place(a.article().id(), widened(first, left, right)),
        new Passage.Place(b.article().id(), widened(second, left, right)),
        words,
        pairs.size(),
        edits);
  }

  private static Span widened(Span span, int left, int right) {
    return new Span(span.start() - left, span.end() + right);
  }

  /**
   * How many marks are the same on both sides: those that open something before a passage, those
   * that close something behind it.
   */
  private static int marks(String a, int atA, String b, int atB, int step) {
    int out = 0;
    while (true) {
      int x = step > 0 ? atA + out : atA - out - 1;
      int y = step > 0 ? atB + out : atB - out - 1;
      if (x < 0 || y < 0 || x >= a.length() || y >= b.length() || a.charAt(x) != b.charAt(y)) {
        return out;
      }
      char c = a.charAt(x);
      boolean mark = step > 0 ? !Character.isLetterOrDigit(c) : isOpening(c);
      if (!mark || Character.isWhitespace(c) || Character.isSurrogate(c)) {
        return out;
      }
      out++;
    }
  }

  private static boolean isOpening(char c) {
    int type = Character.getType(c);
    return type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || c == '"'
        || c == '\'';
  }
}
