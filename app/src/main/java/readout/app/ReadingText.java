package readout.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.quote.Occasion;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Lines;
import readout.text.Origin;
import readout.text.Published;

/**
 * A reading as lines for people: the article, then each statement with where it stands, who said
 * it, the words, and what else is known. Nothing in it can command a terminal but the marks of
 * {@link #bold}.
 */
final class ReadingText {
  private static final int WIDTH = 92;
  private static final int INDENT = 9;

  private final StringBuilder out = new StringBuilder();
  private final boolean styled;

  private ReadingText(boolean styled) {
    this.styled = styled;
  }

  /** The lines, with an empty one at the end; {@code styled} for a terminal that shows bold. */
  static String of(Reading reading, boolean styled) {
    ReadingText text = new ReadingText(styled);
    text.head(reading.article());
    switch (reading) {
      case Reading.Read read -> text.statements(read);
      case Reading.Unread unread -> text.line("not read: " + unread.reason());
    }
    return text.out.append('\n').toString();
  }

  private void head(Article article) {
    Origin origin = article.origin();
    out.append(bold(oneLine(origin.id() == null ? origin.uri() : origin.uri() + "#" + origin.id())))
        .append('\n');
    List<String> parts = new ArrayList<>();
    parts.add(origin.outlet() == null ? "outlet not known" : origin.outlet());
    parts.add(date(article));
    if (article.title() != null) {
      parts.add(article.title());
    }
    line(String.join(" · ", parts));
  }

  private static String date(Article article) {
    Published published = article.published();
    if (published == null) {
      return "undated";
    }
    return published.value() + (published.inferred() ? " (inferred)" : "");
  }

  private void statements(Reading.Read read) {
    String text = read.article().text();
    List<String> counts = new ArrayList<>();
    long speakers =
        read.statements().stream()
            .map(s -> name(s.speaker()))
            .filter(n -> !n.isEmpty())
            .distinct()
            .count();
    counts.add(count(read.statements().size(), "statement"));
    if (speakers > 0) {
      counts.add(count(speakers, "speaker"));
    }
    if (!read.article().furniture().isEmpty()) {
      counts.add("set apart: " + furniture(read.article()));
    }
    line(String.join(" · ", counts));
    Lines lines = new Lines(text);
    Map<String, Statement> byId =
        read.statements().stream()
            .collect(Collectors.toMap(Statement::id, Function.identity(), (a, b) -> a));
    for (Statement statement : read.statements()) {
      out.append('\n');
      statement(statement, text, lines, byId);
    }
  }

  private static String furniture(Article article) {
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

  private void statement(
      Statement statement, String text, Lines lines, Map<String, Statement> byId) {
    String place = lines.at(statement.content().getFirst().start());
    out.append(place).append(" ".repeat(Math.max(1, INDENT - place.length())));
    String who = name(statement.speaker());
    String role = statement.role() == null ? "" : ", " + oneLine(statement.role().in(text));
    if (statement.speaker() instanceof Speaker.Unattributed unattributed) {
      out.append(bold("speaker not known"))
          .append(" (")
          .append(oneLine(unattributed.reason()))
          .append(')');
    } else {
      out.append(bold(oneLine(who))).append(who.equals(role.replaceFirst("^, ", "")) ? "" : role);
    }
    out.append('\n');
    wrap(words(statement, text));
    wrap(String.join(" · ", known(statement, text, lines, byId)));
  }

  private static String name(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Named named -> named.entity().name();
      case Speaker.Described described -> described.entity().name();
      case Speaker.Unattributed unattributed -> "";
    };
  }

  private static String words(Statement statement, String text) {
    return statement.content().stream()
        .map(span -> oneLine(span.in(text)))
        .collect(Collectors.joining(" … "));
  }

  private static List<String> known(
      Statement statement, String text, Lines lines, Map<String, Statement> byId) {
    List<String> out = new ArrayList<>();
    out.add(
        switch (statement.kind()) {
          case DIRECT -> "direct";
          case MIXED -> "mixed, verbatim only within the marks";
          case INDIRECT -> "indirect, not verbatim";
        });
    switch (statement.act()) {
      case STATEMENT -> {}
      default -> out.add(statement.act().token());
    }
    if (statement.negated()) {
      out.add("the saying itself is negated");
    }
    if (statement.addressee() != null) {
      out.add("to " + oneLine(statement.addressee().name()));
    }
    Occasion occasion = statement.occasion();
    if (occasion != null) {
      String with = occasion.with() == null ? "" : " with " + oneLine(occasion.with());
      out.add(occasion.type().token() + with + (occasion.inferred() ? " (inferred)" : ""));
    }
    Said said = statement.date();
    if (said.value() != null) {
      out.add(said.value() + (said.inferred() ? " (inferred: " + oneLine(said.basis()) + ")" : ""));
    } else if (said.notBefore() != null || said.notAfter() != null) {
      out.add("between " + orOpen(said.notBefore()) + " and " + orOpen(said.notAfter()));
    }
    if (!statement.via().isEmpty()) {
      out.add(
          "via "
              + statement.via().stream()
                  .map(ReadingText::oneLine)
                  .collect(Collectors.joining(" › ")));
    }
    statement
        .hedges()
        .forEach(h -> out.add(h.by().token() + "'s hedge: " + oneLine(h.span().in(text))));
    Statement outer = statement.nestedIn() == null ? null : byId.get(statement.nestedIn());
    if (outer != null) {
      out.add("within " + lines.at(outer.content().getFirst().start()));
    }
    out.add(confidence(statement.confidence()));
    return out;
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
