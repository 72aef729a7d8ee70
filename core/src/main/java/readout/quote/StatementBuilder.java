package readout.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.NameFinder;
import readout.name.Names;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;
import readout.time.Present;
import readout.time.Timex;
import readout.time.Written;

/**
 * Turns attributions into statements: says who spoke, in which role, where, when, by which route
 * and with what distance. Knows nothing of how the attributions were found. Immutable.
 */
public final class StatementBuilder {
  private final Words words;
  private final Acts acts;
  private final SpeakerFinder speakers;
  private final Frames frames;
  private final Occasions occasions;
  private final OutletOccasions outlets;
  private final Hedges hedges;
  private final Addressees addressees;
  private final Confidence confidence;

  /** With the data of the language with this ISO 639-1 code. */
  public StatementBuilder(String language, Words words, NameFinder names) {
    this.words = words;
    acts = new Acts(language, words);
    speakers = new SpeakerFinder(names, words);
    frames = new Frames(words);
    occasions = new Occasions(language, words);
    outlets = new OutletOccasions(acts, names);
    hedges = new Hedges(language);
    addressees = new Addressees(language, words, names);
    confidence = new Confidence(language);
  }

  /**
   * The statements of an article, sorted by their first words, and the quoted strings that are
   * none.
   */
  public record Built(List<Statement> statements, List<Quoted> quoted) {}

  public Built build(
      Article article,
      Layout layout,
      Names names,
      List<Timex> timexes,
      Present present,
      @Nullable Written written,
      List<Attribution> attributions) {
    Scene scene = new Scene(layout);
    List<Draft> drafts =
        frames.resolve(
            scene,
            drafts(scene, names, attributions, present),
            a -> Acts.isSaying(acts.of(scene, a)));
    Route route = new Route(article, layout);
    Moments moments = new Moments(article, written, layout, names, timexes);
    for (Draft d : drafts) {
      d.occasion = outlets.occasion(scene, names, d, occasion(layout, d));
    }
    carryOccasions(layout, drafts, moments);
    List<Statement> out = new ArrayList<>();
    for (Draft d : drafts) {
      if (!d.dropped) {
        d.via = route.of(d);
        out.add(statement(scene, moments, d));
      }
    }
    out.sort(Comparator.comparing(StatementBuilder::extent).thenComparing(Statement::id));
    return new Built(out, QuotedStrings.find(scene, out));
  }

  private static Span extent(Statement s) {
    return new Attribution(s.source(), s.cue(), s.content(), s.by()).extent();
  }

  /** Where something was said, by its own sentence or by the sentences that frame it. */
  private @Nullable Occasion occasion(Layout layout, Draft d) {
    for (Draft frame : d.frames) {
      Span around = layout.sentences().get(layout.sentenceAt(frame.anchor())).span();
      Occasion found = occasions.find(layout.text(), around, List.of());
      if (found != null) {
        return found;
      }
    }
    Span around = layout.sentences().get(layout.sentenceAt(d.anchor())).span();
    return occasions.find(layout.text(), around, d.attribution.content());
  }

  /** Each attribution with its speaker and the attribution it lies in. */
  private List<Draft> drafts(
      Scene scene, Names names, List<Attribution> attributions, Present present) {
    List<Draft> out = new ArrayList<>();
    List<SpeakerFinder.Turn> turns = new ArrayList<>();
    List<Draft> open = new ArrayList<>();
    for (Attribution a : attributions) {
      SpeakerFinder.Resolved resolved =
          speakers.resolve(scene, names, a.source(), a.content(), turns, present);
      boolean press = a.source() != null && isRelay(scene.layout, a.source(), resolved.speaker());
      Draft d = new Draft(a, id(scene.layout.text(), a), resolved, press);
      Span hearer = addressees.find(scene, names, a);
      if (hearer != null) {
        Speaker heard = speakers.resolve(scene, names, hearer, List.of(), turns, present).speaker();
        d.addressee = new Addressee(nameOf(heard, hearer.in(scene.layout.text())), hearer);
        d.outlet = outlets.told(scene, a, heard) ? d.addressee.name() : null;
      }
      open.removeIf(o -> o.attribution.extent().end() <= a.extent().start());
      for (Draft o : open) {
        if (o.holds(d)
            && (d.parent == null
                || o.attribution.extent().length() <= d.parent.attribution.extent().length())) {
          d.parent = o;
        }
      }
      open.add(d);
      d.dropped =
          d.parent != null && d.parent.speaker() != null && d.parent.speaker().equals(d.speaker())
              || d.parent != null && resolved.speaker() instanceof Speaker.Unattributed;
      Entity who = d.speaker();
      if (who != null && a.source() != null && !d.press) {
        int at = turns.size();
        while (at > 0 && turns.get(at - 1).offset() > a.source().start()) {
          at--;
        }
        turns.add(at, new SpeakerFinder.Turn(a.source().start(), a.extent().end() - 1, who));
      }
      out.add(d);
    }
    return out;
  }

  private boolean isRelay(Layout layout, Span source, Speaker speaker) {
    return switch (speaker) {
      case Speaker.Named named ->
          named.entity().type() == Entity.Type.MEDIA
              || named.entity().type() != Entity.Type.PERSON && speakers.isPress(layout, source);
      case Speaker.Described described -> speakers.isPress(layout, source);
      case Speaker.Unattributed none -> false;
    };
  }

