package readout.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.NameFinder;
import readout.name.Names;
import readout.name.Nominals;
import readout.quote.Statement;
import readout.syntax.Forms;
import readout.syntax.Moods;
import readout.syntax.Node;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Words;
import readout.time.Timex;

/**
 * Finds events: words that tell one by the lexicon, in frames of who does what to whom, with what
 * the text says of their being real. Immutable.
 */
public final class EventFinder {
  private static final int ID_DIGITS = 10;

  private final Words words;
  private final Forms forms;
  private final EventLexicon lexicon;
  private final Moods moods;
  private final StatusFinder statuses;
  private final NameFinder finder;

  /** For the language with this ISO 639-1 code, whose states {@code finder} knows. */
  public EventFinder(String language, Words words, NameFinder finder) {
    this.words = words;
    this.finder = finder;
    forms = new Forms(language);
    lexicon = new EventLexicon(language);
    moods = new Moods(language);
    statuses = new StatusFinder(language, forms, moods);
  }

  /** Who is meant by the words of an article. */
  public Parties parties(
      Layout layout,
      Syntax syntax,
      Names names,
      Nominals.Found mentioned,
      List<Statement> statements) {
    return new Parties(
        finder,
        layout,
        syntax,
        names,
        mentioned.mentions(),
        mentioned.entities(),
        new Statements(statements),
        lexicon.wordsOf("bodies"));
  }

  /** The events of an article, in the order of their triggers. */
  public List<Event> find(
      Article article,
      Layout layout,
      Syntax syntax,
      Parties parties,
      List<Timex> timexes,
      List<Statement> statements) {
    return new Search(
            layout,
            syntax,
            new Frames(layout, syntax, words, lexicon),
            parties,
            new Statements(statements),
            new EventDates(layout, syntax, moods, timexes, article.published()))
        .run();
  }

  /** One article. */
  private final class Search {
    private final Layout layout;
    private final Syntax syntax;
    private final Frames frames;
    private final Parties parties;
    private final Statements statements;
    private final EventDates dates;

    /** Tokens that an event tells already, as its trigger or as a part of its phrase. */
    private final Set<Integer> told = new HashSet<>();

    private final List<Event> out = new ArrayList<>();

    Search(
        Layout layout,
        Syntax syntax,
        Frames frames,
        Parties parties,
        Statements statements,
        EventDates dates) {
      this.layout = layout;
      this.syntax = syntax;
      this.frames = frames;
      this.parties = parties;
      this.statements = statements;
      this.dates = dates;
    }

    List<Event> run() {
      for (Node node : syntax.nodes()) {
        int t = node.token();
        if (told.contains(t)) {
          continue;
        }
        String tag = node.tag();
        if (tag.startsWith("VB")) {
          verb(t, EventLexicon.Kind.VERB);
        } else if (tag.startsWith("JJ") && syntax.child(t, Relation.COP) >= 0) {
          verb(t, EventLexicon.Kind.ADJECTIVE);
        } else if (tag.equals("NN") || tag.equals("NNS")) {
          noun(t);
        }
      }
      return List.copyOf(out);
    }

    private void verb(int t, EventLexicon.Kind kind) {
      Set<String> bases = forms.bases(layout.token(t).lower());
      List<String> triggers = frames.named(t, bases, true);
      if (!lexicon.knows(kind, triggers)) {
        return;
      }
      Frame frame = frames.verb(t, kind);
      EventLexicon.Line line = lexicon.find(kind, triggers, phrase(frame));
      if (line != null && line.root() != null) {
        add(frame, line);
      }
    }

    private void noun(int t) {
      Set<String> bases = forms.bases(layout.token(t).lower());
      if (!lexicon.knows(EventLexicon.Kind.NOUN, bases)) {
        return;
      }
      Relation relation = syntax.relation(t);
      int head = syntax.head(t);
      boolean happens =
          (relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS)
              && head >= 0
              && isAny(head, "happening");
      boolean during =
          (relation == Relation.OBL || relation == Relation.NMOD)
              && lexicon.wordsOf("during").contains(frames.preposition(t));
      boolean there =
          relation == Relation.NSUBJ && head >= 0 && syntax.child(head, Relation.EXPL) >= 0;
      // "Another round of talks took place."
      int whole = relation == Relation.NMOD && head >= 0 && isAny(head, "rounds") ? head : -1;
      if (whole >= 0) {
        int above = syntax.head(whole);
        happens = above >= 0 && isAny(above, "happening");
        head = above;
      }
      Frame frame = frames.noun(t, happens || there ? head : t);
      EventLexicon.Line line = lexicon.find(EventLexicon.Kind.NOUN, bases, phrase(frame));
      if (line == null || line.root() == null) {
        return;
      }
      if (isDoneTo(line.root())) {
        frame = frame.suffered();
      }
      boolean owned =
          isSpoken(line.root())
              && line.where().contains(EventLexicon.Where.Mark.AGENT)
              && !parties.of(frame.agents()).isEmpty();
      if (happens || during || there || owned) {
        add(frame, line);
      }
    }

