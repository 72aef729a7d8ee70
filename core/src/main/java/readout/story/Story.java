package readout.story;

import java.util.List;

/**
 * Articles about one matter.
 *
 * @param id the same for the same first article, whatever joins it later
 * @param articles their ids, by day of publication, those without one last
 */
public record Story(String id, List<String> articles) {
  public Story {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " has no articles");
    }
  }
}
