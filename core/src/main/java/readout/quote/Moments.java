package readout.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.Mention;
import readout.name.Names;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Published;
import readout.text.Sentence;
import readout.text.Sorted;
import readout.text.Span;
import readout.time.Timex;
import readout.time.Written;

/**
 * When things were said. A paragraph that opens with a day of the past ("On March 11, …") starts
 * the background: what follows it was not said on the day of the report, and no day is put in its
 * place.
 */
final class Moments {
  private static final int OPENING = 4;
  private static final Pattern TALK =
      Pattern.compile(
          "\\b(?:(?:spoke|talked)(?: [\\p{L}-]+){0,4} (?:with|to)|held (?:a )?(?:phone |telephone )?(?:talks|call|conversation)|had a (?:phone |telephone )?(?:call|conversation))\\b");
  private static final Pattern NEVER = Pattern.compile("\\b(?:never|not|against|from)\\b");
  private static final Pattern MET = Pattern.compile("\\b(?:met|held a meeting)\\b");

  /** Two people who talked, and where that is said. */
  private record Talk(Span span, Occasion.Type type, Entity a, Entity b, @Nullable Timex day) {}

  private final Layout layout;
  private final @Nullable Published published;

  /** The last day an article without one can have been written on. */
  private final Written.@Nullable Bound latest;

  /** The times that name a day. */
  private final List<Timex> days;

  /** The times that name more than a day: a month, a year. */
  private final List<Timex> longer;

  private final List<Talk> talks = new ArrayList<>();

  /** By paragraph: the day that opens its background, carried on from paragraph to paragraph. */
  private final @Nullable Timex[] background;

  Moments(
      Article article, @Nullable Written written, Layout layout, Names names, List<Timex> timexes) {
    this.layout = layout;
    this.published = article.published();
    this.latest = written == null ? null : written.notAfter();
    days = timexes.stream().filter(t -> t.day() != null).toList();
    longer = timexes.stream().filter(t -> t.day() == null && t.stretch() != null).toList();
    background = new Timex[layout.paragraphs().size()];
    Timex current = null;
    for (int p = 0; p < background.length; p++) {
      Timex opening = p < 2 ? null : opening(layout.paragraphs().get(p).span());
      current = opening != null ? opening : current;
      background[p] = current;
    }
    for (Sentence s : layout.sentences()) {
      Talk talk = talk(s, names);
      if (talk != null) {
        talks.add(talk);
      }
    }
  }

  private @Nullable Timex opening(Span paragraph) {
    int first = layout.tokenAt(paragraph.start());
    for (Timex t : within(paragraph)) {
      boolean near = layout.tokenAt(t.span().start()) - first <= OPENING;
      boolean past = published == null || day(t).compareTo(published.value().toString()) < 0;
      if (near && past && t.isCalendarDay()) {
        return t;
      }
    }
    return null;
  }

  private static String day(Timex day) {
    return Objects.requireNonNull(day.day(), "only days are kept");
  }

  private List<Timex> within(Span span) {
    return within(days, span);
  }

  private static List<Timex> within(List<Timex> times, Span span) {
    int first = Sorted.firstFrom(times, t -> t.span().start(), span.start());
    List<Timex> out = new ArrayList<>();
    for (int i = first; i < times.size() && times.get(i).span().end() <= span.end(); i++) {
      out.add(times.get(i));
    }
    return out;
  }

  private @Nullable Talk talk(Sentence s, Names names) {
    List<Mention> people =
        names.within(s.span()).stream()
            .filter(m -> m.type() == Entity.Type.PERSON && m.entity() != null)
            .toList();
    for (int i = 0; i + 1 < people.size(); i++) {
      Span first = people.get(i).span();
      Span second = people.get(i + 1).span();
      Span between = Span.between(first, second);
      String words = between.in(layout.text());
      Matcher talk = TALK.matcher(words);
      boolean met = MET.matcher(words).find();
      boolean denied = NEVER.matcher(words).find();
      if (between.length() < 60 && !denied && (talk.find() || met)) {
        Entity a = names.entity(people.get(i).entity()).orElseThrow();
        Entity b = names.entity(people.get(i + 1).entity()).orElseThrow();
        List<Timex> days = within(s.span());
        Span said = new Span(people.get(i).span().start(), people.get(i + 1).span().end());
        return new Talk(
            said,
            met ? Occasion.Type.MEETING : Occasion.Type.CONVERSATION,
            a,
            b,
            days.isEmpty() ? null : days.getFirst());
      }
    }
    return null;
  }

  /** Whether the place lies in the background. */
  boolean isBackground(int offset) {
    return background[paragraph(offset)] != null;
  }

  private int paragraph(int offset) {
    return layout.sentences().get(layout.sentenceAt(offset)).paragraph();
  }

  /**
   * The talk that {@code who} had, by an earlier sentence of the paragraph; {@code null} if none is
   * told there.
   */
  @Nullable Occasion conversation(int offset, Entity who) {
    Talk talk = talkOf(offset, who);
    if (talk == null) {
      return null;
    }
    Entity other = talk.a.equals(who) ? talk.b : talk.a;
    return new Occasion(talk.type, other.name(), talk.span, true);
  }

