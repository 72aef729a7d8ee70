package readout.ingest;

import java.util.List;

/**
 * A publisher of reports.
 *
 * @param name as it writes itself
 * @param aliases other spellings
 * @param domains its sites' addresses, without {@code www.}
 * @param namesItself whether its own reports name it in the third person ("X reports citing …")
 */
record Outlet(
    String name, List<String> aliases, Kind kind, List<String> domains, boolean namesItself) {
  /** What it is to the text of its reports. */
  enum Kind {
    PUBLISHER,
    /** Its reports are printed by others. */
    AGENCY,
    /** Prints the reports of others. */
    SYNDICATOR
  }
}
