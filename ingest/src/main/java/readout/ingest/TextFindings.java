package readout.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import readout.ingest.date.Dates;
import readout.text.Published;
import readout.text.Span;

/**
 * What the rules found in one text: its furniture, and every named group that matched, in the order
 * of the rules and then of the text. Built for one text and thrown away.
 *
 * @param marks the furniture; others add to it
 * @param dates what may be the day of publication
 * @param outlets what may be the publisher, said or hinted at
 */
record TextFindings(
    Marks marks, List<Found> dates, List<Found> bylines, List<Found> credits, List<Found> outlets) {

  /** A group that matched. */
  record Found(Rule rule, Span span, String words) {}

  // Longer lines are paragraphs of body, whatever they begin with; a pasted biography may be
  // longer.
  private static final int MAX_LINE = 1500;
  private static final int MAX_LAST_LINE = 4000;
  private static final int HEAD = 12;
  private static final int TAIL = 8;
  private static final int LEAD = 3;
  // An article has fewer lines than this; of a longer text the first and the last so many are
  // looked at.
  private static final int MAX_LINES = 1000;
  private static final int MAX_PREFIX = 300;
  private static final int MAX_ANYWHERE = 20_000;

  /** Applies {@code rules} to what {@code marks} has not marked, and marks what they find. */
  static TextFindings of(String text, Lines lines, List<Rule> rules, Marks marks) {
    TextFindings out =
        new TextFindings(
            marks, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Rule rule : rules) {
      out.apply(rule, text, lines);
    }
    return out;
  }

  private void apply(Rule rule, String text, Lines lines) {
    int n = lines.size();
    switch (rule.where()) {
      case START -> prefix(rule, text, new Span(0, Math.min(text.length(), MAX_PREFIX)));
      case LEAD -> {
        for (int i = 0; i < Math.min(n, LEAD); i++) {
          lead(rule, text, lines.span(i));
        }
      }
      case HEAD -> whole(rule, text, lines, 0, Math.min(n, HEAD));
      case PAIR -> pairs(rule, text, lines);
      case EDGE -> {
        whole(rule, text, lines, 0, Math.min(n, HEAD));
        whole(rule, text, lines, Math.max(n - TAIL, HEAD), n);
      }
      // The first two lines are never the tail, however short the text.
      case TAIL -> whole(rule, text, lines, Math.max(n - TAIL, 2), n);
      case LAST -> last(rule, text, lines);
      case LINE -> {
        whole(rule, text, lines, 0, Math.min(n, MAX_LINES));
        whole(rule, text, lines, Math.max(n - MAX_LINES, MAX_LINES), n);
      }
      case NOTE -> notes(rule, text, lines);
      case ANYWHERE -> {
        Matcher m = rule.pattern().matcher(text).region(0, Math.min(text.length(), MAX_ANYWHERE));
        while (m.find()) {
          found(rule, m);
        }
      }
    }
  }

  // A dateline may follow the residue that another rule has marked at the start of the same line.
  private void lead(Rule rule, String text, Span line) {
    int from = line.start();
    while (from < line.end() && marks.touches(new Span(from, from + 1))) {
      from++;
    }
    Span rest = new Span(from, line.end()).strip(text);
    prefix(rule, text, new Span(rest.start(), Math.min(rest.end(), rest.start() + MAX_PREFIX)));
  }

  private void prefix(Rule rule, String text, Span region) {
    Matcher m =
        rule.pattern()
            .matcher(text)
            .region(region.start(), region.end())
            .useTransparentBounds(true);
    if (m.lookingAt()) {
      found(rule, m);
    }
  }

  private void whole(Rule rule, String text, Lines lines, int from, int to) {
    Matcher m = rule.pattern().matcher(text);
    int max = rule.where() == Rule.Where.TAIL ? MAX_LAST_LINE : MAX_LINE;
    for (int i = from; i < to; i++) {
      Span line = lines.span(i);
      if (line.length() <= max && m.region(line.start(), line.end()).matches()) {
        found(rule, m);
      }
    }
  }

  private void last(Rule rule, String text, Lines lines) {
    Matcher m = rule.pattern().matcher(text);
    for (int i = lines.size() - 1; i >= Math.max(2, lines.size() - MAX_LINES); i--) {
      Span line = lines.span(i);
      if (line.length() <= MAX_LINE && m.region(line.start(), line.end()).matches()) {
        found(rule, m);
      } else if (!marks.touches(line)) {
        return;
      }
    }
  }

  private void notes(Rule rule, String text, Lines lines) {
    Matcher m = rule.pattern().matcher(text);
    for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
      Span line = lines.span(i);
      if (line.length() > MAX_LINE || !m.region(line.start(), line.end()).matches()) {
        continue;
      }
      int last = i;
      while (last + 1 < lines.size()
          && last - i < 20
          && !Headline.endsWith(lines.get(last), ".!?…")
          && lines.adjoin(last)) {
        last++;
      }
      marks.add(
          Span.cover(line, lines.span(last)), Objects.requireNonNull(rule.reason()), rule.name());
    }
  }

  private void pairs(Rule rule, String text, Lines lines) {
    for (int i = 0; i + 1 < Math.min(lines.size(), HEAD); i++) {
      Span both = Span.cover(lines.span(i), lines.span(i + 1));
      if (both.length() <= MAX_LINE) {
        Matcher m = rule.pattern().matcher(text).region(both.start(), both.end());
        if (m.matches()) {
          found(rule, m);
        }
      }
    }
  }

  private void found(Rule rule, Matcher m) {
    Span span = new Span(m.start(), m.end());
    if (rule.reason() != null) {
      if (marks.touches(span)) {
        return;
      }
      marks.add(span, rule.reason(), rule.name());
    }
    add(dates, rule, m, "date");
    add(bylines, rule, m, "byline");
    add(credits, rule, m, "credit");
    add(outlets, rule, m, "outlet");
    add(outlets, rule, m, "hint");
  }

  private static void add(List<Found> list, Rule rule, Matcher m, String group) {
    String words = rule.groups().contains(group) ? m.group(group) : null;
    if (words != null) {
      list.add(new Found(rule, new Span(m.start(group), m.end(group)), words));
    }
  }

  /**
   * The first date among the findings that is a day between {@link Dates#EARLIEST} and {@code
   * latest}.
   */
  @Nullable Published published(LocalDate latest) {
    for (Found date : dates) {
      LocalDate day = Dates.parse(date.words());
      if (day != null && !day.isBefore(Dates.EARLIEST) && !day.isAfter(latest)) {
        return new Published(day, false, date.span(), date.rule().name());
      }
    }
    return null;
  }
}
