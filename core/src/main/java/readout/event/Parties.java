package readout.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.Gender;
import readout.name.Mention;
import readout.name.NameFinder;
import readout.name.Names;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;
import readout.text.Span;

/**
 * Says who the head of a phrase is: by the name or description it stands in, by the state whose
 * government or army it is, or by what a pronoun means. Who is not sure is nobody.
 */
public final class Parties {
  /** How many sentences back somebody may be meant by "he". */
  private static final int BACK = 2;

  private final Layout layout;
  private final Syntax syntax;
  private final Names names;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Statements statements;
  private final Set<String> bodies;

  /** By token, the mentions that hold it, the longest first. */
  private final List<List<Mention>> mentions = new ArrayList<>();

  Parties(
      NameFinder finder,
      Layout layout,
      Syntax syntax,
      Names names,
      List<Mention> mentioned,
      List<Entity> entities,
      Statements statements,
      Set<String> bodies) {
    this.layout = layout;
    this.syntax = syntax;
    this.names = names;
    this.statements = statements;
    this.bodies = bodies;
    Map<String, Entity> states = new HashMap<>();
    for (Entity e : entities) {
      if (e.type() == Entity.Type.GPE) {
        states.putIfAbsent(finder.stateName(e.name()), e);
      }
    }
    for (Entity e : entities) {
      // A people that acts is its state: "the Russians attacked".
      String state = finder.stateOf(e);
      this.entities.put(e.id(), state == null ? e : states.computeIfAbsent(state, Parties::state));
    }
    for (int i = 0; i < layout.tokens().size(); i++) {
      mentions.add(new ArrayList<>());
    }
    for (Mention m : mentioned) {
      int end = layout.tokenAt(m.span().end());
      for (int t = layout.tokenAt(m.span().start()); t < end; t++) {
        mentions.get(t).add(m);
      }
    }
    mentions.forEach(l -> l.sort(Comparator.comparingInt((Mention m) -> -m.span().length())));
  }

  private static Entity state(String name) {
    return new Entity(NameFinder.id(name), name, Entity.Type.GPE, List.of(), List.of());
  }

  /** Who these heads are, each once, in their order; those who act between them and nobody else. */
  public List<Party> of(List<Integer> heads) {
    Map<String, Party> out = new LinkedHashMap<>();
    for (int head : heads) {
      for (Party p : of(head)) {
        out.putIfAbsent(p.entity().id(), p);
      }
    }
    return List.copyOf(out.values());
  }

  /** Who the head of one phrase is; several where a pronoun means several. */
  public List<Party> of(int head) {
    Party named = named(head);
    if (named != null) {
      return List.of(named);
    }
    for (int part : syntax.children(head, Relation.FLAT, Relation.APPOS, Relation.COMPOUND)) {
      Party p = named(part);
      if (p != null && p.entity().type() == Entity.Type.PERSON) {
        return List.of(p);
      }
    }
    if (syntax.tag(head).startsWith("PRP")) {
      return pronoun(head);
    }
    if (isBody(head)) {
      List<Integer> of =
          new ArrayList<>(
              syntax.children(
                  head,
                  Relation.AMOD,
                  Relation.COMPOUND,
                  Relation.NMOD_POSS,
                  Relation.NMOD,
                  Relation.NMOD_DESC));
      for (int m : of) {
        Party p = named(m);
        if (p != null && isCollective(p.entity())) {
          int[] reach = {Math.min(m, head), Math.max(m, head)};
          return List.of(new Party(p.entity(), layout.span(reach[0], reach[1] + 1)));
        }
      }
    }
    return List.of();
  }

  private boolean isBody(int token) {
    String lower = layout.token(token).lower();
    return bodies.contains(lower);
  }

  private static boolean isCollective(Entity e) {
    return switch (e.type()) {
      case GPE, ORG, GROUP -> true;
      case PERSON, MEDIA, LOC, FAC, EVENT -> false;
    };
  }

  /** Who is named or described by the phrase that {@code token} stands in; null where nobody is. */
  public @Nullable Party named(int token) {
    for (Mention m : mentions.get(token)) {
      Entity e = m.entity() == null ? null : entities.get(m.entity());
      if (e == null) {
        continue;
      }
      boolean acts =
          switch (e.type()) {
            case PERSON, GPE, ORG, GROUP -> true;
            case MEDIA, LOC, FAC, EVENT -> false;
          };
      if (acts) {
        return new Party(e, m.span());
      }
    }
    return null;
  }

  /** The place named by the phrase that {@code token} stands in; null where none is. */
  @Nullable Span place(int token) {
    for (Mention m : mentions.get(token)) {
      boolean place =
          switch (m.type()) {
            case GPE, LOC, FAC -> true;
            case PERSON, ORG, MEDIA, GROUP, EVENT -> false;
          };
      if (place && m.kind() == Mention.Kind.NAME) {
        return m.span();
      }
    }
    return null;
  }

