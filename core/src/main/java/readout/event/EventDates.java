package readout.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.quote.Statement;
import readout.syntax.Moods;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;
import readout.text.Published;
import readout.text.Span;
import readout.time.Timex;

/**
 * Says when something happened: by the time in its own clause; as an act of speech, when that was
 * said; as a step of what the sentences before tell, on their day; and otherwise, by its tense,
 * before the day of publication or from that on.
 */
final class EventDates {
  private static final int MOST_CLIMBS = 12;

  private final Layout layout;
  private final Syntax syntax;
  private final Moods moods;
  private final List<Timex> timexes;
  private final @Nullable Published published;

  /** The last day that a clause of the narrator's named, and where. */
  private @Nullable When last;

  private int lastParagraph = -1;

  EventDates(
      Layout layout,
      Syntax syntax,
      Moods moods,
      List<Timex> timexes,
      @Nullable Published published) {
    this.layout = layout;
    this.syntax = syntax;
    this.moods = moods;
    this.timexes = timexes;
    this.published = published;
  }

  /**
   * When the event of {@code frame} happened; asked for one event after another in the text's
   * order.
   *
   * @param around the statement it stands in
   * @param said the statement that it is the saying of
   */
  @Nullable When of(
      Frame frame, Status status, @Nullable Statement around, @Nullable Statement said) {
    When own = own(frame);
    int paragraph = paragraph(frame.trigger());
    if (own != null) {
      if (around == null && status == Status.ASSERTED) {
        last = own;
        lastParagraph = paragraph;
      }
      return own;
    }
    if (status != Status.ASSERTED && status != Status.ALLEGED) {
      return null;
    }
    // Where the statement has only the report's day, what is told before it is nearer the truth.
    if (said != null && said.date().value() != null && (!said.date().inferred() || last == null)) {
      return new When(said.date().value(), true, "the statement's own date");
    }
    return byTense(frame, around, paragraph);
  }

  private @Nullable When byTense(Frame frame, @Nullable Statement around, int paragraph) {
    int verb = finite(frame.verb());
    String tag = syntax.tag(verb);
    boolean perfect = has(verb, "perfect");
    boolean past =
        tag.equals("VBD")
            || has(verb, "past")
            || tag.equals("VBN") && !perfect && !has(verb, "present");
    boolean told = around == null || around.content().stream().noneMatch(this::isQuoted);
    When before = last;
    if (past && told && before != null && before.value().length() == 10) {
      if (isLater(verb)) {
        return published == null
            ? null
            : new When(before.value() + "/" + published.value(), true, "after what is told before");
      }
      if (paragraph == lastParagraph) {
        return new When(before.value(), true, "what is told before");
      }
    }
    if (published == null) {
      return null;
    }
    if (perfect || past) {
      return new When("../" + published.value(), true, "before the report");
    }
    boolean present = Set.of("VBZ", "VBP").contains(tag) || has(verb, "present");
    return present ? new When(published.value() + "/..", true, "at the time of the report") : null;
  }

  private boolean isQuoted(Span span) {
    char first = layout.text().charAt(span.start());
    return first == '"' || first == '\u201c';
  }

  private boolean isLater(int verb) {
    return syntax.children(verb, Relation.ADVMOD).stream()
        .anyMatch(a -> moods.is(layout, a, "later"));
  }

  private boolean has(int verb, String tense) {
    return syntax.children(verb, Relation.AUX, Relation.AUX_PASS, Relation.COP).stream()
        .anyMatch(a -> moods.is(layout, a, tense));
  }

  /**
   * The verb whose tense tells: for infinitives and participles, that of the clause they are in.
   */
  private int finite(int verb) {
    int at = verb;
    for (int i = 0; i < MOST_CLIMBS; i++) {
      String tag = syntax.tag(at);
      boolean own =
          Set.of("VBD", "VBZ", "VBP", "MD").contains(tag)
              || syntax.child(at, Relation.AUX, Relation.AUX_PASS, Relation.COP) >= 0;
      Relation relation = syntax.relation(at);
      if (own || syntax.head(at) < 0 || relation == Relation.ACL_RELCL) {
        return at;
      }
      at = syntax.head(at);
    }
    return at;
  }

  private int paragraph(int token) {
    return layout.sentences().get(layout.sentenceAt(layout.token(token).start())).paragraph();
  }

  /** What a time in the clause says. */
  private @Nullable When own(Frame frame) {
    int clause = clause(frame.verb());
    int whole = syntax.relation(clause) == Relation.CCOMP ? syntax.head(clause) : clause;
    int[] reach = syntax.reach(whole);
    Span span = layout.span(reach[0], reach[1] + 1);
    Timex best = null;
    int nearest = Integer.MAX_VALUE;
    for (Timex t : timexes) {
      if (!span.contains(t.span()) || value(t) == null) {
        continue;
      }
      int token = layout.tokenAt(t.span().start());
      int steps = steps(token, frame);
      if (steps >= 0 && steps < nearest) {
        nearest = steps;
        best = t;
      }
    }
    String value = best == null ? null : value(best);
    return value == null || best == null
        ? null
        : new When(value, best.inferred(), best.span().in(layout.text()));
  }

  /** The verb of the whole clause that a verb without a subject of its own belongs to. */
  private int clause(int verb) {
    int at = verb;
    for (int i = 0; i < MOST_CLIMBS; i++) {
      Relation relation = syntax.relation(at);
      boolean part =
          relation == Relation.XCOMP
              || relation == Relation.CONJ
                  && syntax.child(at, Relation.NSUBJ, Relation.NSUBJ_PASS) < 0;
      if (!part) {
        return at;
      }
      at = syntax.head(at);
    }
    return at;
  }

  /**
   * How many words lie between a time and the verb or noun it tells the time of; −1 where that is
   * another's.
   */
  private int steps(int time, Frame frame) {
    int clause = clause(frame.verb());
    List<Integer> own = new ArrayList<>(List.of(frame.trigger(), frame.verb(), clause));
    int above = syntax.head(clause);
    if (syntax.relation(clause) == Relation.CCOMP && time > above && time < frame.trigger()) {
      // "He said that on Monday the two will meet": what stands behind the verb of saying is said.
      own.add(above);
    }
    int at = time;
    for (int steps = 0; steps < MOST_CLIMBS && at >= 0; steps++) {
      if (own.contains(at)) {
        return steps;
      }
      boolean verb = syntax.tag(at).startsWith("VB") && steps > 0;
      Relation relation = syntax.relation(at);
      // "During the meeting, which will be held on April 3, …": the clause says when that is.
      boolean describes =
          relation == Relation.ACL_RELCL && syntax.relation(syntax.head(at)) == Relation.OBL;
      if (verb && !describes && relation != Relation.XCOMP) {
        return -1;
      }
      at = syntax.head(at);
    }
    return -1;
  }

  /** As ISO 8601 or EDTF; null for what names no stretch of the calendar. */
  private static @Nullable String value(Timex t) {
    return switch (t.type()) {
      case DATE, TIME -> {
        if (t.day() != null) {
          yield t.day();
        }
        boolean plain = t.value().matches("(\\d{4}|XXXX)(-\\d\\d(-\\d\\d)?)?");
        yield plain ? t.value() : stretch(t);
      }
      case DURATION -> t.from() != null && t.to() != null ? t.from() + "/" + t.to() : null;
      case SET -> null;
    };
  }

  private static @Nullable String stretch(Timex t) {
    Timex.Stretch stretch = t.stretch();
    return stretch == null ? null : stretch.first() + "/" + stretch.last();
  }
}
