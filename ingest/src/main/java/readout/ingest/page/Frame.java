package readout.ingest.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import readout.text.Furniture.Reason;

/**
 * An element that holds blocks, with what it and those around it are called. Lives for one page.
 */
final class Frame {
  /** What an element may stand in, by the tags and attributes of those around it. */
  enum Place {
    ASIDE,
    NAV,
    FOOTER,
    HEADER,
    FIGURE,
    FORM,
    LIST,
    TABLE,
    QUOTE,
    HIDDEN,
    ARTICLE,
    MAIN,
    BOX
  }

  /** A depth that no element has: nothing of the kind is around. */
  static final int NOWHERE = -1;

  private static final int LEVELS = 5;
  private static final double DECAY = 0.7;

  final @Nullable Frame parent;
  final Element element;
  final int depth;
  final @Nullable Reason reason;

  /** Tag and class: what the paragraphs of one article have in common. */
  final String signature;

  final Set<Place> places;

  /** How deep the innermost element around this, itself included, is that is called a body. */
  final int bodyDepth;

  private final int[] reasonDepth;

  /** The innermost element around, itself included, whose names say that it is furniture. */
  final @Nullable Frame named;

  /** What its paragraphs say for it, those further in the less. */
  double score;

  /** How many characters of running text are in it. */
  int running;

  /** The frame around everything. */
  Frame(Element body) {
    parent = null;
    element = body;
    depth = 0;
    reason = null;
    signature = "body";
    places = Set.of();
    bodyDepth = NOWHERE;
    named = null;
    reasonDepth = new int[Reason.values().length];
    Arrays.fill(reasonDepth, NOWHERE);
  }

  Frame(Frame parent, Element element, ElementNames names) {
    this.parent = parent;
    this.element = element;
    depth = parent.depth + 1;
    reason = names.reason();
    signature = names.signature();
    bodyDepth = names.isBody() ? depth : parent.bodyDepth;
    if (parent.places.containsAll(names.places())) {
      places = parent.places;
    } else {
      EnumSet<Place> all = EnumSet.copyOf(names.places());
      all.addAll(parent.places);
      places = all;
    }
    if (reason == null) {
      named = parent.named;
      reasonDepth = parent.reasonDepth;
    } else {
      named = this;
      reasonDepth = parent.reasonDepth.clone();
      reasonDepth[reason.ordinal()] = depth;
    }
  }

  /** The reason of the innermost element around that has one, itself included; null for none. */
  @Nullable Reason nearest() {
    return named == null ? null : named.reason;
  }

  /** How many elements out the nearest is whose names say that it is {@code kind}; -1 for none. */
  int out(Reason kind) {
    int at = reasonDepth[kind.ordinal()];
    return at == NOWHERE ? NOWHERE : depth - at;
  }

  /** Counts a paragraph of so many characters for the elements around it. */
  void credit(int length) {
    double share = length;
    int level = 0;
    for (Frame f = this; f != null; f = f.parent) {
      f.running += length;
      if (level++ < LEVELS) {
        f.score += share;
        share *= DECAY;
      } else if (level > MAX_OUT) {
        return;
      }
    }
  }

  // However deep a page is nested, a paragraph counts for so many elements.
  private static final int MAX_OUT = 60;

  /** How many elements out from this one the innermost is that holds {@code other} too. */
  int apart(Frame other) {
    Frame a = this;
    Frame b = other;
    int steps = 0;
    while (!a.equals(b) && steps < MAX_OUT) {
      if (a.depth >= b.depth) {
        a = a.parent == null ? a : a.parent;
        steps++;
      } else {
        b = b.parent == null ? b : b.parent;
      }
      if (a.parent == null && b.parent == null) {
        break;
      }
    }
    return steps;
  }

  /** Whether this is {@code outer} or in it. */
  boolean isIn(Frame outer) {
    Frame f = this;
    for (int i = 0; f != null && f.depth >= outer.depth && i < 4 * MAX_OUT; i++) {
      if (f.equals(outer)) {
        return true;
      }
      f = f.parent;
    }
    return false;
  }
}
