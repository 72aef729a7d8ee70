package readout.name;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Token;

/**
 * What an article calls for short what it also names in full: a person by the given name
 * ("Hillary"), an organisation by its last word ("the Post") or its initials ("DNC", "FOP" where it
 * stands in brackets behind the name). A short name that two full ones share means neither.
 */
final class ShortNames {
  private final Map<String, Set<String>> people = new HashMap<>();
  private final Map<String, Set<String>> organisations = new HashMap<>();

  /** Of the full names among {@code runs}. */
  ShortNames(Layout layout, List<Run> runs) {
    for (Run run : runs) {
      if (run.end() - run.name() == 1) {
        continue;
      }
      String full = Run.text(layout, run.name(), run.end());
      switch (run.type()) {
        case PERSON -> add(people, layout.token(run.name()).word(), full);
        case ORG, MEDIA -> {
          if (isCompound(layout, run)) {
            add(organisations, layout.token(run.end() - 1).word(), full);
          }
          add(organisations, initials(layout, run), full);
          String bracketed = bracketed(layout, run.end());
          if (bracketed != null) {
            add(organisations, bracketed, full);
          }
        }
        case GPE, GROUP, LOC, FAC, EVENT -> {}
      }
    }
  }

  /** The one person of the article with this given name, in full; null where there is not one. */
  @Nullable String person(String given) {
    return only(people, given);
  }

  /** The one organisation or outlet that may be called so, in full; null where there is not one. */
  @Nullable String organisation(String name) {
    return only(organisations, name);
  }

  private static @Nullable String only(Map<String, Set<String>> names, String name) {
    Set<String> full = names.getOrDefault(Lexicon.plain(name), Set.of());
    return full.size() == 1 ? full.iterator().next() : null;
  }

  private static void add(Map<String, Set<String>> names, String name, String full) {
    names.computeIfAbsent(Lexicon.plain(name), n -> new LinkedHashSet<>()).add(full);
  }

  /** Whether the last word is what it is: "Lowland Post", but not "Library of Congress". */
  private static boolean isCompound(Layout layout, Run run) {
    return layout.tokens().subList(run.name(), run.end()).stream().allMatch(Token::isCapitalised);
  }

  private static String initials(Layout layout, Run run) {
    StringBuilder out = new StringBuilder();
    for (int i = run.name(); i < run.end(); i++) {
      if (layout.token(i).isCapitalised()) {
        out.append(layout.token(i).word().charAt(0));
      }
    }
    return out.toString();
  }

  /**
   * "(EPA)" from token {@code at}: what stands alone in brackets there; null where nothing does.
   */
  private static @Nullable String bracketed(Layout layout, int at) {
    boolean alone =
        at + 2 < layout.tokens().size()
            && layout.token(at).is("(")
            && Capitals.isAcronym(layout.token(at + 1).word())
            && layout.token(at + 2).is(")");
    return alone ? layout.token(at + 1).word() : null;
  }
}