    /** Whether a noun alone tells that it was done: "the proposals of the neighbours". */
    private static boolean isSpoken(Plover root) {
      return switch (root) {
        case AGREE, REQUEST, REJECT, CONCEDE, THREATEN -> true;
        case CONSULT,
            SUPPORT,
            COOPERATE,
            AID,
            RETREAT,
            ACCUSE,
            PROTEST,
            MOBILIZE,
            SANCTION,
            COERCE,
            ASSAULT ->
            false;
      };
    }

    /** Whether "of" names whom it is done to: criticism of the king, the bombing of a town. */
    private static boolean isDoneTo(Plover root) {
      return switch (root) {
        case ASSAULT, ACCUSE, REJECT, SUPPORT, COERCE, SANCTION -> true;
        case AGREE,
            CONSULT,
            COOPERATE,
            AID,
            CONCEDE,
            RETREAT,
            REQUEST,
            THREATEN,
            PROTEST,
            MOBILIZE ->
            false;
      };
    }

    private boolean isAny(int token, String wordClass) {
      Set<String> words = lexicon.wordsOf(wordClass);
      return frames.named(token, forms.bases(layout.token(token).lower()), true).stream()
          .anyMatch(words::contains);
    }

    private Phrase phrase(Frame frame) {
      boolean actor = frame.patients().stream().anyMatch(p -> parties.named(p) != null);
      List<Party> agents = parties.of(frame.agents());
      boolean collective =
          agents.stream().anyMatch(p -> p.entity().type() != Entity.Type.PERSON)
              || frame.agents().stream().anyMatch(a -> isAny(a, "troops"));
      return new PhraseWords(layout, syntax, forms, lexicon)
          .of(frame, Set.of(), actor, !agents.isEmpty(), collective);
    }

    private void add(Frame frame, EventLexicon.Line line) {
      List<Party> actors = parties.of(frame.agents());
      List<Party> targets = targets(frame, line, actors);
      if (line.both() && !actors.isEmpty()) {
        Map<String, Party> joint = new LinkedHashMap<>();
        actors.forEach(p -> joint.put(p.entity().id(), p));
        parties
            .of(frame.with(lexicon.wordsOf("partners")))
            .forEach(p -> joint.putIfAbsent(p.entity().id(), p));
        if (frame.kind() != EventLexicon.Kind.NOUN) {
          parties.of(frame.patients()).forEach(p -> joint.putIfAbsent(p.entity().id(), p));
        }
        actors = List.copyOf(joint.values());
        targets = List.of();
        if (actors.size() < 2 && frame.kind() == EventLexicon.Kind.VERB) {
          return;
        }
      }
      StatusFinder.Found status = statuses.of(layout, syntax, frame.verb());
      boolean real = status.status() == Status.ASSERTED || status.status() == Status.ALLEGED;
      if (actors.isEmpty() && (targets.isEmpty() || line.root() != Plover.ASSAULT || !real)) {
        return;
      }
      if (isPurpose(frame, status)) {
        return;
      }
      Span trigger = trigger(frame, line);
      Statement around = statements.around(trigger);
      Statement said = statements.saidBy(trigger);
      boolean quoting = said != null && said.kind() == Statement.Kind.DIRECT && targets.isEmpty();
      if (quoting && line.root() == Plover.REQUEST) {
        return;
      }
      if (frame.kind() == EventLexicon.Kind.VERB && isOwnSupport(line, actors, around)) {
        return;
      }
      When date = dates.of(frame, status.status(), around, said);
      Plover root = Objects.requireNonNull(line.root());
      out.add(
          new Event(
              id(root, trigger),
              trigger,
              root,
              line.mode(),
              actors,
              targets,
              date,
              place(frame),
              status.status(),
              around == null ? null : around.id(),
              List.of(),
              line.name() + ", " + status.rule()));
      silence(frame);
    }

