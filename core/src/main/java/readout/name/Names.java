package readout.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.text.Sorted;
import readout.text.Span;

/**
 * The names of an article.
 *
 * @param byId the entities by their ids, in order of first mention
 * @param mentions names only, sorted by place, without overlaps
 * @param roles where a role stands beside a person's name, by entity id, in reading order
 * @param genders of persons, by entity id
 */
public record Names(
    Map<String, Entity> byId,
    List<Mention> mentions,
    Map<String, List<Span>> roles,
    Map<String, Gender> genders) {
  public Names {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    mentions = List.copyOf(mentions);
    roles = Map.copyOf(roles);
    genders = Map.copyOf(genders);
  }

  public Optional<Entity> entity(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
  }

  /** The entities by first mention. */
  public List<Entity> entities() {
    return List.copyOf(byId.values());
  }

  /** The first {@code most} persons with a role. */
  public List<Entity> holders(int most) {
    return byId.values().stream()
        .filter(e -> e.type() == Entity.Type.PERSON && roles.containsKey(e.id()))
        .limit(most)
        .toList();
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
    return Sorted.firstFrom(mentions, m -> m.span().start(), offset);
  }

  public Gender gender(String id) {
    return genders.getOrDefault(id, Gender.EITHER);
  }
}