  /**
   * What a sentence says of its occasion holds for what the same speaker says in the rest of the
   * report, until another is named; and, in the lead, for what stands before it.
   */
  private static void carryOccasions(Layout layout, List<Draft> drafts, Moments moments) {
    Map<String, Draft> current = new HashMap<>();
    Map<String, List<Draft>> waiting = new HashMap<>();
    for (Draft d : drafts) {
      Entity who = d.speaker();
      if (who == null || d.dropped || d.parent != null && !d.parent.press) {
        continue;
      }
      if (d.occasion != null) {
        Draft known = current.get(who.id());
        if (d.occasion.with() == null
            && known != null
            && known.occasion != null
            && known.occasion.type() == d.occasion.type()) {
          d.occasion =
              new Occasion(d.occasion.type(), known.occasion.with(), d.occasion.span(), false);
          d.carriedFrom = known.carriedFrom == null ? known : known.carriedFrom;
        }
        current.put(who.id(), d);
        for (Draft w : waiting.getOrDefault(who.id(), List.of())) {
          if (layout.sentences().get(layout.sentenceAt(w.anchor())).paragraph() <= 2
              && w.occasion == null
              && !isRelayedByOthers(w, d)) {
            w.carry(d);
          }
        }
        waiting.remove(who.id());
        continue;
      }
      Occasion talk = moments.conversation(d.anchor(), who);
      Draft from = current.get(who.id());
      if (talk != null) {
        d.occasion = talk;
      } else if (from != null && !moments.isBackground(d.anchor())) {
        d.carry(from);
      } else {
        waiting.computeIfAbsent(who.id(), k -> new ArrayList<>()).add(d);
      }
    }
  }

  /** Whether an outlet relays {@code w} that does not relay {@code d}: it came another way. */
  private static boolean isRelayedByOthers(Draft w, Draft d) {
    Draft relay = w.parent;
    return relay != null
        && relay.press
        && (d.parent == null || !relay.resolved.speaker().equals(d.parent.resolved.speaker()));
  }

  private Statement statement(Scene scene, Moments moments, Draft d) {
    Layout layout = scene.layout;
    Attribution a = d.attribution;
    Statement.Kind kind = kind(scene, a.content());
    List<Hedge> found = new ArrayList<>();
    if (kind != Statement.Kind.DIRECT) {
      for (Span piece : a.content()) {
        for (Hedge h : hedges.find(layout.text(), piece)) {
          if (!scene.isQuotedAt(h.span().start())) {
            found.add(h);
          }
        }
      }
    }
    if (a.cue() != null) {
      for (Hedge h : hedges.find(layout.text(), a.cue())) {
        found.add(new Hedge(h.span(), Hedge.By.OUTLET));
      }
    }
    found.sort((x, y) -> x.span().compareTo(y.span()));
    boolean negated =
        a.cue() != null && isNegated(layout, a.cue())
            || a.source() != null
                && words.is(layout.token(layout.tokenAt(a.source().start())).lower(), "negation");
    String by = a.rule() + (a.source() == null ? "" : "+" + d.resolved.rule());
    return new Statement(
        d.id,
        kind,
        d.press ? Act.REPORT : acts.of(scene, a),
        a.content(),
        a.cue(),
        a.source(),
        d.resolved.speaker(),
        d.resolved.role(),
        addressee(d),
        d.occasion,
        moments.said(d),
        d.via,
        found,
        negated,
        d.parentId(),
        a.odds() == null ? confidence.of(a.rule()) : a.odds(),
        by);
  }

  private static String nameOf(Speaker who, String asWritten) {
    return switch (who) {
      case Speaker.Named named -> named.entity().name();
      case Speaker.Described described -> asWritten;
      case Speaker.Unattributed none -> asWritten;
    };
  }

  /**
   * Who the statement's own words or those of its frame name; or else the other party to the talk
   * it was made in.
   */
  private static @Nullable Addressee addressee(Draft d) {
    if (d.addressee != null) {
      return d.addressee;
    }
    for (Draft frame : d.frames) {
      if (frame.addressee != null) {
        return frame.addressee;
      }
    }
    Occasion o = d.occasion;
    if (o == null || o.with() == null) {
      return null;
    }
    // Not all that a report goes on to tell was said in the interview it began with.
    boolean between =
        o.type() == Occasion.Type.CONVERSATION
            || o.type() == Occasion.Type.INTERVIEW && !o.inferred();
    return between ? new Addressee(o.with(), null) : null;
  }

  private boolean isNegated(Layout layout, Span cue) {
    for (Token t :
        layout.tokens().subList(layout.tokenAt(cue.start()), layout.tokenAt(cue.end()))) {
      if (words.is(t.lower(), "negation")) {
        return true;
      }
    }
    return false;
  }

  /** Direct if all letters and digits stand in quotation marks, mixed if some do. */
  private static Statement.Kind kind(Scene scene, List<Span> content) {
    Layout layout = scene.layout;
    boolean inside = false;
    boolean outside = false;
    for (Span piece : content) {
      for (int i = layout.tokenAt(piece.start()); i < layout.tokenAt(piece.end()); i++) {
        if (!layout.token(i).isMark()) {
          boolean quoted = scene.isQuoted(i);
          inside |= quoted;
          outside |= !quoted;
        }
      }
    }
    return !inside
        ? Statement.Kind.INDIRECT
        : outside ? Statement.Kind.MIXED : Statement.Kind.DIRECT;
  }

  static String id(String text, Attribution a) {
    return "s-"
        + Article.sha256(
                text.length()
                    + "|"
                    + a.content()
                    + "|"
                    + a.source()
                    + "|"
                    + a.cue()
                    + "|"
                    + Span.cover(a.content()).in(text))
            .substring(0, 10);
  }
}
