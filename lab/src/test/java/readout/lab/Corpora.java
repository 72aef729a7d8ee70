package readout.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * For tests tagged {@code corpus}: without the corpora they are skipped and say so, or fail where
 * {@code READOUT_REQUIRE_SHARED=true}, so that a run that should have them cannot pass without
 * them.
 */
public final class Corpora {
  private Corpora() {}

  /** A file of the corpora that is there. */
  public static Path need(String relative) {
    Path path = Shared.path(relative);
    if (!Files.exists(path)) {
      missing(
          path + " is not there: this test needs the corpora, whose folder READOUT_SHARED names");
    }
    return path;
  }

  /**
   * Ends the test: skipped with {@code sentence}, or failed with it where everything is required.
   */
  public static void missing(String sentence) {
    if (Boolean.parseBoolean(System.getenv("READOUT_REQUIRE_SHARED"))) {
      Assertions.fail(sentence + " (READOUT_REQUIRE_SHARED=true)");
    }
    Assumptions.abort(sentence);
  }
}
