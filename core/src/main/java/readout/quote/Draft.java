package readout.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.text.Sorted;
import readout.text.Span;

/**
 * A statement while it is being made: what is known so far of one attribution. Lives for one
 * article.
 */
final class Draft {
  final Attribution attribution;
  final String id;
  final SpeakerFinder.Resolved resolved;

  /** Whether the source is an outlet or one of its people, so that this is a relay's clause. */
  final boolean press;

  /** Sentences that say where and by which route this was said although they stand elsewhere. */
  final List<Draft> frames = new ArrayList<>();

  List<String> via = List.of();
  @Nullable Draft parent;
  @Nullable Occasion occasion;

  /** To whom it was said, by its own clause. */
  @Nullable Addressee addressee;

  /** The outlet it was said to, by its own clause: "told Northern Radio". */
  @Nullable String outlet;

  /** The draft whose occasion this one took over. */
  @Nullable Draft carriedFrom;

  /** An anaphoric frame ("Bell said this at …") is no statement of its own. */
  boolean dropped;

  Draft(Attribution attribution, String id, SpeakerFinder.Resolved resolved, boolean press) {
    this.attribution = attribution;
    this.id = id;
    this.resolved = resolved;
    this.press = press;
  }

  /** A place in the clause that attributes: the cue, or else the content. */
  int anchor() {
    Span cue = attribution.cue();
    return cue == null ? attribution.content().getFirst().start() : cue.start();
  }

  /** Whether {@code other} is reported in this one's content. */
  boolean holds(Draft other) {
    if (other == this || other.attribution.content().equals(attribution.content())) {
      return false;
    }
    Span cue = other.attribution.cue();
    Span probe = cue == null ? other.attribution.content().getFirst() : cue;
    Span words = other.attribution.content().getFirst();
    return covers(probe) && covers(words);
  }

  /** Whether one piece of the content, which is sorted, holds {@code span}. */
  private boolean covers(Span span) {
    List<Span> content = attribution.content();
    int after = Sorted.firstAfter(content, Span::start, span.start());
    return after > 0 && content.get(after - 1).contains(span);
  }

  @Nullable Entity speaker() {
    return resolved.speaker().entity();
  }

  /** Takes over where {@code from} was said. */
  void carry(Draft from) {
    Occasion known = from.occasion;
    if (known != null) {
      occasion = new Occasion(known.type(), known.with(), known.span(), true);
      carriedFrom = from;
    }
  }

  /** The id of the nearest enclosing statement that was not dropped. */
  @Nullable String parentId() {
    Draft p = parent;
    while (p != null && p.dropped) {
      p = p.parent;
    }
    return p == null ? null : p.id;
  }
}
