package readout.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds who is mentioned by other words than a name: by a role that one person of the article holds
 * ("the US president"), by a people ("Ukrainian", "the French"), as a group of some state or
 * organisation ("NATO allies", "Russian officials"), or by what an organisation is called for short
 * ("the Alliance"). Immutable.
 */
public final class Nominals {
  /** How many words may stand between "the" and a role. */
  private static final int ROLE = 5;

  private final NameFinder finder;
  private final Words words;
  private final RoleHolders holders;

  public Nominals(NameFinder finder, Words words) {
    this.finder = finder;
    this.words = words;
    holders = new RoleHolders(finder, words);
  }

  /**
   * All mentions of an article, names among them, sorted by place; they may lie within each other.
   *
   * @param entities those that are named and then those that are not
   */
  public record Found(List<Mention> mentions, List<Entity> entities) {}

  /**
   * {@code day} gives the day by which an office at some place tells its holder; null where none is
   * known.
   */
  public Found find(Layout layout, Names names, IntFunction<@Nullable LocalDate> day) {
    return new Search(layout, names, day).run();
  }

  /** One article. */
  private final class Search {
    private final Layout layout;
    private final Names names;
    private final IntFunction<@Nullable LocalDate> day;
    private final List<Mention> mentions;
    private final Map<String, Entity> entities;
    private final Map<String, Entity> states = new HashMap<>();
    private final Map<String, Entity> organisations = new HashMap<>();

    /** Names that are parts of what was found: the "Alliance" of "the Alliance". */
    private final Set<Mention> replaced = new HashSet<>();

    /** By token: the name it belongs to. */
    private final @Nullable Mention[] named;

    Search(Layout layout, Names names, IntFunction<@Nullable LocalDate> day) {
      this.layout = layout;
      this.names = names;
      this.day = day;
      mentions = new ArrayList<>(names.mentions());
      entities = new LinkedHashMap<>(names.byId());
      named = new Mention[layout.tokens().size()];
      for (Mention m : names.mentions()) {
        int end = layout.tokenAt(m.span().end());
        for (int i = layout.tokenAt(m.span().start()); i < end; i++) {
          named[i] = m;
        }
      }
      for (Entity e : names.entities()) {
        switch (e.type()) {
          case GPE -> states.putIfAbsent(finder.state(e.name().toLowerCase(Locale.ROOT)), e);
          case ORG -> organisations.putIfAbsent(e.name().toLowerCase(Locale.ROOT), e);
          case PERSON, MEDIA, GROUP, LOC, FAC, EVENT -> {}
        }
      }
    }

    Found run() {
      for (Sentence s : layout.sentences()) {
        int i = s.firstToken();
        while (i < s.endToken()) {
          i = Math.max(i + 1, at(i, s));
        }
      }
      mentions.removeIf(replaced::contains);
      mentions.sort(
          Comparator.comparingInt((Mention m) -> m.span().start())
              .thenComparingInt(m -> -m.span().end()));
      return new Found(List.copyOf(mentions), List.copyOf(entities.values()));
    }

    /** Where what is mentioned at token {@code i} ends; {@code i} where nothing is. */
    private int at(int i, Sentence s) {
      Mention name = named[i];
      if (name != null) {
        int end = layout.tokenAt(name.span().end());
        boolean last = i + 1 == end;
        return last && isBody(name) ? group(layout.tokenAt(name.span().start()), end, s) : i;
      }
      Token t = layout.token(i);
      if (t.is("the")) {
        return after(i, s);
      }
      String state = people(t);
      if (state != null) {
        return people(i, state, s);
      }
      if (t.isCapitalised() && finder.is(t.lower(), "regional")) {
        return group(i, i + 1, s);
      }
      Entity known = t.isCapitalised() ? organisations.get(t.lower()) : null;
      if (known != null) {
        add(i, i + 1, Entity.Type.ORG, Mention.Kind.NAME, known);
      }
      return i;
    }

    /** What stands after "the": a short name, a people, a role, "the parties". */
    private int after(int the, Sentence s) {
      int next = the + 1;
      if (next >= s.endToken()) {
        return the;
      }
      for (String full : finder.shortFor(lower(next))) {
        Entity meant = organisations.get(full);
        if (meant != null) {
          Mention shorter = named[next];
          if (shorter != null) {
            replaced.add(shorter);
          }
          add(the, next + 1, Entity.Type.ORG, Mention.Kind.NOMINAL, meant);
          return next + 1;
        }
      }
      String state = named[next] == null ? people(layout.token(next)) : null;
      if (state != null && next + 1 < s.endToken() && !goesOn(next + 1)) {
        add(the, next + 1, Entity.Type.GPE, Mention.Kind.NOMINAL, state(state));
        return next + 1;
      }
      Mention name = named[next];
      if (name != null && !isBody(name)) {
        return the;
      }
      if (finder.is(lower(next), "sides")) {
        add(the, next + 1, Entity.Type.GROUP, Mention.Kind.NOMINAL, described(the, next + 1));
        return next + 1;
      }
      return role(the, s);
    }

