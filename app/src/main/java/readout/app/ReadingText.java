package readout.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.event.Event;
import readout.event.Party;
import readout.event.Status;
import readout.event.When;
import readout.position.Position;
import readout.quote.Act;
import readout.quote.Hedge;
import readout.quote.Occasion;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Lines;
import readout.text.Origin;
import readout.text.Published;
import readout.text.Span;

/**
 * A reading as lines for people: the article, then each statement with where it stands, who said
 * it, the words, and what else is known. Nothing in it can command a terminal but the marks of
 * {@link #bold}.
 */
final class ReadingText {
  private static final int WIDTH = 92;
  private static final int INDENT = 9;

  private final StringBuilder out = new StringBuilder();
  private final Article article;
  private final Lines lines;
  private final boolean styled;

  private ReadingText(Article article, boolean styled) {
    this.article = article;
    this.lines = new Lines(article.text());
    this.styled = styled;
  }

  /** The lines, with an empty one at the end; {@code styled} for a terminal that shows bold. */
  static String of(Reading reading, boolean styled) {
    ReadingText text = new ReadingText(reading.article(), styled);
    text.head(reading);
    switch (reading) {
      case Reading.Read read -> text.statements(read);
      case Reading.Unread unread -> text.line("not read: " + unread.reason());
    }
    return text.out.append('\n').toString();
  }

  private void head(Reading reading) {
    Origin origin = article.origin();
    out.append(bold(oneLine(origin.id() == null ? origin.uri() : origin.uri() + "#" + origin.id())))
        .append('\n');
    List<String> parts = new ArrayList<>();
    parts.add(origin.outlet() == null ? "outlet not known" : origin.outlet());
    parts.add(date(reading));
    if (article.title() != null) {
      parts.add(article.title());
    }
    line(String.join(" · ", parts));
  }

  private String date(Reading reading) {
    Published published = article.published();
    if (published != null) {
      return published.value() + (published.inferred() ? " (inferred)" : "");
    }
    return reading instanceof Reading.Read read && read.written() != null
        ? "undated (by its text " + read.written().value() + ")"
        : "undated";
  }

  private void statements(Reading.Read read) {
    List<String> counts = new ArrayList<>();
    counts.add(count(read.statements().size(), "statement"));
    long speakers =
        read.statements().stream()
            .map(s -> name(s.speaker()))
            .filter(n -> !n.isEmpty())
            .distinct()
            .count();
    if (speakers > 0) {
      counts.add(count(speakers, "speaker"));
    }
    if (!article.furniture().isEmpty()) {
      counts.add("set apart: " + furniture());
    }
    line(String.join(" · ", counts));
    Map<String, Span> places =
        read.statements().stream()
            .collect(Collectors.toMap(Statement::id, s -> s.content().getFirst(), (a, b) -> a));
    for (Statement statement : read.statements()) {
      out.append('\n');
      statement(statement, places);
    }
    happened(read);
    positions(read);
  }

  /** What happened: a line an event, what is not simply told with its status. */
  private void happened(Reading.Read read) {
    if (read.events().isEmpty()) {
      return;
    }
    out.append('\n').append(bold(count(read.events().size(), "event"))).append('\n');
    for (Event e : read.events()) {
      String place = lines.at(e.trigger().start());
      String targets = e.targets().isEmpty() ? "" : " › " + names(e.targets());
      String status = e.status() == Status.ASSERTED ? "" : " · " + e.status().token();
      When date = e.date();
      String when =
          date == null ? "" : " · " + date.value() + (date.inferred() ? " (inferred)" : "");
      out.append(place).append(" ".repeat(Math.max(1, INDENT - place.length())));
      line(
          names(e.actors())
              + " "
              + e.root().name().toLowerCase(Locale.ROOT)
              + " “"
              + e.trigger().in(article.text())
              + "”"
              + targets
              + status
              + when);
    }
  }

  private static String names(List<Party> parties) {
    return parties.isEmpty()
        ? "somebody"
        : parties.stream().map(p -> p.entity().name()).collect(Collectors.joining(", "));
  }

  /** Where each side stands: a line a position, with the words. */
  private void positions(Reading.Read read) {
    if (read.positions().isEmpty()) {
      return;
    }
    out.append('\n').append(bold(count(read.positions().size(), "position"))).append('\n');
    for (Position p : read.positions()) {
      String place = lines.at(p.words().start());
      out.append(place).append(" ".repeat(Math.max(1, INDENT - place.length())));
      line(p.holder().name() + " " + p.stance().token() + " " + p.issue());
      wrap(words(p.words()));
    }
  }

