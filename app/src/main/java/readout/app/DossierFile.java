package readout.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import readout.app.page.DossierPage;

/** Where a dossier is written: never over something that is no dossier, and never half. */
final class DossierFile {
  /** What every dossier has near its beginning. */
  static final String MARK = "<meta name=\"generator\" content=\"" + DossierPage.GENERATOR;

  private static final int BEGINNING = 8192;

  private final Path path;

  private DossierFile(Path path) {
    this.path = path;
  }

  /**
   * The file at {@code name}, which does not exist yet, or is a dossier, or may be overwritten.
   *
   * @throws UsageException otherwise
   */
  static DossierFile at(String name, boolean overwrite) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + name + "' is no file name: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      throw new UsageException(
          name + " is a folder; name a file in it with -o " + path.resolve("dossier.html"));
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "the folder of " + name + " does not exist; make it first, or choose another with -o");
    }
    if (Files.exists(path) && !overwrite && !isDossier(path)) {
      throw new UsageException(
          name
              + " exists and is not a dossier; choose another file with -o, or replace it with --overwrite");
    }
    return new DossierFile(path);
  }

  private static boolean isDossier(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(MARK);
    } catch (IOException e) {
      throw new UsageException(
          path + " exists and cannot be read (" + e + "); choose another file with -o");
    }
  }

  Path path() {
    return path;
  }

  /**
   * Writes beside the file and then puts it in its place; what was there stays if writing fails.
   */
  void write(Page page) {
    Path unfinished = path.resolveSibling(path.getFileName() + ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
        page.write(out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(unfinished);
        throw e;
      }
      try {
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e, e);
    }
  }

  /** What is written. */
  @FunctionalInterface
  interface Page {
    void write(Appendable out) throws IOException;
  }
}
