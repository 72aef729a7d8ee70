package readout.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import readout.Reading;
import readout.quote.Speaker;
import readout.quote.Statement;

/** What was found in some readings, in one sentence for people. */
final class Found {
  private Found() {}

  /**
   * "8 reports from 5 outlets: 43 statements by 9 named speakers (20 direct, 3 mixed, 20 indirect),
   * 6 of them relayed".
   */
  static String in(List<Reading> readings) {
    Set<String> outlets = new HashSet<>();
    Set<String> speakers = new HashSet<>();
    int[] kinds = new int[Statement.Kind.values().length];
    int all = 0;
    int relayed = 0;
    for (Reading reading : readings) {
      if (reading.article().origin().outlet() != null) {
        outlets.add(reading.article().origin().outlet());
      }
      if (!(reading instanceof Reading.Read read)) {
        continue;
      }
      for (Statement statement : read.statements()) {
        all++;
        kinds[statement.kind().ordinal()]++;
        relayed += statement.via().isEmpty() ? 0 : 1;
        if (statement.speaker() instanceof Speaker.Named named) {
          speakers.add(named.entity().name());
        }
      }
    }
    String from = outlets.isEmpty() ? "" : " from " + count(outlets.size(), "outlet");
    return count(readings.size(), "report")
        + from
        + ": "
        + count(all, "statement")
        + (speakers.isEmpty() ? "" : " by " + count(speakers.size(), "named speaker"))
        + (all == 0
            ? ""
            : " ("
                + kinds[Statement.Kind.DIRECT.ordinal()]
                + " direct, "
                + kinds[Statement.Kind.MIXED.ordinal()]
                + " mixed, "
                + kinds[Statement.Kind.INDIRECT.ordinal()]
                + " indirect)")
        + (relayed == 0 ? "" : ", " + relayed + " of them relayed by others");
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
