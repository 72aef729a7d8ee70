package readout.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import readout.text.Origin;

/** One line that says how far a run is; only where a person watches and results go elsewhere. */
final class Progress {
  private static final Duration EVERY = Duration.ofMillis(200);
  private static final int WIDTH = 78;

  private final PrintWriter err;
  private final boolean shown;
  private Instant last = Instant.EPOCH;
  private boolean dirty;

  /**
   * @param results whether results go to standard output all the while, and so get into the way of
   *     a line there
   */
  Progress(Console console, boolean results) {
    err = console.err();
    shown = console.errTerminal() && !(results && console.outTerminal());
  }

  void at(int count, @Nullable Origin origin) {
    show("read " + count + (origin == null ? "" : "  " + origin.uri()));
  }

  /** Shows {@code words}, unless others were shown just now. */
  void show(String words) {
    Instant now = Instant.now();
    if (!shown || Duration.between(last, now).compareTo(EVERY) < 0) {
      return;
    }
    last = now;
    String line = Console.harmless(words);
    err.print("\r\u001B[K" + (line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line));
    err.flush();
    dirty = true;
  }

  /** Takes the line away, so that something else can be printed. */
  void clear() {
    if (dirty) {
      err.print("\r\u001B[K");
      err.flush();
      dirty = false;
    }
  }
}