    /** "The US president", "the president of Ukraine": somebody of the article. */
    private int role(int the, Sentence s) {
      int end = the + 1;
      while (end < Math.min(s.endToken(), the + 1 + ROLE) && !finder.isRole(lower(end))) {
        Token t = layout.token(end);
        if (t.isMark() || words.isClosed(t.lower()) && !t.isCapitalised()) {
          return the;
        }
        end++;
      }
      while (end < s.endToken() && finder.isRole(lower(end))) {
        end++;
      }
      boolean found = end > the + 1 && finder.isRole(lower(end - 1));
      if (!found
          || end < s.endToken() && (named[end] != null || layout.token(end).isCapitalised())) {
        return the;
      }
      Mention state = end + 1 < s.endToken() && layout.token(end).is("of") ? named[end + 1] : null;
      int whole = state == null ? end : layout.tokenAt(state.span().end());
      Entity holder = holders.find(layout, names, the, whole, List.of());
      if (holder == null) {
        LocalDate then = day.apply(layout.token(the).start());
        Entity office = then == null ? null : holders.office(layout, names, the, whole, then);
        holder = office == null ? null : keep(office);
      }
      if (holder == null) {
        return the;
      }
      add(the, whole, Entity.Type.PERSON, Mention.Kind.NOMINAL, holder);
      for (int i = the + 1; i < end; i++) {
        at(i, s);
      }
      return whole;
    }

    /** A people's name that stands for a group of theirs or for their state. */
    private int people(int i, String state, Sentence s) {
      int group = group(i, i + 1, s);
      if (group > i) {
        return group;
      }
      boolean language = i > 0 && layout.token(i - 1).is("in") && !goesOn(i + 1);
      if (!language) {
        add(i, i + 1, Entity.Type.GPE, Mention.Kind.NAME, state(state));
      }
      return i;
    }

    /** "NATO allies", "EU member states": {@code from..of} and a word for many people. */
    private int group(int from, int of, Sentence s) {
      int head = of < s.endToken() && finder.is(lower(of), "ofgroup") ? of + 1 : of;
      boolean many =
          head < s.endToken()
              && !layout.token(head).isCapitalised()
              && finder.is(lower(head), "people-plural");
      if (!many) {
        return from;
      }
      add(from, head + 1, Entity.Type.GROUP, Mention.Kind.NOMINAL, described(from, head + 1));
      return head + 1;
    }

    /** Whether the noun phrase goes on with a noun or an adjective at token {@code i}. */
    private boolean goesOn(int i) {
      if (i >= layout.tokens().size()) {
        return false;
      }
      Token t = layout.token(i);
      return !t.isMark()
          && !words.isClosed(t.lower())
          && !words.is(t.lower(), "verb")
          && !t.is("'s");
    }

    private static boolean isBody(Mention name) {
      return switch (name.type()) {
        case GPE, ORG, LOC -> name.entity() != null;
        case PERSON, MEDIA, GROUP, FAC, EVENT -> false;
      };
    }

    /** The state a word in capitals is of: "Ukrainian"; not "us". */
    private @Nullable String people(Token t) {
      boolean capitals =
          t.word().length() > 3 || t.word().equals(t.word().toUpperCase(Locale.ROOT));
      boolean region = finder.is(t.lower(), "regional");
      return t.isCapitalised() && capitals && !region ? finder.peopleOf(t.lower()) : null;
    }

    private Entity state(String name) {
      String key = finder.state(name.toLowerCase(Locale.ROOT));
      return states.computeIfAbsent(
          key,
          k -> keep(new Entity(NameFinder.id(name), name, Entity.Type.GPE, List.of(), List.of())));
    }

    private Entity described(int from, int to) {
      String text = layout.span(from, to).in(layout.text()).replaceAll("\\s+", " ");
      return keep(new Entity(NameFinder.id(text), text, Entity.Type.GROUP, List.of(), List.of()));
    }

    /** The entity of this id, which the article may have named or mentioned before. */
    private Entity keep(Entity entity) {
      Entity known = entities.putIfAbsent(entity.id(), entity);
      return known == null ? entity : known;
    }

    private void add(int from, int to, Entity.Type type, Mention.Kind kind, Entity entity) {
      Span span = layout.span(from, to);
      mentions.add(new Mention(span, type, kind, entity.id()));
    }

    private String lower(int token) {
      return layout.token(token).lower();
    }
  }
}
