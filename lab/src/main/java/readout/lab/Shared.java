package readout.lab;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the corpora and their scorers lie. They are other people's texts and no part of Readout:
 * {@code READOUT_SHARED} names their folder, by default {@code shared} beside the repository.
 */
public final class Shared {
  private Shared() {}

  /** A file or folder of the corpora, which need not exist. */
  public static Path path(String relative) {
    String folder = System.getenv("READOUT_SHARED");
    // READOUT_SHARED may itself be relative: to the repository, wherever a tool was started.
    return root()
        .resolve(folder == null || folder.isBlank() ? "../shared" : folder)
        .resolve(relative)
        .normalize();
  }

  /**
   * The repository: {@code READOUT_ROOT}, which the build sets, or the folder above this one that
   * has the build's settings.
   */
  public static Path root() {
    String given = System.getenv("READOUT_ROOT");
    if (given != null && !given.isBlank()) {
      return Path.of(given).toAbsolutePath();
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "no folder above "
            + Path.of("").toAbsolutePath()
            + " is Readout's; start this inside of it or set READOUT_ROOT");
  }
}
