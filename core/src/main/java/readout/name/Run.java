package readout.name;

import readout.text.Layout;

/**
 * A name as tokens: the role or title part {@code first..name} and the name {@code name..end}.
 *
 * @param sure whether words that can mean nothing else told its type; else capitals alone did
 */
record Run(int first, int name, int end, Entity.Type type, boolean sure) {
  Run {
    if (first > name || name >= end) {
      throw new IllegalArgumentException(
          "a run must have its parts in order and a name: " + first + ", " + name + ", " + end);
    }
  }

  /** The words from token {@code first} to before {@code end}, line breaks as spaces. */
  static String text(Layout layout, int first, int end) {
    return layout.span(first, end).in(layout.text()).replaceAll("\\s+", " ");
  }
}
