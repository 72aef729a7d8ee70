package readout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.encoder.Encoder;
import readout.encoder.Evidence;
import readout.encoder.Model;
import readout.encoder.NameKind;
import readout.encoder.NameSpan;
import readout.event.Event;
import readout.event.EventFinder;
import readout.event.Parties;
import readout.name.Entity;
import readout.name.Incumbents;
import readout.name.NameFinder;
import readout.name.Names;
import readout.name.Nominals;
import readout.name.Recognised;
import readout.name.RoleHolders;
import readout.position.Position;
import readout.position.PositionFinder;
import readout.position.Taxonomy;
import readout.quote.Attribution;
import readout.quote.SievedAttributions;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.quote.StatementBuilder;
import readout.syntax.Syntax;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;
import readout.time.Present;
import readout.time.Timex;
import readout.time.TimexFinder;
import readout.time.Written;

/**
 * Reads one article: the one order of things. Immutable and safe for any number of threads; keeps
 * nothing of one article for the next; the same article always gives the same reading. Making one
 * loads the model and the data of the language, some tenths of a second; reading an article of five
 * thousand characters takes about one tenth.
 */
public final class Reader {
  private static final String LANGUAGE = "en";

  private final Typesetter typesetter;
  private final TimexFinder times;
  private final NameFinder names;
  private final Incumbents incumbents;
  private final Nominals nominals;
  private final RoleHolders holders;
  private final Encoder encoder;
  private final SievedAttributions attributions;
  private final StatementBuilder statements;
  private final EventFinder events;
  private final PositionFinder positions;

  /** With a model of its own. */
  public Reader() {
    this(Model.load(LANGUAGE));
  }

  /** With a model that several readers may share; it is the largest part of a reader. */
  public Reader(Model model) {
    this(model, Taxonomy.of(LANGUAGE));
  }

  /** With a model of its own, for positions on the issues of a process. */
  public Reader(Taxonomy taxonomy) {
    this(Model.load(LANGUAGE), taxonomy);
  }

  /** The same, for positions on the issues of another process. */
  public Reader(Model model, Taxonomy taxonomy) {
    Words words = new Words(LANGUAGE);
    typesetter = new Typesetter(words);
    times = new TimexFinder(LANGUAGE);
    names = new NameFinder(LANGUAGE, words);
    nominals = new Nominals(names, words);
    holders = new RoleHolders(names, words);
    incumbents = new Incumbents(names, holders);
    encoder = new Encoder(model);
    attributions = new SievedAttributions(LANGUAGE, words);
    statements = new StatementBuilder(LANGUAGE, words, names);
    events = new EventFinder(LANGUAGE, words, names);
    positions = new PositionFinder(LANGUAGE, taxonomy);
  }

  /**
   * Reads {@code article}; one in a language that is not read yet comes back {@link
   * Reading.Unread}.
   */
  public Reading read(Article article) {
    if (!article.language().equals(LANGUAGE)) {
      return new Reading.Unread(article, "language " + article.language() + " is not read yet");
    }
    Layout layout = typesetter.layOut(article);
    List<Timex> timexes = times(article, layout);
    Evidence evidence = encoder.find(layout);
    Names named = names.find(layout, outlets(article), recognised(evidence.names()));
    Written written = article.published() == null ? written(layout, named) : null;
    Present present = new Present(layout, timexes, article.published());
    named = incumbents.apply(layout, named, present::at);
    List<Attribution> found = attributions.find(layout, evidence.attributions());
    Nominals.Found mentioned = nominals.find(layout, named, present::at);
    StatementBuilder.Built built =
        statements.build(article, layout, named, timexes, present, written, found);
    Syntax syntax = evidence.syntax();
    Parties parties = events.parties(layout, syntax, named, mentioned, built.statements());
    List<Event> told = events.find(article, layout, syntax, parties, timexes, built.statements());
    List<Event> happened = positions.about(layout, syntax, told);
    List<Position> held = positions.find(layout, syntax, parties, built.statements(), happened);
    return new Reading.Read(
        article,
        built.statements(),
        built.quoted(),
        entities(mentioned.entities(), built.statements()),
        mentioned.mentions(),
        timexes,
        happened,
        held,
        written);
  }

  private @Nullable Written written(Layout layout, Names named) {
    RoleHolders.Incumbent latest = holders.latest(layout, named);
    return times.written(
        layout,
        latest == null ? List.of() : List.of(new Written.Bound(latest.since(), latest.evidence())));
  }

  /** Those mentioned, and who speaks under a name made of theirs: "the Bell campaign". */
  private static List<Entity> entities(List<Entity> mentioned, List<Statement> statements) {
    Map<String, Entity> out = new LinkedHashMap<>();
    mentioned.forEach(e -> out.put(e.id(), e));
    for (Statement s : statements) {
      if (s.speaker() instanceof Speaker.Named named) {
        out.putIfAbsent(named.entity().id(), named.entity());
      }
    }
    return List.copyOf(out.values());
  }

  private static List<Recognised> recognised(List<NameSpan> names) {
    return names.stream().map(n -> new Recognised(n.span(), kind(n.kind()), n.odds())).toList();
  }

  private static Recognised.Kind kind(NameKind kind) {
    return switch (kind) {
      case PERSON -> Recognised.Kind.PERSON;
      case ORGANIZATION -> Recognised.Kind.ORGANIZATION;
      case PLACE -> Recognised.Kind.PLACE;
      case OTHER -> Recognised.Kind.OTHER;
      case NONE -> throw new IllegalArgumentException("no name is of kind " + kind);
    };
  }

  /** The times of the text and of its datelines, which are not read for anything else. */
  private List<Timex> times(Article article, Layout layout) {
    List<Timex> out = new ArrayList<>(times.find(layout, article.published()));
    for (Furniture f : article.furniture()) {
      if (f.reason() == Furniture.Reason.DATELINE) {
        Layout line = typesetter.layOut(Article.of(f.span().in(article.text())));
        times.find(line, article.published()).forEach(t -> out.add(t.moved(f.span().start())));
      }
    }
    out.sort(Comparator.comparingInt(t -> t.span().start()));
    return out;
  }

  /** The names of outlets that the article's origin and credits give, in lower case. */
  private static Set<String> outlets(Article article) {
    Set<String> out = new HashSet<>();
    if (article.origin().outlet() != null) {
      out.add(article.origin().outlet().toLowerCase(Locale.ROOT));
    }
    article.credits().forEach(c -> out.add(c.toLowerCase(Locale.ROOT)));
    return out;
  }
}
