package readout.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.Gender;
import readout.name.Mention;
import readout.name.NameFinder;
import readout.name.Names;
import readout.name.RoleHolders;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;
import readout.time.Present;

/**
 * Says who a source is: by the name in it, by a role that one person of the article holds, or by a
 * pronoun whose only fitting antecedent is near. Where that leaves two, it says so instead of
 * choosing.
 */
final class SpeakerFinder {
  // In a paragraph without end, nobody looks further back for who "he" is.
  private static final int MAX_TURNS_BACK = 24;
  // Of those who spoke before, a role may mean one of the last ones.
  private static final int MAX_HOLDERS_BACK = 6;

  private final NameFinder finder;
  private final Words words;
  private final RoleHolders holders;
  private final Pronouns pronouns;
  private final Organisations organisations;

  SpeakerFinder(NameFinder finder, Words words) {
    this.finder = finder;
    this.words = words;
    holders = new RoleHolders(finder, words);
    pronouns = new Pronouns(words);
    organisations = new Organisations(finder);
  }

  /**
   * A source resolved.
   *
   * @param role the role as written, here or earlier
   * @param rule how: "name", "role", "office", "pronoun", "described", "none"
   */
  record Resolved(Speaker speaker, @Nullable Span role, String rule) {}

  /** Somebody who spoke: where the source stands, where what was said ends, and who it was. */
  record Turn(int offset, int end, Entity entity) {}

  /**
   * Who {@code source} is; {@code said} is what it says, {@code turns} are the speakers before it,
   * in reading order; {@code present} tells by which day an office names its holder.
   */
  Resolved resolve(
      Scene scene,
      Names names,
      @Nullable Span source,
      List<Span> said,
      List<Turn> turns,
      Present present) {
    if (source == null) {
      return none("the text names nobody");
    }
    Layout layout = scene.layout;
    int first = layout.tokenAt(source.start());
    int end = layout.tokenAt(source.end());
    if (end - first == 1) {
      Gender pronoun = pronoun(layout.token(first).lower());
      if (pronoun != null) {
        return byPronoun(scene, names, source, pronoun, said, turns);
      }
      if (layout.token(first).is("they")
          || layout.token(first).is("them")
          || layout.token(first).is("their")) {
        return byPlural(layout, source, turns);
      }
      if (layout.token(first).is("it")) {
        return byOrganisation(layout, names, source, turns);
      }
      if (words.is(layout.token(first).lower(), "relative")) {
        return byAntecedent(layout, names, source);
      }
      if (words.is(layout.token(first).lower(), "subject")
          || words.is(layout.token(first).lower(), "possessive")
          || words.is(layout.token(first).lower(), "determiner")) {
        return none("'" + layout.token(first).word() + "' is not resolved");
      }
    }
    return byName(layout, names, source, first, end, turns, present);
  }

  private static Resolved none(String reason) {
    return new Resolved(new Speaker.Unattributed(reason), null, "none");
  }

  private static @Nullable Gender pronoun(String lower) {
    return switch (lower) {
      case "he", "him", "his" -> Gender.HE;
      case "she", "her" -> Gender.SHE;
      default -> null;
    };
  }

