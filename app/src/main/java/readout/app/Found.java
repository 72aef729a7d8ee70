package readout.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import readout.Reading;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;

/** What was found in some readings, in one sentence for people. */
final class Found {
  private Found() {}

  /**
   * "8 reports from 5 outlets: 43 statements by 9 named speakers (20 direct, 3 mixed, 20 indirect),
   * 6 of them relayed by others".
   */
  static String in(List<Reading> readings) {
    long outlets =
        readings.stream()
            .map(r -> r.article().origin().outlet())
            .filter(Objects::nonNull)
            .distinct()
            .count();
    long speakers =
        statements(readings)
            .map(Statement::speaker)
            .flatMap(
                s -> s instanceof Speaker.Named named ? Stream.of(named.name()) : Stream.empty())
            .distinct()
            .count();
    long all = statements(readings).count();
    long relayed =
        readings.stream()
            .mapToLong(r -> statements(List.of(r)).filter(s -> isRelayed(s, r.article())).count())
            .sum();
    StringBuilder out = new StringBuilder(count(readings.size(), "report"));
    if (outlets > 0) {
      out.append(" from ").append(count(outlets, "outlet"));
    }
    out.append(": ").append(count(all, "statement"));
    if (speakers > 0) {
      out.append(" by ").append(count(speakers, "named speaker"));
    }
    if (all > 0) {
      out.append(" (")
          .append(of(readings, Statement.Kind.DIRECT))
          .append(", ")
          .append(of(readings, Statement.Kind.MIXED))
          .append(", ")
          .append(of(readings, Statement.Kind.INDIRECT))
          .append(')');
    }
    if (relayed > 0) {
      out.append(", ").append(relayed).append(" of them relayed by others");
    }
    long events = read(readings).mapToLong(r -> r.events().size()).sum();
    long positions = read(readings).mapToLong(r -> r.positions().size()).sum();
    if (events + positions > 0) {
      out.append("; ")
          .append(count(events, "event"))
          .append(", ")
          .append(count(positions, "position"));
    }
    return out.toString();
  }

  /** Whether anybody but the article's own outlet stands between the speaker and the reader. */
  static boolean isRelayed(Statement statement, Article article) {
    return statement.via().stream().anyMatch(relay -> !relay.equals(article.origin().outlet()));
  }

  private static String of(List<Reading> readings, Statement.Kind kind) {
    return statements(readings).filter(s -> s.kind() == kind).count() + " " + kind.token();
  }

  private static Stream<Statement> statements(List<Reading> readings) {
    return read(readings).flatMap(r -> r.statements().stream());
  }

  private static Stream<Reading.Read> read(List<Reading> readings) {
    return readings.stream()
        .flatMap(r -> r instanceof Reading.Read read ? Stream.of(read) : Stream.empty());
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