  private @Nullable Talk talkOf(int offset, Entity who) {
    int sentence = layout.sentenceAt(offset);
    int next = 0;
    int high = talks.size();
    while (next < high) {
      int mid = (next + high) >>> 1;
      if (talks.get(mid).span.start() < offset) {
        next = mid + 1;
      } else {
        high = mid;
      }
    }
    for (int i = next - 1; i >= Math.max(0, next - 3); i--) {
      Talk t = talks.get(i);
      boolean before =
          t.span.end() <= offset
              && layout.sentenceAt(t.span.start()) < sentence
              && paragraph(t.span.start()) == paragraph(offset);
      if (before
          && (t.a.equals(who) || t.b.equals(who))
          && sentence - layout.sentenceAt(t.span.start()) <= 2) {
        return t;
      }
    }
    return null;
  }

  /** When {@code d} was said. */
  Said said(Draft d) {
    String notAfter = notAfter();
    Timex own = beside(d);
    if (own != null) {
      return new Said(
          day(own),
          own.inferred(),
          null,
          notAfter,
          "the sentence says \u201C" + own.span().in(layout.text()) + "\u201D");
    }
    Said around = around(d);
    if (around != null) {
      return around;
    }
    Entity who = d.speaker();
    Talk talk =
        who == null || d.occasion == null || !d.occasion.inferred()
            ? null
            : talkOf(d.anchor(), who);
    if (talk != null && talk.day != null) {
      return new Said(
          day(talk.day),
          true,
          null,
          notAfter,
          "the talk is dated \u201C" + talk.day.span().in(layout.text()) + "\u201D");
    }
    Timex behind = background[paragraph(d.anchor())];
    if (behind != null && d.carriedFrom == null) {
      return new Said(
          null,
          false,
          day(behind),
          notAfter,
          "told after \u201C"
              + behind.span().in(layout.text())
              + "\u201D, without a day of its own");
    }
    if (published != null) {
      return new Said(
          published.value().toString(),
          true,
          null,
          notAfter,
          "not dated in the text; the day of publication stands in");
    }
    if (latest != null) {
      return new Said(
          null,
          false,
          null,
          notAfter,
          "neither the statement nor the article is dated; \u201C"
              + latest.evidence().in(layout.text())
              + "\u201D was still to come");
    }
    return new Said(null, false, null, null, "neither the statement nor the article is dated");
  }

  private @Nullable String notAfter() {
    if (published != null) {
      return published.value().toString();
    }
    return latest == null ? null : latest.day().toString();
  }

  /**
   * A day in the statement's own sentence, outside of what was said and of other clauses' content.
   */
  private @Nullable Timex beside(Draft d) {
    Span cue = d.attribution.cue();
    if (cue == null) {
      return null;
    }
    Span sentence = layout.sentences().get(layout.sentenceAt(cue.start())).span();
    Timex best = null;
    int distance = Integer.MAX_VALUE;
    for (Timex t : within(sentence)) {
      boolean said = d.attribution.content().stream().anyMatch(c -> c.overlaps(t.span()));
      int gap =
          Math.min(Math.abs(t.span().start() - cue.end()), Math.abs(cue.start() - t.span().end()));
      Span source = d.attribution.source();
      boolean ofSource = source != null && source.overlaps(t.span());
      int token = layout.tokenAt(t.span().start());
      // "the March 10 vote" names a vote.
      boolean names = token > 0 && layout.token(token - 1).is("the");
      boolean later = published != null && day(t).compareTo(published.value().toString()) > 0;
      if (!said && !ofSource && !names && !later && gap < distance) {
        best = t;
        distance = gap;
      }
    }
    return best;
  }

  /**
   * The bounds that a month or a year gives which opens the statement's sentence ("In 1938, …") or
   * follows its cue ("said last year"); null where there is none.
   */
  private @Nullable Said around(Draft d) {
    Span cue = d.attribution.cue();
    if (cue == null) {
      return null;
    }
    Sentence sentence = layout.sentences().get(layout.sentenceAt(cue.start()));
    for (Timex t : within(longer, sentence.span())) {
      Span source = d.attribution.source();
      boolean apart =
          d.attribution.content().stream().noneMatch(c -> c.overlaps(t.span()))
              && (source == null || !source.overlaps(t.span()));
      int token = layout.tokenAt(t.span().start());
      int first = sentence.firstToken();
      // "In 1938, he said, peace was safe": when it was safe, not when he said so.
      int next = layout.tokenAt(Math.max(cue.end(), source == null ? 0 : source.end()));
      boolean aside = next < sentence.endToken() && layout.token(next).is(",");
      boolean opens = token - first <= 1 && t.span().end() <= cue.start() && !aside;
      int behind = token - layout.tokenAt(cue.end());
      Timex.Stretch stretch = Objects.requireNonNull(t.stretch(), "only stretches are kept");
      String last = stretch.last().toString();
      String notAfter = notAfter();
      boolean over = notAfter == null || stretch.first().toString().compareTo(notAfter) <= 0;
      if (apart && over && (opens || behind >= 0 && behind <= 2)) {
        return new Said(
            null,
            false,
            stretch.first().toString(),
            notAfter == null || last.compareTo(notAfter) < 0 ? last : notAfter,
            "the sentence says \u201C" + t.span().in(layout.text()) + "\u201D");
      }
    }
    return null;
  }
}
