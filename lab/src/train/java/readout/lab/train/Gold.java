package readout.lab.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annotated attribution over the words of an article, counted from 0 through all its paragraphs.
 *
 * @param source the first piece of the source; {@code null} where nobody is named
 * @param content in order, at least one
 */
record Gold(@Nullable Range source, Range cue, List<Range> content) {
  /** Words from {@code from} to before {@code to}. */
  record Range(int from, int to) {
    Range {
      if (from < 0 || to <= from) {
        throw new IllegalArgumentException("words " + from + " to " + to + " are none");
      }
    }
  }

  Gold {
    content = List.copyOf(content);
  }
}
