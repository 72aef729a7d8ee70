package readout.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Published;
import readout.text.Span;
import readout.time.Sense.Field;

/**
 * Finds temporal expressions and says what they come to. What the words do not give is taken from
 * the day of publication, the tense and the times named before, and marked inferred; without them
 * it stays open ({@code XXXX-03-18}). Immutable.
 *
 * @see <a href="https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html">TIMEX3</a>
 */
public final class TimexFinder {
  /** Years named outright, from this many on, tell whether an article is about other times. */
  private static final int HISTORY = 4;

  /** How near a verb must be to tell that a time is past or to come, for an article's date. */
  private static final int SURE = 6;

  /** One that is has this many times as many of them as of words like "yesterday". */
  private static final int FEW = 4;

  private final Grammar grammar;

  /** For the language with this ISO 639-1 code. */
  public TimexFinder(String language) {
    grammar = new Grammar(language);
  }

  /** The expressions in the layout, sorted by place. */
  public List<Timex> find(Layout layout, @Nullable Published published) {
    return find(layout, published == null ? null : published.value());
  }

  List<Timex> find(Layout layout, @Nullable LocalDate written) {
    List<Atom> atoms = Atom.of(layout);
    List<Ranges.Placed> placed = placed(atoms, written);
    List<Timex> ranged = Ranges.of(placed, atoms, grammar.lexicon());
    return Stretches.of(ranged, placed, atoms, grammar.lexicon());
  }

  /**
   * When an article that gives no date was written, as far as its text tells.
   *
   * @param known what else tells that it was written on some day or later
   */
  public @Nullable Written written(Layout layout, List<Written.Bound> known) {
    List<Written.Bound> past = new ArrayList<>(known);
    List<Written.Bound> future = new ArrayList<>();
    List<Atom> atoms = Atom.of(layout);
    for (Ranges.Placed p : placed(atoms, null)) {
      Moment moment = p.resolved().moment();
      if (moment != null && !p.resolved().inferred()) {
        switch (Tense.at(atoms, p.from(), p.to(), SURE, grammar.lexicon())) {
          case PAST -> past.add(new Written.Bound(moment.start(), p.timex().span()));
          case FUTURE -> {
            if (isComing(atoms, p)) {
              future.add(new Written.Bound(moment.end(), p.timex().span()));
            }
          }
          case UNKNOWN -> {}
        }
      }
    }
    return Written.within(past, future);
  }

  /** Whether "will" stands near: what "would" be or was "planned" may long be over. */
  private boolean isComing(List<Atom> atoms, Ranges.Placed time) {
    int sentence = atoms.get(time.from()).sentence();
    for (int i = Math.max(0, time.from() - SURE);
        i < Math.min(atoms.size(), time.to() + SURE);
        i++) {
      if (atoms.get(i).sentence() == sentence
          && grammar.lexicon().value("coming", atoms.get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  private List<Ranges.Placed> placed(List<Atom> atoms, @Nullable LocalDate written) {
    List<Match> matches = Pairs.of(new Matches(grammar, atoms).all(), atoms, grammar.lexicon());
    Resolver resolver = new Resolver(written, isHistory(matches, written));
    List<Ranges.Placed> out = new ArrayList<>();
    for (Match m : matches) {
      Tense tense = Tense.at(atoms, m.from(), m.to(), grammar.lexicon());
      int sentence = atoms.get(m.from()).sentence();
      Resolver.Resolved r = resolver.resolve(m.sense(), tense, sentence);
      if (r != null) {
        Span span =
            new Span(atoms.get(m.from()).span().start(), atoms.get(m.to() - 1).span().end());
        Timex timex =
            new Timex(
                span,
                r.type(),
                r.value(),
                r.mod(),
                r.literal(),
                r.from(),
                r.to(),
                r.inferred(),
                m.rule().id());
        out.add(new Ranges.Placed(timex, r, m.from(), m.to()));
      }
    }
    return out;
  }

  /** Whether most of the years that are named outright lie well before the day of writing. */
  private static boolean isHistory(List<Match> matches, @Nullable LocalDate written) {
    int named = 0;
    int other = 0;
    int near = 0;
    for (Match m : matches) {
      Sense sense = m.sense() instanceof Sense.Modified mod ? mod.of() : m.sense();
      String year = sense instanceof Sense.Name name ? name.fields().get(Field.YEAR) : null;
      if (year != null && year.length() >= 4) {
        boolean early = year.startsWith(Resolver.BEFORE_CHRIST);
        named++;
        other += early || written == null || Integer.parseInt(year) < written.getYear() - 1 ? 1 : 0;
      }
      near += sense.isOfNow() ? 1 : 0;
    }
    return written == null || named >= HISTORY && other * 2 >= named && near * FEW <= named;
  }
}
