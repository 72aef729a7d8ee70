package readout.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds who holds a role: "the NATO chief", "the minister". One person of the article must fit;
 * where several do, the one who is the subject of the talk just then, and nobody if none is.
 */
public final class RoleHolders {
  private static final int MAX_HOLDERS = 60;
  private static final int MAX_ROLES = 6;

  private final NameFinder finder;
  private final Words words;

  public RoleHolders(NameFinder finder, Words words) {
    this.finder = finder;
    this.words = words;
  }

  /**
   * Who is meant by tokens {@code first..head}; {@code null} if nobody surely is.
   *
   * @param near who was spoken of just before, the last first
   */
  public @Nullable Entity find(Layout layout, Names names, int first, int head, List<Entity> near) {
    if (words.is(layout.token(first).lower(), "indefinite-article")) {
      return null;
    }
    Set<String> asked = roleWords(layout, first, head);
    List<Entity> exact = new ArrayList<>();
    List<Entity> loose = new ArrayList<>();
    for (Entity e : names.holders(MAX_HOLDERS)) {
      boolean fits = false;
      boolean bare = false;
      for (Span role : roles(names, e)) {
        Set<String> held =
            roleWords(layout, layout.tokenAt(role.start()), layout.tokenAt(role.end()));
        fits |= fits(asked, held);
        // "Secretary-General" without its organisation may be any organisation's.
        boolean heads = held.size() == 1 && finder.is(held.iterator().next(), "orghead");
        bare |= heads && fits(onlyRoles(asked), held);
      }
      if (fits) {
        exact.add(e);
      } else if (bare) {
        loose.add(e);
      }
    }
    Entity one = one(exact, near);
    return one != null || !exact.isEmpty() ? one : one(loose, near);
  }

  /**
   * Who held the office that tokens {@code first..head} name on {@code day}, where the article
   * names nobody: "the US president". Null where that is not known, and where any other word stands
   * with it: "the then US president", "no US president".
   */
  public @Nullable Entity office(Layout layout, Names names, int first, int head, LocalDate day) {
    for (int i = first; i < head; i++) {
      Token t = layout.token(i);
      boolean link = t.is("the") || i > first && (t.is("of") || t.is("'s"));
      if (!link && roleWords(layout, i, i + 1).isEmpty()) {
        return null;
      }
    }
    Set<String> asked = roleWords(layout, first, head);
    String holder = finder.holder(asked, day);
    return holder == null
        ? leader(names, asked, day)
        : new Entity(NameFinder.id(holder), holder, Entity.Type.PERSON, List.of(), List.of());
  }

  /**
   * "The Norlandic leader": the one person the article names who was at the head of the state or
   * its government on {@code day}. Which of the two a state is led by, it need not know.
   */
  private @Nullable Entity leader(Names names, Set<String> asked, LocalDate day) {
    Set<String> led = new HashSet<>(asked);
    if (!led.removeIf(a -> finder.is(a, "leader")) || led.isEmpty()) {
      return null;
    }
    List<Entity> found = new ArrayList<>();
    List<Entity> people =
        names.entities().stream()
            .filter(e -> e.type() == Entity.Type.PERSON)
            .limit(MAX_HOLDERS)
            .toList();
    for (Entity e : people) {
      if (finder.all("headship").stream().anyMatch(h -> isHolder(e, led, h, day))) {
        found.add(e);
      }
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  private boolean isHolder(Entity who, Set<String> state, String headship, LocalDate day) {
    Set<String> office = new HashSet<>(state);
    office.addAll(List.of(headship.split("-")));
    return finder.isHolder(office, who.name(), day);
  }

  /**
   * That somebody holds an office.
   *
   * @param since the first day of the term
   * @param evidence the office as written beside the name
   */
  public record Incumbent(LocalDate since, Span evidence) {}

  /**
   * Who of the article's people took their office last: it was written after that day. A term that
   * was over before another's began does not count, as presidents keep their titles.
   */
  public @Nullable Incumbent latest(Layout layout, Names names) {
    Incumbent latest = null;
    for (boolean later = true; later; ) {
      later = false;
      for (Entity e : names.holders(MAX_HOLDERS)) {
        for (Span role : roles(names, e)) {
          Set<String> office =
              roleWords(layout, layout.tokenAt(role.start()), layout.tokenAt(role.end()));
          LocalDate day = latest == null ? LocalDate.MIN : latest.since();
          LocalDate since = finder.since(office, e.name(), day);
          if (since != null && since.isAfter(day)) {
            latest = new Incumbent(since, role);
            later = true;
          }
        }
      }
    }
    return latest;
  }

  private static List<Span> roles(Names names, Entity holder) {
    List<Span> roles = names.roles().getOrDefault(holder.id(), List.of());
    return roles.subList(0, Math.min(MAX_ROLES, roles.size()));
  }

  private static @Nullable Entity one(List<Entity> fitting, List<Entity> near) {
    return fitting.size() == 1
        ? fitting.getFirst()
        : near.stream().filter(fitting::contains).findFirst().orElse(null);
  }

  private Set<String> onlyRoles(Set<String> asked) {
    Set<String> out = new HashSet<>(asked);
    out.removeIf(w -> !isRoleWord(w));
    return out;
  }

  private boolean isRoleWord(String lower) {
    return finder.isRole(lower) || finder.is(lower, "rolehead") || finder.is(lower, "roletail");
  }

  /**
   * Whether every word asked for is among those held, a general word for a leader or a member of
   * parliament standing for any such role; at least one must be a role.
   */
  private boolean fits(Set<String> asked, Set<String> held) {
    boolean role = false;
    boolean lesser = held.stream().anyMatch(h -> finder.is(h, "lesser") && !asked.contains(h));
    boolean field = asked.stream().anyMatch(a -> finder.is(a, "roletail"));
    boolean leading =
        held.stream().anyMatch(h -> finder.is(h, "leading") || field && finder.is(h, "portfolio"));
    for (String word : asked) {
      boolean leads = leading && finder.is(word, "leader");
      boolean legislates = sameKind("legislator", word, held) || sameKind("judge", word, held);
      if (!legislates && (lesser || !held.contains(word) && !leads)) {
        return false;
      }
      role |= leads || legislates || finder.isRole(word);
    }
    return role;
  }

  private boolean sameKind(String kind, String word, Set<String> held) {
    return finder.is(word, kind) && held.stream().anyMatch(h -> finder.is(h, kind));
  }

  /** The words of a role that carry meaning, as offices are known by. */
  Set<String> roleWords(Layout layout, Span role) {
    return roleWords(layout, layout.tokenAt(role.start()), layout.tokenAt(role.end()));
  }

  /** The words of a role that carry meaning, a state in one spelling, "U.N." as "un". */
  private Set<String> roleWords(Layout layout, int first, int end) {
    Set<String> out = new HashSet<>();
    for (int i = first; i < end; i++) {
      Token t = layout.token(i);
      boolean state = t.word().equals("US") || t.word().equals("UK");
      boolean open = !words.isClosed(t.lower()) || words.is(t.lower(), "abbreviation");
      if (!t.isMark() && !t.is("'s") && (state || open)) {
        out.add(finder.state(t.lower()).replace(".", ""));
      }
    }
    return out;
  }
}
