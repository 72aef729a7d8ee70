package readout.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import readout.text.Chars;
import readout.text.Layout;
import readout.text.Sorted;
import readout.text.Span;

/**
 * Ties spans together: each piece of content to the cue it answers to, each cue to its source or to
 * nobody. What stands near each other mostly belongs together; where two are about as near, the
 * vectors of their first words decide.
 *
 * <p>Scoring each possible partner by a product of learned projections is the idea of the biaffine
 * parser.
 *
 * @see <a href="https://arxiv.org/abs/1611.01734">Dozat and Manning (ICLR 2017)</a>
 */
final class Linker {
  /** How many paragraphs away a partner may stand. */
  private static final int REACH = 1;

  /** How many possible partners on either side are looked at. */
  private static final int NEAR = 12;

  private static final double SCALE = 1 / Math.sqrt(Model.LINK);

  // What nearness weighs beside the vectors, chosen on PolNeAR's development articles: so many
  // characters count one nat, and the end of a sentence or a paragraph as so many characters.
  private static final double CHARACTERS = 20;
  private static final double SENTENCE = 100;
  private static final double PARAGRAPH = 200;

  /** How much less than somebody nobody is expected, in nats. */
  private static final double NOBODY = 4;

  private final Model model;

  Linker(Model model) {
    this.model = model;
  }

  /** A span tied to its partner; {@code partner} is {@code null} where it has none. */
  private record Tie(RoleSpan span, @Nullable RoleSpan partner, double odds) {}

  /** What belongs together, in the order of the cues. */
  List<Found> link(Layout layout, List<RoleSpan> spans) {
    List<RoleSpan> cues = spans.stream().filter(s -> s.role() == Role.CUE).toList();
    List<RoleSpan> sources = spans.stream().filter(s -> s.role() == Role.SOURCE).toList();
    int[] open =
        layout.quotations().stream()
            .filter(q -> !q.closed())
            .mapToInt(q -> q.span().end())
            .sorted()
            .toArray();
    Map<Span, List<Tie>> contents = new TreeMap<>();
    for (RoleSpan content : spans) {
      if (content.role() == Role.CONTENT) {
        Tie tie = choose(layout, content, cues, null);
        if (tie.partner() != null && reaches(layout, open, tie.partner(), content)) {
          contents.computeIfAbsent(tie.partner().span(), c -> new ArrayList<>()).add(tie);
        }
      }
    }
    List<Found> out = new ArrayList<>();
    for (RoleSpan cue : cues) {
      List<Tie> own = contents.get(cue.span());
      if (own != null) {
        out.add(found(own, choose(layout, cue, sources, model.nobody())));
      }
    }
    return out;
  }

  /**
   * Whether a cue reaches a content in a later paragraph: by a colon right before the content, or
   * by a quotation that has not been closed. After a closed quotation the next paragraph may be
   * somebody else's answer, and a wrong speaker is worse than none.
   *
   * @param open where quotations end that are not closed, sorted
   */
  private static boolean reaches(Layout layout, int[] open, RoleSpan cue, RoleSpan content) {
    if (content.paragraph() <= cue.paragraph()) {
      return true;
    }
    int before = content.span().start() - 1;
    while (before > cue.span().start() && Chars.isSpace(layout.text().charAt(before))) {
      before--;
    }
    int at = Arrays.binarySearch(open, cue.span().start());
    int next = at >= 0 ? at : -at - 1;
    return layout.text().charAt(before) == ':'
        || next < open.length && open[next] <= content.span().start();
  }

  /** A cue, tied to its source, with the contents that are tied to it. */
  private Found found(List<Tie> contents, Tie cue) {
    double odds = cue.odds();
    RoleSpan longest = contents.getFirst().span();
    for (Tie content : contents) {
      odds *= content.odds();
      if (content.span().span().length() > longest.span().length()) {
        longest = content.span();
      }
    }
    // A piece of three words beside one of thirty says little of the whole: the longest decides.
    odds *= longest.odds();
    return new Found(
        cue.partner() == null ? null : cue.partner().span(),
        cue.span().span(),
        contents.stream().map(c -> c.span().span()).sorted().toList(),
        model.calibrated(Math.clamp(odds, 0, 1)));
  }

  /**
   * The likeliest partner.
   *
   * @param partners in the text's order
   * @param nobody the vector of having none; {@code null} where there must be one
   */
  private static Tie choose(
      Layout layout, RoleSpan asks, List<RoleSpan> partners, float @Nullable [] nobody) {
    RoleSpan best = null;
    double top = Double.NEGATIVE_INFINITY;
    List<Double> scores = new ArrayList<>();
    if (nobody != null) {
      top = dot(asks.asks(), nobody) - NOBODY;
      scores.add(top);
    }
    int at = Sorted.firstAfter(partners, p -> p.span().start(), asks.span().start());
    for (RoleSpan partner :
        partners.subList(Math.max(0, at - NEAR), Math.min(partners.size(), at + NEAR))) {
      if (Math.abs(partner.paragraph() - asks.paragraph()) > REACH) {
        continue;
      }
      double score =
          dot(asks.asks(), partner.answers()) - distance(layout, asks, partner) / CHARACTERS;
      scores.add(score);
      if (score > top) {
        top = score;
        best = partner;
      }
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - top);
    }
    return new Tie(asks, best, 1 / sum);
  }

  /** Characters between the two, and what the ends of sentences and paragraphs between them add. */
  private static double distance(Layout layout, RoleSpan a, RoleSpan b) {
    boolean forward = a.span().start() < b.span().start();
    Span first = forward ? a.span() : b.span();
    Span second = forward ? b.span() : a.span();
    int characters = Math.max(0, second.start() - first.end());
    int sentences = layout.sentenceAt(second.start()) - layout.sentenceAt(first.end() - 1);
    int paragraphs = Math.abs(a.paragraph() - b.paragraph());
    return characters + SENTENCE * Math.max(0, sentences) + PARAGRAPH * paragraphs;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum * SCALE;
  }
}
