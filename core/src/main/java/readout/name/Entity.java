package readout.name;

import java.util.List;

/**
 * Somebody or something an article names.
 *
 * @param id stable within a record and made from the name: {@code mark-rutte}
 * @param name the fullest form the article gives
 * @param type the closed list of the record
 * @param aliases the other forms of the name the article uses, sorted
 * @param roles the roles the article gives, as written, in reading order
 */
public record Entity(String id, String name, Type type, List<String> aliases, List<String> roles) {
  /** GPE is a state or its government; GROUP is described and unnamed. */
  public enum Type {
    PERSON,
    GPE,
    ORG,
    MEDIA,
    GROUP,
    LOC,
    FAC,
    EVENT
  }

  public Entity {
    if (id.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException(
          "an entity needs an id and a name, not '" + id + "' and '" + name + "'");
    }
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
  }
}