  private String furniture() {
    Map<String, Long> reasons =
        article.furniture().stream()
            .map(Furniture::reason)
            .collect(
                Collectors.groupingBy(
                    Furniture.Reason::token, TreeMap::new, Collectors.counting()));
    return reasons.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " ×" + e.getValue())
        .collect(Collectors.joining(", "));
  }

  /**
   * @param places where each statement of the article stands, by its id
   */
  private void statement(Statement statement, Map<String, Span> places) {
    String place = lines.at(statement.content().getFirst().start());
    out.append(place).append(" ".repeat(Math.max(1, INDENT - place.length())));
    out.append(who(statement)).append('\n');
    wrap(statement.content().stream().map(this::words).collect(Collectors.joining(" … ")));
    wrap(String.join(" · ", known(statement, places)));
  }

  private String who(Statement statement) {
    if (statement.speaker() instanceof Speaker.Unattributed unattributed) {
      return bold("speaker not known") + " (" + oneLine(unattributed.reason()) + ")";
    }
    String name = oneLine(name(statement.speaker()));
    String role = statement.role() == null ? name : words(statement.role());
    return bold(name) + (role.equals(name) ? "" : ", " + role);
  }

  private static String name(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Named named -> named.entity().name();
      case Speaker.Described described -> described.entity().name();
      case Speaker.Unattributed unattributed -> "";
    };
  }

  private String words(Span span) {
    return oneLine(span.in(article.text()));
  }

  private List<String> known(Statement statement, Map<String, Span> places) {
    List<String> known = new ArrayList<>();
    known.add(
        switch (statement.kind()) {
          case DIRECT -> "direct";
          case MIXED -> "mixed, verbatim only within the marks";
          case INDIRECT -> "indirect, not verbatim";
        });
    if (statement.act() != Act.STATEMENT) {
      known.add(statement.act().token());
    }
    if (statement.negated()) {
      known.add("the saying itself is negated");
    }
    if (statement.addressee() != null) {
      known.add("to " + oneLine(statement.addressee().name()));
    }
    if (statement.occasion() != null) {
      known.add(occasion(statement.occasion()));
    }
    Said said = statement.date();
    if (said.value() != null) {
      known.add(said.value() + (said.inferred() ? " (inferred)" : ""));
    } else if (said.notBefore() != null || said.notAfter() != null) {
      known.add("between " + orOpen(said.notBefore()) + " and " + orOpen(said.notAfter()));
    }
    if (Found.isRelayed(statement, article)) {
      known.add("via " + oneLine(String.join(" › ", statement.via())));
    }
    for (Hedge hedge : statement.hedges()) {
      known.add(hedge.by().token() + "'s hedge: " + words(hedge.span()));
    }
    Span outer = statement.nestedIn() == null ? null : places.get(statement.nestedIn());
    if (outer != null) {
      known.add("within " + lines.at(outer.start()));
    }
    known.add(confidence(statement.confidence()));
    return known;
  }

  private static String occasion(Occasion occasion) {
    String where =
        switch (occasion.type()) {
          case PRESS_CONFERENCE, MEETING, CEREMONY, DEMONSTRATION -> "at a ";
          case REMARKS_TO_REPORTERS, REMARKS_TO_MEDIA, COURT -> "in ";
          case INTERVIEW, EMAIL -> "in an ";
          case CONVERSATION, STATEMENT, SPEECH, POST, REPORT -> "in a ";
        };
    String with = occasion.with() == null ? "" : " with " + oneLine(occasion.with());
    return where + occasion.type().token() + with + (occasion.inferred() ? " (inferred)" : "");
  }

  private static String orOpen(@Nullable String day) {
    return day == null ? "?" : day;
  }

  private static String confidence(double value) {
    return value >= 0.85
        ? "confidence high"
        : value >= 0.6 ? "confidence medium" : "confidence low";
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private String bold(String text) {
    return styled ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  private void line(String text) {
    out.append(oneLine(text)).append('\n');
  }

  /**
   * Breaks at spaces; a word longer than a line stands alone and whole, so that it can be searched
   * for.
   */
  private void wrap(String text) {
    int room = WIDTH - INDENT;
    int column = 0;
    for (String word : text.split(" ")) {
      int length = word.codePointCount(0, word.length());
      if (column > 0 && column + 1 + length > room) {
        out.append('\n');
        column = 0;
      }
      out.append(column == 0 ? " ".repeat(INDENT) : " ").append(word);
      column += (column == 0 ? 0 : 1) + length;
    }
    out.append('\n');
  }

  private static String oneLine(String text) {
    return Console.harmless(String.join(" ", text.strip().split("\\s+")));
  }
}
