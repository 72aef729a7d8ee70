package readout.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import readout.app.page.DossierPage;

/** Where a dossier is written: never over something that is no dossier, and never half. */
final class DossierFile {
  /** What every dossier has near its beginning. */
  static final String MARK = "<meta name=\"generator\" content=\"" + DossierPage.GENERATOR;

  private static final int BEGINNING = 8192;

  private final WholeFile file;

  private DossierFile(WholeFile file) {
    this.file = file;
  }

  /**
   * The file at {@code name}, which does not exist yet, or is a dossier, or may be overwritten.
   *
   * @throws UsageException otherwise
   */
  static DossierFile at(String name, boolean overwrite) {
    WholeFile file = WholeFile.at(name);
    Path path = file.path();
    if (Files.exists(path) && !overwrite && !isDossier(path)) {
      throw new UsageException(
          name
              + " exists and is not a dossier; choose another file with -o, or replace it with --overwrite");
    }
    return new DossierFile(file);
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
    return file.path();
  }

  /**
   * Writes beside the file and then puts it in its place; what was there stays if writing fails.
   */
  void write(Page page) {
    file.write(out -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      page.write(writer);
      writer.flush();
      return true;
    });
  }

  /** What is written. */
  @FunctionalInterface
  interface Page {
    void write(Appendable out) throws IOException;
  }
}