    /**
     * What is only meant to be done, and by whom another verb tells, is a part of that verb's
     * event; what stands behind "if" is a part of what it conditions.
     */
    private boolean isPurpose(Frame frame, StatusFinder.Found status) {
      boolean own =
          frame.kind() != EventLexicon.Kind.VERB
              || syntax.child(frame.trigger(), Relation.NSUBJ, Relation.NSUBJ_PASS) >= 0
              || syntax.relation(frame.trigger()) == Relation.CONJ
              || isAsked(frame.trigger())
              || !syntax.tag(frame.trigger()).equals("VB")
                  && !syntax.tag(frame.trigger()).equals("VBG");
      return switch (status.status()) {
        case ASSERTED, ALLEGED, NEGATED -> false;
        case HYPOTHETICAL -> !own || status.rule().equals("if");
        case CONDITIONAL, PLANNED, DEMANDED, PROPOSED, HOPED -> !own;
      };
    }

    /** "Urged Greece to withdraw": who is to do it is the object of what it hangs on. */
    private boolean isAsked(int verb) {
      return syntax.relation(verb) == Relation.XCOMP
          && syntax.child(syntax.head(verb), Relation.OBJ) >= 0;
    }

    /** What somebody says of his own mind is his statement, and no event beside it. */
    private boolean isOwnSupport(
        EventLexicon.Line line, List<Party> actors, @Nullable Statement around) {
      return around != null
          && (line.root() == Plover.SUPPORT || line.root() == Plover.REQUEST)
          && actors.stream().anyMatch(a -> a.entity().equals(around.speaker().entity()));
    }

    /** What the event's own complement tells is a part of it, unless another is to do it. */
    private void silence(Frame frame) {
      for (int c : frame.complements()) {
        boolean own =
            syntax.relation(c) == Relation.XCOMP
                && syntax.child(c, Relation.NSUBJ) < 0
                && syntax.child(frame.trigger(), Relation.OBJ, Relation.IOBJ) < 0;
        if (own || frame.kind() == EventLexicon.Kind.ADJECTIVE) {
          told.add(c);
        }
      }
      for (int p : frame.patients()) {
        told.add(p);
        told.addAll(syntax.children(p, Relation.NMOD, Relation.COMPOUND));
      }
    }

    private List<Party> targets(Frame frame, EventLexicon.Line line, List<Party> actors) {
      Map<String, Party> out = new LinkedHashMap<>();
      parties.of(frame.patients()).forEach(p -> out.putIfAbsent(p.entity().id(), p));
      if (out.isEmpty()) {
        for (int p : frame.patients()) {
          List<Integer> owners =
              syntax.children(p, Relation.NMOD_POSS, Relation.AMOD, Relation.COMPOUND);
          parties.of(owners).forEach(x -> out.putIfAbsent(x.entity().id(), x));
        }
      }
      if (out.isEmpty()) {
        parties
            .of(frame.with(lexicon.wordsOf("recipients")))
            .forEach(p -> out.putIfAbsent(p.entity().id(), p));
      }
      if (out.isEmpty()) {
        for (int p : frame.patients()) {
          for (int m : syntax.children(p, Relation.NMOD)) {
            if (lexicon.wordsOf("recipients").contains(frames.preposition(m))) {
              parties.of(m).forEach(x -> out.putIfAbsent(x.entity().id(), x));
            }
          }
        }
      }
      if (out.isEmpty() && line.root() == Plover.REQUEST) {
        for (int c : frame.complements()) {
          int subject = syntax.child(c, Relation.NSUBJ, Relation.NSUBJ_PASS);
          if (subject >= 0) {
            parties.of(subject).forEach(x -> out.putIfAbsent(x.entity().id(), x));
          }
        }
      }
      actors.forEach(a -> out.remove(a.entity().id()));
      return List.copyOf(out.values());
    }

    /** Where: "in Jeddah", "at the port of Odesa". */
    private @Nullable Span place(Frame frame) {
      for (int o : frame.with(lexicon.wordsOf("where"))) {
        Span place = parties.place(o);
        if (place != null) {
          return place;
        }
      }
      return null;
    }

    /** The trigger's token, with its particle where that is a part of it and follows. */
    private Span trigger(Frame frame, EventLexicon.Line line) {
      int first = frame.trigger();
      boolean joined = line.name().split(" ", 2)[0].indexOf('_') > 0;
      int particle = joined ? frames.particle(first) : -1;
      return layout.span(first, (particle == first + 1 ? particle : first) + 1);
    }
  }

  private static String id(Plover root, Span trigger) {
    return "e-" + Article.sha256(root + " " + trigger).substring(0, ID_DIGITS);
  }

  /** Who an event is attributed to: the speaker of the statement; null for the narrator. */
  public static @Nullable Entity attributedTo(@Nullable Statement statement) {
    return statement == null ? null : statement.speaker().entity();
  }
}
