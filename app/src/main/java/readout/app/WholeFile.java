package readout.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all: what was there stays until the new one is ready. */
record WholeFile(Path path) {
  /** What is written. */
  @FunctionalInterface
  interface Content {
    /** Writes; false where nothing came of it and what was there is to stay. */
    boolean write(OutputStream out) throws IOException;
  }

  /**
   * The file of this name, in a folder that exists.
   *
   * @throws UsageException otherwise
   */
  static WholeFile at(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + name + "' is no file name: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      throw new UsageException(name + " is a folder; name a file in it with -o");
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "the folder of " + name + " does not exist; make it first, or choose another with -o");
    }
    return new WholeFile(path);
  }

  /**
   * Writes beside the file and then puts that in its place.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  void write(Content content) {
    Path unfinished = path.resolveSibling(path.getFileName() + ".part");
    try {
      try {
        boolean keep;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
          keep = content.write(out);
        }
        if (keep) {
          move(unfinished);
        }
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e, e);
    }
  }

  private void move(Path unfinished) throws IOException {
    try {
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