  private List<Party> pronoun(int token) {
    Span span = layout.token(token).span();
    Statement in = statements.around(span);
    return switch (layout.token(token).lower()) {
      case "i", "me" -> in == null ? List.of() : speaker(in, span);
      case "we", "us" -> in == null ? List.of() : house(in, span);
      case "he" -> one(span, Gender.HE, in);
      case "she" -> one(span, Gender.SHE, in);
      case "they" -> several(span);
      default -> List.of();
    };
  }

  private static List<Party> speaker(Statement in, Span span) {
    return in.speaker() instanceof Speaker.Named named
        ? List.of(new Party(named.entity(), span))
        : List.of();
  }

  /** "We" in somebody's own words: the organisation or state that the speaker's role is of. */
  private List<Party> house(Statement in, Span span) {
    if (!(in.speaker() instanceof Speaker.Named named)) {
      return List.of();
    }
    if (named.entity().type() != Entity.Type.PERSON) {
      return List.of(new Party(named.entity(), span));
    }
    Entity house = houseOf(named.entity());
    return house == null ? List.of() : List.of(new Party(house, span));
  }

  /** The organisation or state that is named in a person's role: "NATO Secretary General". */
  private @Nullable Entity houseOf(Entity person) {
    for (String role : person.roles()) {
      for (Entity e : entities.values()) {
        if ((e.type() == Entity.Type.ORG || e.type() == Entity.Type.GPE)
            && (isWordOf(role, e.name())
                || e.aliases().stream().anyMatch(a -> isWordOf(role, a)))) {
          return e;
        }
      }
    }
    return null;
  }

  private static boolean isWordOf(String role, String name) {
    return (" " + role + " ").contains(" " + name + " ");
  }

  private List<Party> one(Span span, Gender gender, @Nullable Statement in) {
    if (in != null
        && in.speaker() instanceof Speaker.Named named
        && in.kind() != Statement.Kind.DIRECT
        && names.gender(named.entity().id()).admits(gender)
        && named.entity().type() == Entity.Type.PERSON) {
      return List.of(new Party(named.entity(), span));
    }
    if (in != null) {
      return List.of();
    }
    int token = layout.tokenAt(span.start());
    int sentence = layout.sentenceAt(span.start());
    int paragraph = layout.sentences().get(sentence).paragraph();
    for (int s = sentence; s >= Math.max(0, sentence - BACK); s--) {
      if (layout.sentences().get(s).paragraph() != paragraph) {
        break;
      }
      int end = Math.min(token, layout.sentences().get(s).endToken());
      Party subject = null;
      Map<String, Party> all = new LinkedHashMap<>();
      for (int t = layout.sentences().get(s).firstToken(); t < end; t++) {
        Party p = named(t);
        if (p != null
            && p.entity().type() == Entity.Type.PERSON
            && names.gender(p.entity().id()).admits(gender)) {
          all.putIfAbsent(p.entity().id(), p);
          if (syntax.relation(t) == Relation.NSUBJ && subject == null) {
            subject = p;
          }
        }
      }
      if (all.size() == 1) {
        return List.of(new Party(all.values().iterator().next().entity(), span));
      }
      if (all.size() > 1) {
        return subject == null ? List.of() : List.of(new Party(subject.entity(), span));
      }
    }
    return List.of();
  }

  /** "They": the subject of the sentence before and whom it met, or a group that is its subject. */
  private List<Party> several(Span span) {
    int sentence = layout.sentenceAt(span.start());
    if (sentence == 0
        || layout.sentences().get(sentence).paragraph()
            != layout.sentences().get(sentence - 1).paragraph()) {
      return List.of();
    }
    int first = layout.sentences().get(sentence - 1).firstToken();
    int end = layout.sentences().get(sentence - 1).endToken();
    Map<String, Party> out = new LinkedHashMap<>();
    for (int t = first; t < end; t++) {
      Party p = named(t);
      boolean subject =
          syntax.relation(t) == Relation.NSUBJ
              || syntax.relation(t) == Relation.CONJ
                  && syntax.relation(syntax.head(t)) == Relation.NSUBJ;
      boolean with =
          syntax.relation(t) == Relation.OBL
              && syntax.children(t, Relation.CASE).stream()
                  .anyMatch(c -> layout.token(c).is("with"));
      if (p != null && (subject || with) && syntax.relation(syntax.head(t)) != null) {
        out.putIfAbsent(p.entity().id(), new Party(p.entity(), span));
      }
    }
    boolean group =
        out.size() == 1 && out.values().iterator().next().entity().type() == Entity.Type.GROUP;
    return out.size() == 2 || group ? List.copyOf(out.values()) : List.of();
  }
}
