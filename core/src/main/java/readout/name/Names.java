package readout.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.text.Span;

/**
 * The names of an article.
 *
 * @param entities by first mention
 * @param mentions names only, sorted by place, without overlaps
 * @param roles where a role stands beside a person's name, by entity id, in reading order
 * @param genders of persons, by entity id
 */
public record Names(
    List<Entity> entities,
    List<Mention> mentions,
    Map<String, List<Span>> roles,
    Map<String, Gender> genders) {
  public Names {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    roles = Map.copyOf(roles);
    genders = Map.copyOf(genders);
  }

  public Optional<Entity> entity(@Nullable String id) {
    return entities.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** The mentions that lie wholly in {@code within}. */
  public List<Mention> within(Span within) {
    List<Mention> out = new ArrayList<>();
    for (int i = firstFrom(within.start());
        i < mentions.size() && mentions.get(i).span().start() < within.end();
        i++) {
      if (within.contains(mentions.get(i).span())) {
        out.add(mentions.get(i));
      }
    }
    return out;
  }

  /** The index of the first mention that starts at {@code offset} or later. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (mentions.get(mid).span().start() < offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  public Gender gender(String id) {
    return genders.getOrDefault(id, Gender.EITHER);
  }
}