  private Resolved byName(
      Layout layout,
      Names names,
      Span source,
      int first,
      int end,
      List<Turn> turns,
      Present present) {
    int head = headEnd(layout, first, end);
    Span headSpan = layout.span(first, head);
    if (isDenied(layout, first)) {
      return none("the text says that nobody of these said it");
    }
    if (namesSeveral(layout, names, headSpan)) {
      return described(layout, headSpan);
    }
    Token last = layout.token(head - 1);
    boolean plural = finder.isPlural(last.lower());
    List<Mention> inside = names.within(headSpan);
    if (!plural) {
      Mention best = null;
      for (Mention m : inside) {
        boolean ends = m.span().end() == headSpan.end();
        boolean possessor =
            followedByPossessive(layout, m.span(), head)
                || belongs(layout, inside, first, m.span());
        if (!possessor && (ends || best == null && m.type() == Entity.Type.PERSON)) {
          best = m;
        }
      }
      if (best == null && inside.size() == 1 && source.length() > headSpan.length()) {
        Span only = inside.getFirst().span();
        boolean owner =
            followedByPossessive(layout, only, head) || belongs(layout, inside, first, only);
        best = owner ? null : inside.getFirst();
      }
      if (best != null && best.span().end() == headSpan.end()
          || best != null && best.type() == Entity.Type.PERSON && !isNominal(layout, head, best)) {
        Optional<Entity> entity = names.entity(best.entity());
        if (entity.isEmpty()) {
          return none("several people in this article are named " + best.span().in(layout.text()));
        }
        return new Resolved(
            new Speaker.Named(entity.get()), role(names, entity.get(), source), "name");
      }
      // "the team's head, Ana Bell,"
      List<Mention> whole = names.within(source);
      for (Mention m : whole) {
        if (m.type() == Entity.Type.PERSON
            && m.span().start() >= headSpan.end()
            && layout.tokenAt(m.span().start()) == head + 1
            && (finder.isRole(last.lower())
                || headRole(layout, first, head) != null
                || layout.token(head).is(",")
                    && !hasPreposition(layout, first, head)
                    && endsSource(layout, m.span(), end))) {
          Optional<Entity> entity = names.entity(m.entity());
          if (entity.isPresent()) {
            return new Resolved(new Speaker.Named(entity.get()), headSpan, "name");
          }
        }
      }
      if (finder.isRole(last.lower()) || headRole(layout, first, head) != null) {
        Entity holder = holders.find(layout, names, first, head, near(layout, first, turns));
        if (holder != null) {
          return new Resolved(new Speaker.Named(holder), headSpan, "role");
        }
        LocalDate day = present.at(source.start());
        Entity office = day == null ? null : holders.office(layout, names, first, head, day);
        if (office != null) {
          return new Resolved(new Speaker.Named(office), headSpan, "office");
        }
      }
    }
    Entity own = organisations.owned(layout, names, first, head);
    if (own != null) {
      return new Resolved(new Speaker.Named(own), null, "name");
    }
    Entity organisation = organisations.lastNamed(layout, names, first, head);
    if (organisation != null) {
      return new Resolved(new Speaker.Named(organisation), null, "role");
    }
    return described(layout, headSpan);
  }

  /** Who spoke in this paragraph or the one before, the last first. */
  private static List<Entity> near(Layout layout, int token, List<Turn> turns) {
    int here = paragraph(layout, layout.token(token).start());
    return turns
        .subList(Math.max(0, turns.size() - MAX_HOLDERS_BACK), turns.size())
        .reversed()
        .stream()
        .filter(t -> here - paragraph(layout, t.offset()) <= 1)
        .map(Turn::entity)
        .toList();
  }

  private static int paragraph(Layout layout, int offset) {
    return layout.sentences().get(layout.sentenceAt(offset)).paragraph();
  }

  /** "A friend of the victim, Ana Rook,": the name may stand beside either noun. */
  private boolean hasPreposition(Layout layout, int first, int head) {
    return layout.tokens().subList(first, head).stream()
        .anyMatch(t -> words.is(t.lower(), "preposition"));
  }

  /** Whether a name in apposition is the last of its source: "the council's clerk, Ana Rook,". */
  private static boolean endsSource(Layout layout, Span name, int end) {
    int after = layout.tokenAt(name.end());
    return after == end || after == end - 1 && layout.token(after).is(",");
  }

  private static Resolved described(Layout layout, Span head) {
    // "the minister's warning": it is the minister who warns.
    String words =
        head.in(layout.text()).replaceAll("\\s+", " ").replaceFirst("(?<=.)['\u2019]s$", "");
    Entity group = new Entity(NameFinder.id(words), words, Entity.Type.GROUP, List.of(), List.of());
    return new Resolved(new Speaker.Described(group), null, "described");
  }

