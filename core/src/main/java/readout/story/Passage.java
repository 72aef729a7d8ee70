package readout.story;

import java.util.List;
import readout.text.Span;

/**
 * A block of words that two articles share, all but what was edited.
 *
 * @param first where it stands in one of the two, the earlier by the order the finder was given
 * @param second where it stands in the other
 * @param words how many it has, in the article in which it is longer
 * @param same how many words both have
 * @param edits what differs inside it, in its order
 */
public record Passage(Place first, Place second, int words, int same, List<Edit> edits) {
  /**
   * A stretch of an article.
   *
   * @param article its id
   */
  public record Place(String article, Span span) {}

  /**
   * Words that stand in one of the two where others, or none, stand in the other.
   *
   * @param first the words in the first article; empty, at their place, where it has none
   * @param second the same in the second
   */
  public record Edit(Span first, Span second) {
    public Edit {
      if (first.isEmpty() && second.isEmpty()) {
        throw new IllegalArgumentException("nothing differs at " + first + " and " + second);
      }
    }
  }

  public Passage {
    edits = List.copyOf(edits);
    if (first.article().equals(second.article())) {
      throw new IllegalArgumentException(
          "a passage of " + first.article() + " needs another article, not the same");
    }
    if (same < 1 || same > words) {
      throw new IllegalArgumentException(same + " of " + words + " words cannot be the same");
    }
  }

  /** Whether not a word differs. */
  public boolean isVerbatim() {
    return edits.isEmpty();
  }
}
