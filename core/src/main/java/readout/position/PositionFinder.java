package readout.position;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.event.Event;
import readout.event.Parties;
import readout.event.Party;
import readout.event.Status;
import readout.name.Entity;
import readout.quote.Act;
import readout.quote.Statement;
import readout.syntax.Forms;
import readout.syntax.Mood;
import readout.syntax.Moods;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;

/**
 * Finds where each side stands: clause by clause of what somebody said, and by what the narrator
 * tells that somebody did. What says no stance is no position. Immutable.
 */
public final class PositionFinder {
  private static final int ID_DIGITS = 10;

  private final Forms forms;
  private final Taxonomy taxonomy;
  private final Stances stances;
  private final Moods moods;

  public PositionFinder(String language, Taxonomy taxonomy) {
    forms = new Forms(language);
    this.taxonomy = taxonomy;
    stances = new Stances(language);
    moods = new Moods(language);
  }

  /** A stance and the rule that tells it. */
  private record Told(Stance stance, String rule) {}

  /** The events with the issue that each one's clause is about, where that is one. */
  public List<Event> about(Layout layout, Syntax syntax, List<Event> events) {
    List<Event> out = new ArrayList<>();
    for (Event e : events) {
      int head = layout.tokenAt(e.trigger().start());
      int[] reach = syntax.reach(head);
      Optional<Taxonomy.Issue> issue = taxonomy.find(words(layout, reach[0], reach[1] + 1));
      out.add(issue.isEmpty() ? e : e.about(List.of(issue.get().id())));
    }
    return out;
  }

  private Set<String> words(Layout layout, int first, int end) {
    Set<String> out = new LinkedHashSet<>();
    Set<String> before = Set.of();
    for (int t = first; t < end; t++) {
      Set<String> bases = forms.bases(layout.token(t).lower());
      for (String b : before) {
        bases.forEach(c -> out.add(b + "_" + c));
      }
      out.addAll(bases);
      before = bases;
    }
    return out;
  }

  /** The positions of an article, in the text's order. */
  public List<Position> find(
      Layout layout,
      Syntax syntax,
      Parties parties,
      List<Statement> statements,
      List<Event> events) {
    Search search = new Search(layout, syntax, parties);
    for (Statement s : statements) {
      search.statement(s);
    }
    for (Event e : events) {
      search.event(e);
    }
    return search.sorted();
  }

  /** One article. */
  private final class Search {
    private final Layout layout;
    private final Syntax syntax;
    private final Parties parties;
    private final Clauses clauses;
    private final List<Position> out = new ArrayList<>();

    Search(Layout layout, Syntax syntax, Parties parties) {
      this.layout = layout;
      this.syntax = syntax;
      this.parties = parties;
      clauses = new Clauses(layout, syntax);
    }

    List<Position> sorted() {
      out.sort((a, b) -> Integer.compare(a.words().start(), b.words().start()));
      return List.copyOf(out);
    }

    private void statement(Statement s) {
      Entity speaker = s.speaker().entity();
      if (speaker == null || s.act() == Act.REPORT || s.negated()) {
        return;
      }
      for (Span content : s.content()) {
        for (Clauses.Clause clause : clauses.of(content)) {
          Optional<Taxonomy.Issue> issue =
              taxonomy.find(words(layout, clause.first(), clause.end()));
          Told told = issue.isEmpty() ? null : stance(clause, s);
          if (told != null) {
            add(
                holder(clause, speaker, told),
                issue.get().id(),
                told.stance(),
                layout.span(clause.first(), clause.end()),
                s.id(),
                null,
                s.date().value(),
                told.rule());
          }
        }
      }
    }

    /** Whose it is: the speaker's, unless the clause says what others want or do. */
    private Entity holder(Clauses.Clause clause, Entity speaker, Told told) {
      int subject = syntax.child(clause.head(), Relation.NSUBJ, Relation.NSUBJ_PASS);
      List<Party> who = subject < 0 ? List.of() : parties.of(subject);
      boolean other =
          who.size() == 1
              && told.stance() != Stance.DEMANDS
              && told.stance() != Stance.BLAMES
              && told.stance() != Stance.HOPES;
      return other ? who.getFirst().entity() : speaker;
    }

    private @Nullable Told stance(Clauses.Clause clause, Statement s) {
      int head = clause.head();
      Mood mood = moods.of(layout, syntax, head);
      boolean never = mood.negated();
      if (mood.force() == Mood.Force.DUTY) {
        return new Told(Stance.DEMANDS, mood.word());
      }
      if (mood.conditional()) {
        return new Told(Stance.CONDITIONS, "if");
      }
      Stance stance = ofWord(head);
      if (stance != null) {
        Stance really = never ? Stances.denied(stance) : stance;
        return really == null ? null : new Told(really, layout.token(head).lower());
      }
      if (mood.force() == Mood.Force.MAYBE && !never) {
        return new Told(Stance.NOT_RULE_OUT, mood.word());
      }
      if (never) {
        // That somebody does not do a thing is his stand on it; that a thing is not so is none.
        int subject = syntax.child(head, Relation.NSUBJ, Relation.NSUBJ_PASS);
        boolean who = subject >= 0 && !parties.of(subject).isEmpty();
        return who ? new Told(Stance.RULES_OUT, "not") : null;
      }
      Stance act = ofAct(s.act());
      return act == null ? null : new Told(act, "act");
    }