  /** The end of the phrase's head part: before a comma, a relative clause or a bracket. */
  private int headEnd(Layout layout, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      Token t = layout.token(i);
      if (t.is(",")
          || t.is("(")
          || words.is(t.lower(), "relative")
          || t.is("--")
          || t.is("\u2014")
          || t.is("\u2013")) {
        return i;
      }
    }
    return end;
  }

  /**
   * "Neither Ana Bell nor Tom Diaz", "nobody from the board": a word that denies the whole source.
   */
  private boolean isDenied(Layout layout, int first) {
    int start = layout.sentences().get(layout.sentenceAt(layout.token(first).start())).firstToken();
    for (int i = first; i >= Math.max(start, first - 10); i--) {
      if (words.is(layout.token(i).lower(), "denier")) {
        return true;
      }
      if (layout.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /**
   * Two joined by "and" or "or": together they are one source, alone neither is. Between two people
   * anything may stand; "France and Germany" must be side by side.
   */
  private static boolean namesSeveral(Layout layout, Names names, Span head) {
    List<Mention> all = names.within(head);
    for (int i = 0; i + 1 < all.size(); i++) {
      Mention one = all.get(i);
      int from = layout.tokenAt(one.span().end());
      if (from < layout.tokens().size() && joins(layout.token(from))) {
        int next = layout.token(from + 1).is("the") ? from + 2 : from + 1;
        if (next == layout.tokenAt(all.get(i + 1).span().start())) {
          return true;
        }
      }
    }
    List<Mention> people = all.stream().filter(m -> m.type() == Entity.Type.PERSON).toList();
    for (int i = 0; i + 1 < people.size(); i++) {
      int from = layout.tokenAt(people.get(i).span().end());
      int to = layout.tokenAt(people.get(i + 1).span().start());
      if (layout.tokens().subList(from, to).stream().anyMatch(SpeakerFinder::joins)) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(Token t) {
    return t.is("and") || t.is("or") || t.is("nor");
  }

  /**
   * Whether the name only tells whose the head is: "an adviser to Ana Bell", "the office of the
   * envoy Ana Bell"; not in "President of Ruritania Ana Bell" or "Ambassador to the United States
   * Ana Bell".
   */
  private boolean belongs(Layout layout, List<Mention> names, int first, Span name) {
    int at = layout.tokenAt(name.start());
    for (int i = at - 1; i > first; i--) {
      Span here = layout.token(i).span();
      // "University of Norport president Ana Bell": some are part of a name.
      boolean part = names.stream().anyMatch(m -> m.span().contains(here));
      if (part || !words.is(layout.token(i).lower(), "preposition")) {
        continue;
      }
      boolean capitals =
          layout.tokens().subList(i + 1, at).stream()
              .allMatch(t -> t.isCapitalised() || t.is("the") || t.is("of"));
      boolean ofRole =
          finder.isRole(layout.token(i - 1).lower()) && (capitals || layout.token(i).is("of"));
      boolean person = i + 1 == at;
      for (int t = i + 1; t < at; t++) {
        String w = layout.token(t).lower();
        person |= finder.isRole(w) || t == i + 1 && words.is(w, "title");
      }
      return !ofRole || person;
    }
    return false;
  }

  private static boolean followedByPossessive(Layout layout, Span name, int head) {
    int after = layout.tokenAt(name.end());
    return after < head && (layout.token(after).is("'s") || layout.token(after).is("'"));
  }

  /**
   * Whether the head noun after the name shows that the name only qualifies it: "a Trump adviser".
   */
  private boolean isNominal(Layout layout, int head, Mention name) {
    int after = layout.tokenAt(name.span().end());
    if (after >= head) {
      return false;
    }
    Token next = layout.token(after);
    return !words.is(next.lower(), "preposition");
  }

  /** Index of the role word of a phrase such as "the head of the team". */
  private @Nullable Integer headRole(Layout layout, int first, int head) {
    for (int i = first; i < head; i++) {
      if (words.is(layout.token(i).lower(), "preposition")) {
        return null;
      }
      if (finder.isRole(layout.token(i).lower())) {
        return i;
      }
    }
    return null;
  }

  private Resolved byPronoun(
      Scene scene, Names names, Span source, Gender pronoun, List<Span> said, List<Turn> turns) {
    Entity meant = pronouns.find(scene, names, source, pronoun, said, turns);
    String word = source.in(scene.layout.text());
    return meant == null
        ? none("nobody near, or more than one person, may be meant by '" + word + "'")
        : new Resolved(new Speaker.Named(meant), role(names, meant, source), "pronoun");
  }

  /** "it": the state or organisation that spoke just before. */
  private static Resolved byOrganisation(
      Layout layout, Names names, Span source, List<Turn> turns) {
    int here = layout.sentences().get(layout.sentenceAt(source.start())).paragraph();
    if (!turns.isEmpty()) {
      Turn turn = turns.getLast();
      boolean body =
          switch (turn.entity().type()) {
            case GPE, ORG, MEDIA, GROUP -> true;
            case PERSON, LOC, FAC, EVENT -> false;
          };
      int there = layout.sentences().get(layout.sentenceAt(turn.end())).paragraph();
      if (body && turn.offset() < source.start() && here - there <= 1) {
        Speaker speaker =
            names.entity(turn.entity().id()).isPresent()
                ? new Speaker.Named(turn.entity())
                : new Speaker.Described(turn.entity());
        return new Resolved(speaker, null, "pronoun");
      }
    }
    return none("'it' has no body near that it must mean");
  }

  private Resolved byPlural(Layout layout, Span source, List<Turn> turns) {
    int paragraph = layout.sentences().get(layout.sentenceAt(source.start())).paragraph();
    for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - MAX_TURNS_BACK); i--) {
      Turn turn = turns.get(i);
      if (turn.offset() >= source.start()) {
        continue;
      }
      int then = layout.sentences().get(layout.sentenceAt(turn.end())).paragraph();
      if (paragraph - then > 1) {
        break;
      }
      if (turn.entity().type() == Entity.Type.GROUP) {
        return new Resolved(new Speaker.Described(turn.entity()), null, "pronoun");
      }
    }
    return none("'" + source.in(layout.text()) + "' has no group near that it must mean");
  }

  /** "Rutte, who says …": the name right before. */
  private Resolved byAntecedent(Layout layout, Names names, Span source) {
    int token = layout.tokenAt(source.start());
    int before = token > 0 && layout.token(token - 1).is(",") ? token - 2 : token - 1;
    if (before >= 0) {
      Span near = layout.token(before).span();
      for (Mention m : names.within(new Span(Math.max(0, near.start() - 80), near.end()))) {
        if (m.span().end() == near.end() && m.entity() != null) {
          Optional<Entity> entity = names.entity(m.entity());
          if (entity.isPresent()) {
            return new Resolved(
                new Speaker.Named(entity.get()), role(names, entity.get(), source), "relative");
          }
        }
      }
    }
    return none("'" + source.in(layout.text()) + "' stands for a description that names nobody");
  }

  /** The role in the source itself, else the last given before it. */
  private static @Nullable Span role(Names names, Entity entity, Span source) {
    Span best = null;
    for (Span role : names.roles().getOrDefault(entity.id(), List.of())) {
      if (source.contains(role)) {
        return role;
      }
      if (role.start() < source.start()) {
        best = role;
      }
    }
    return best;
  }

  /**
   * Whether the source is one of the press, so that what it reports came to it from somebody else.
   */
  boolean isPress(Layout layout, Span source) {
    for (Token t :
        layout.tokens().subList(layout.tokenAt(source.start()), layout.tokenAt(source.end()))) {
      if (finder.isPress(t.lower())) {
        return true;
      }
    }
    return false;
  }
}
