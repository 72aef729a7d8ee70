package readout.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.NameFinder;
import readout.name.Names;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds who holds a role: "the NATO chief", "the minister". One person of the article must fit;
 * where several do, the one who is the subject of the talk just then, and nobody if none is.
 */
final class RoleHolders {
  private static final int MAX_HOLDERS = 60;
  private static final int MAX_ROLES = 6;
  private static final int MAX_PARAGRAPHS_BACK = 1;
  private static final int MAX_TURNS_BACK = 6;

  private final NameFinder finder;
  private final Words words;

  RoleHolders(NameFinder finder, Words words) {
    this.finder = finder;
    this.words = words;
  }

  /** Who is meant by tokens {@code first..head}; {@code null} if nobody surely is. */
  @Nullable Entity find(
      Layout layout, Names names, int first, int head, List<SpeakerFinder.Turn> turns) {
    if (words.is(layout.token(first).lower(), "indefinite-article")) {
      return null;
    }
    Set<String> asked = roleWords(layout, first, head);
    List<Entity> exact = new ArrayList<>();
    List<Entity> loose = new ArrayList<>();
    for (Entity e : names.holders(MAX_HOLDERS)) {
      boolean fits = false;
      boolean bare = false;
      List<Span> roles = names.roles().getOrDefault(e.id(), List.of());
      for (Span role : roles.subList(0, Math.min(MAX_ROLES, roles.size()))) {
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
    Entity one = one(layout, exact, first, turns);
    return one != null || !exact.isEmpty() ? one : one(layout, loose, first, turns);
  }

  private static @Nullable Entity one(
      Layout layout, List<Entity> fitting, int first, List<SpeakerFinder.Turn> turns) {
    if (fitting.size() <= 1) {
      return fitting.isEmpty() ? null : fitting.getFirst();
    }
    int here = paragraph(layout, layout.token(first).start());
    for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - MAX_TURNS_BACK); i--) {
      SpeakerFinder.Turn turn = turns.get(i);
      if (here - paragraph(layout, turn.offset()) <= MAX_PARAGRAPHS_BACK
          && fitting.contains(turn.entity())) {
        return turn.entity();
      }
    }
    return null;
  }

  private static int paragraph(Layout layout, int offset) {
    return layout.sentences().get(layout.sentenceAt(offset)).paragraph();
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
    for (String word : asked) {
      boolean leads =
          finder.is(word, "leader") && held.stream().anyMatch(h -> finder.is(h, "leading"));
      boolean legislates =
          finder.is(word, "legislator") && held.stream().anyMatch(h -> finder.is(h, "legislator"));
      if (!legislates && (lesser || !held.contains(word) && !leads)) {
        return false;
      }
      role |= leads || legislates || finder.isRole(word);
    }
    return role;
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