    /** What a predicate says, or what it only begins, continues or is ready to do. */
    private @Nullable Stance ofWord(int head) {
      Set<String> own = new LinkedHashSet<>();
      int particle = syntax.child(head, Relation.COMPOUND_PRT);
      Set<String> bases = forms.bases(layout.token(head).lower());
      if (particle >= 0) {
        bases.forEach(b -> own.add(b + "_" + layout.token(particle).lower()));
      }
      own.addAll(bases);
      Stance stance = stances.of(own);
      int complement = syntax.child(head, Relation.XCOMP);
      if (own.contains("have")) {
        stance = complement >= 0 ? stance : null;
      } else if (complement >= 0 && (stance == null || stance == Stance.OFFERS)) {
        Stance inner = ofWord(complement);
        stance = inner == null ? stance : inner;
      }
      int subject = syntax.child(head, Relation.NSUBJ);
      return stance == null && subject >= 0 && syntax.child(head, Relation.COP) >= 0
          ? stances.of(forms.bases(layout.token(subject).lower()))
          : stance;
    }

    private void event(Event e) {
      if (e.statement() != null) {
        return;
      }
      Stance stance = ofEvent(layout, e);
      if (stance == null) {
        return;
      }
      int head = layout.tokenAt(e.trigger().start());
      int[] reach = syntax.reach(head);
      int above = syntax.head(head);
      if (above >= 0 && syntax.relation(head) == Relation.ACL) {
        // "The pause proposed by the league": what is proposed stands above.
        reach[0] = Math.min(reach[0], above);
      }
      Optional<Taxonomy.Issue> issue = taxonomy.find(words(layout, reach[0], reach[1] + 1));
      if (issue.isEmpty()) {
        return;
      }
      Span words =
          layout.span(
              above >= 0 && syntax.relation(head) == Relation.ACL ? reach[0] : head, reach[1] + 1);
      for (Party p : e.actors()) {
        add(
            p.entity(),
            issue.get().id(),
            stance,
            words,
            null,
            e.id(),
            e.date() == null ? null : e.date().value(),
            "event " + e.root());
      }
    }

    private void add(
        Entity holder,
        String issue,
        Stance stance,
        Span words,
        @Nullable String statement,
        @Nullable String event,
        @Nullable String date,
        String by) {
      boolean known =
          out.stream()
              .anyMatch(p ->
                  p.holder().id().equals(holder.id())
                      && p.issue().equals(issue)
                      && p.words().start() < words.end()
                      && words.start() < p.words().end());
      if (!known) {
        out.add(
            new Position(
                id(holder, issue, words),
                holder,
                issue,
                stance,
                words,
                statement,
                event,
                date,
                by));
      }
    }
  }

  private static @Nullable Stance ofAct(Act act) {
    return switch (act) {
      case DEMAND -> Stance.DEMANDS;
      case PROPOSAL, PROMISE, INTENTION -> Stance.OFFERS;
      case SUPPORT, PRAISE, AGREEMENT -> Stance.SUPPORTS;
      case DENIAL -> Stance.DISPUTES;
      case ACCUSATION -> Stance.BLAMES;
      case HOPE -> Stance.HOPES;
      case STATEMENT,
          REPORT,
          QUESTION,
          ANSWER,
          DECISION,
          ANNOUNCEMENT,
          WARNING,
          OPINION,
          BELIEF,
          PERCEPTION,
          ATTITUDE,
          DISCUSSION ->
          null;
    };
  }

  private @Nullable Stance ofEvent(Layout layout, Event e) {
    if (e.status() == Status.CONDITIONAL) {
      return Stance.CONDITIONS;
    }
    if (e.status() != Status.ASSERTED && e.status() != Status.ALLEGED) {
      return null;
    }
    return switch (e.root()) {
      case AGREE, CONCEDE -> ofTrigger(layout, e, Stance.OFFERS);
      case REQUEST -> ofTrigger(layout, e, Stance.DEMANDS);
      case SUPPORT -> Stance.SUPPORTS;
      case REJECT -> Stance.OPPOSES;
      case CONSULT,
          COOPERATE,
          AID,
          RETREAT,
          ACCUSE,
          THREATEN,
          PROTEST,
          MOBILIZE,
          SANCTION,
          COERCE,
          ASSAULT ->
          null;
    };
  }

  /** What the event's own word says, where it says more than its kind. */
  private Stance ofTrigger(Layout layout, Event e, Stance otherwise) {
    String word = layout.token(layout.tokenAt(e.trigger().start())).lower();
    Stance own = stances.of(forms.bases(word));
    return own == null ? otherwise : own;
  }

  private static String id(Entity holder, String issue, Span words) {
    return "p-" + Article.sha256(holder.id() + " " + issue + " " + words).substring(0, ID_DIGITS);
  }
}
