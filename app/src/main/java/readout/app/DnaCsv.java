package readout.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.name.Entity;
import readout.position.Position;
import readout.position.Stance;
import readout.text.Article;
import readout.text.CodePoints;
import readout.text.Span;

/**
 * Positions as the event list of Discourse Network Analyzer: its columns, divided by semicolons, in
 * its order, with {@code readout_id} as one variable more. As there, a semicolon in a text becomes
 * a comma and a quotation mark an apostrophe.
 *
 * @see <a href="https://github.com/leifeld-lab/dna">DNA</a> (Leifeld)
 */
final class DnaCsv {
  static final String HEADER =
      "statement_id;time;person;organization;concept;agreement;readout_id;start_position;stop_position;text;coder;"
          + "document_id;document_title;document_author;document_source;document_section;document_type\n";

  private final Map<String, Integer> documents = new LinkedHashMap<>();
  private int statements;
  private int leftOut;

  /** How many positions so far are neither for nor against their issue. */
  int leftOut() {
    return leftOut;
  }

  /** The rows of one article; documents and statements are numbered on. */
  String rows(Reading reading) {
    if (!(reading instanceof Reading.Read read)) {
      return "";
    }
    Article article = read.article();
    int document = documents.computeIfAbsent(article.id(), id -> documents.size() + 1);
    CodePoints points = new CodePoints(article.text());
    StringBuilder out = new StringBuilder();
    for (Position p : read.positions()) {
      Boolean agrees = agreement(p.stance());
      if (agrees == null) {
        leftOut++;
        continue;
      }
      statements++;
      boolean person = p.holder().type() == Entity.Type.PERSON;
      Span span = points.of(p.words());
      row(
          out,
          String.valueOf(statements),
          time(p, article),
          person ? p.holder().name() : "",
          person ? "" : p.holder().name(),
          p.issue(),
          agrees ? "1" : "0",
          p.id(),
          String.valueOf(span.start()),
          String.valueOf(span.end()),
          p.words().in(article.text()),
          "Readout",
          String.valueOf(document),
          article.title(),
          String.join(", ", article.byline()),
          article.origin().outlet() == null ? article.origin().uri() : article.origin().outlet(),
          "",
          "");
    }
    return out.toString();
  }

  /** The day of the position, or else of the article; empty where neither has one. */
  private static String time(Position p, Article article) {
    String date = p.date();
    if (date != null && date.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return date + " 00:00:00";
    }
    return article.published() == null ? "" : article.published().value() + " 00:00:00";
  }

  /** Whether a stance is for its issue; null where it is neither for nor against. */
  private static @Nullable Boolean agreement(Stance stance) {
    return switch (stance) {
      case SUPPORTS, DEMANDS, OFFERS, HOPES, ASSERTS, CLAIMS, NOT_RULE_OUT, CONDITIONS -> true;
      case OPPOSES, RULES_OUT, DISPUTES -> false;
      case BLAMES, DEFERS, NEUTRAL -> null;
    };
  }

  private static void row(StringBuilder out, @Nullable String... cells) {
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i] == null ? "" : cells[i];
      String plain = cell.replace(';', ',').replace('"', '\'').replaceAll("\\s+", " ").strip();
      // A spreadsheet would take it for a formula.
      boolean formula = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0;
      out.append(i > 0 ? ";" : "").append(formula ? "'" : "").append(plain);
    }
    out.append('\n');
  }
}
