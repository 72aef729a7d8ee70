package readout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import readout.quote.Addressee;
import readout.quote.Hedge;
import readout.quote.Occasion;
import readout.quote.Quoted;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Span;

/**
 * A reading as a person can check it: the text with every statement, cue and source marked where it
 * stands, and below it a line for each statement with what the marks cannot show.
 *
 * <pre>
 * ⟦1 direct Mara Lindqvist|“We sail,”|1⟧ ⟨1 source|she⟩ ⟨1 cue|said⟩, ⟪scare|“soon”⟫.
 * </pre>
 *
 * Numbers count statements in reading order. Confidence and ids are left out: they say nothing to a
 * person here, and change with every measurement.
 */
public final class Marked {
  private static final String RULE = "\n" + "—".repeat(20) + "\n";

  private final Reading.Read reading;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Mark> marks = new ArrayList<>();

  /**
   * Opening and closing characters around a span; {@code rank} orders those around the same span,
   * outermost first.
   */
  private record Mark(Span span, String open, String close, int rank) {}

  private Marked(Reading.Read reading) {
    this.reading = reading;
    for (Statement statement : reading.statements()) {
      numbers.put(statement.id(), numbers.size() + 1);
    }
  }

  /** The text with its marks and the lines below it. */
  public static String text(Reading.Read reading) {
    Marked marked = new Marked(reading);
    for (Statement statement : reading.statements()) {
      marked.mark(statement, marked.number(statement.id()));
    }
    for (Quoted quoted : reading.quoted()) {
      String open = "⟪" + quoted.reason().token() + "|";
      marked.marks.add(new Mark(quoted.span(), open, "⟫", Integer.MAX_VALUE));
    }
    StringBuilder out = new StringBuilder(marked.inside());
    out.append(RULE);
    for (Statement statement : reading.statements()) {
      out.append(marked.line(statement)).append('\n');
    }
    return out.toString();
  }

  private String number(String id) {
    Integer number = numbers.get(id);
    return number == null ? id + " (which is no statement)" : number.toString();
  }

  private void mark(Statement s, String number) {
    int rank = numbers.getOrDefault(s.id(), 0);
    for (Span content : s.content()) {
      String label = number + " " + s.kind().token() + " " + speaker(s.speaker());
      marks.add(new Mark(content, "⟦" + label + "|", "|" + number + "⟧", rank));
    }
    if (s.source() != null) {
      marks.add(new Mark(s.source(), "⟨" + number + " source|", "⟩", rank));
    }
    if (s.cue() != null) {
      marks.add(new Mark(s.cue(), "⟨" + number + " cue|", "⟩", rank));
    }
  }

  /**
   * What ends at a place is closed, innermost first, before what starts there is opened, outermost
   * first.
   */
  private String inside() {
    String text = reading.article().text();
    Comparator<Mark> outerFirst =
        Comparator.comparingInt((Mark m) -> m.span().start())
            .thenComparing(m -> m.span().end(), Comparator.reverseOrder())
            .thenComparingInt(Mark::rank);
    List<Mark> opening = marks.stream().sorted(outerFirst).toList();
    List<Mark> closing =
        marks.stream()
            .sorted(
                Comparator.comparingInt((Mark m) -> m.span().end())
                    .thenComparing(outerFirst.reversed()))
            .toList();
    StringBuilder out = new StringBuilder();
    int open = 0;
    int close = 0;
    for (int at = 0; at <= text.length(); at++) {
      while (close < closing.size() && closing.get(close).span().end() == at) {
        out.append(closing.get(close++).close());
      }
      while (open < opening.size() && opening.get(open).span().start() == at) {
        out.append(opening.get(open++).open());
      }
      if (at < text.length()) {
        out.append(text.charAt(at));
      }
    }
    return out.toString();
  }

  private String line(Statement s) {
    List<String> parts = new ArrayList<>();
    parts.add(number(s.id()) + " " + s.act().token());
    if (s.negated()) {
      parts.add("negated");
    }
    if (s.nestedIn() != null) {
      parts.add("in " + number(s.nestedIn()));
    }
    if (s.role() != null) {
      parts.add("role \"" + s.role().in(reading.article().text()) + "\"");
    }
    Addressee addressee = s.addressee();
    if (addressee != null) {
      parts.add("to " + addressee.name());
    }
    Occasion occasion = s.occasion();
    if (occasion != null) {
      parts.add(
          occasion.type().token()
              + (occasion.with() == null ? "" : " with " + occasion.with())
              + (occasion.inferred() ? " (inferred)" : ""));
    }
    parts.add(date(s.date()));
    if (!s.via().isEmpty()) {
      parts.add("via " + String.join(" › ", s.via()));
    }
    if (!s.hedges().isEmpty()) {
      parts.add("hedges " + s.hedges().stream().map(this::hedge).collect(Collectors.joining(", ")));
    }
    parts.add("by " + s.by());
    return String.join("; ", parts);
  }

  private static String date(Said date) {
    String value = date.value() == null ? "no date" : date.value();
    return value + (date.inferred() ? " (inferred: " + date.basis() + ")" : "");
  }

  private String hedge(Hedge hedge) {
    return "\"" + hedge.span().in(reading.article().text()) + "\" of the " + hedge.by().token();
  }

  private static String speaker(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Named named -> named.entity().name();
      case Speaker.Described described -> "(" + described.entity().name() + ")";
      case Speaker.Unattributed ignored -> "?";
    };
  }
}
