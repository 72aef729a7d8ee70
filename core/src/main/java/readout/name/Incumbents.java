package readout.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Span;

/**
 * Tells who a bare surname beside an office is, by who held such an office that day: "Chancellor
 * Schultz" in April 2025 is Olaf Scholz. Only where one holder fits, and no other name of the
 * article does.
 */
public final class Incumbents {
  /** A surname of fewer letters has too many neighbours to be a misspelling. */
  private static final int LEAST_LETTERS = 5;

  private static final int LETTERS_A_SLIP = 3;

  private final NameFinder finder;
  private final RoleHolders holders;

  public Incumbents(NameFinder finder, RoleHolders holders) {
    this.finder = finder;
    this.holders = holders;
  }

  /** Who somebody of the article is. */
  private record Known(String name, boolean misspelt) {}

  /**
   * The names with those known in full.
   *
   * @param day of what the text says at a place; null where no office is of that day
   */
  public Names apply(Layout layout, Names names, IntFunction<@Nullable LocalDate> day) {
    Map<String, Known> known = new HashMap<>();
    for (Entity e : names.entities()) {
      Known one = e.type() == Entity.Type.PERSON ? known(layout, names, e, day) : null;
      if (one != null && !names.byId().containsKey(NameFinder.id(one.name))) {
        known.put(e.id(), one);
      }
    }
    if (known.isEmpty()) {
      return names;
    }
    Map<String, Entity> byId = new LinkedHashMap<>();
    names.byId().values().stream()
        .map(e -> named(e, known.get(e.id())))
        .forEach(e -> byId.putIfAbsent(e.id(), e));
    List<Mention> mentions = new ArrayList<>();
    for (Mention m : names.mentions()) {
      Known one = m.entity() == null ? null : known.get(m.entity());
      Mention.Kind kind = one != null && one.misspelt ? Mention.Kind.MISSPELLING : m.kind();
      mentions.add(
          one == null ? m : new Mention(m.span(), m.type(), kind, NameFinder.id(one.name)));
    }
    return new Names(byId, mentions, moved(names.roles(), known), moved(names.genders(), known));
  }

  private static Entity named(Entity e, @Nullable Known known) {
    if (known == null) {
      return e;
    }
    Set<String> aliases = new TreeSet<>(e.aliases());
    aliases.add(e.name());
    return new Entity(
        NameFinder.id(known.name), known.name, e.type(), List.copyOf(aliases), e.roles());
  }

  private static <T> Map<String, T> moved(Map<String, T> byId, Map<String, Known> known) {
    Map<String, T> out = new HashMap<>();
    byId.forEach((id, value) -> {
      Known one = known.get(id);
      out.put(one == null ? id : NameFinder.id(one.name), value);
    });
    return out;
  }

  private @Nullable Known known(
      Layout layout, Names names, Entity e, IntFunction<@Nullable LocalDate> day) {
    if (e.name().indexOf(' ') >= 0) {
      return null;
    }
    for (Span role : names.roles().getOrDefault(e.id(), List.of())) {
      LocalDate then = day.apply(role.start());
      Set<String> office = holders.roleWords(layout, role);
      if (then == null || office.isEmpty()) {
        continue;
      }
      List<String> held = finder.holders(office, then);
      List<String> same =
          held.stream()
              .filter(h -> Namesakes.surname(h).equals(Namesakes.surname(e.name())))
              .toList();
      if (same.size() == 1) {
        return new Known(same.getFirst(), false);
      }
      List<String> near = held.stream().filter(h -> isSlip(e.name(), h)).toList();
      if (same.isEmpty() && near.size() == 1) {
        return new Known(near.getFirst(), true);
      }
    }
    return null;
  }

  /**
   * Whether fewer than one letter in three is all that parts them, and not the first: Schultz may
   * be Scholz, Truman is not Trump.
   */
  private static boolean isSlip(String given, String holder) {
    String a = Namesakes.surname(given);
    String b = Namesakes.surname(holder);
    return Math.min(a.length(), b.length()) >= LEAST_LETTERS
        && a.charAt(0) == b.charAt(0)
        && distance(a, b) <= (Math.max(a.length(), b.length()) - 1) / LETTERS_A_SLIP;
  }

  /** How many letters to change, add or leave out to make one of the other (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
