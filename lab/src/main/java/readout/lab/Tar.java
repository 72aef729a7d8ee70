package readout.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads corpora that are packed into one {@code .tar.gz}. */
final class Tar {
  private Tar() {}

  /** The texts of the files whose name {@code wanted} takes, by their name, folders included. */
  static Map<String, String> texts(Path archive, Predicate<String> wanted) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream in = new TarArchiveInputStream(new GZIPInputStream(raw))) {
      for (TarArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (!e.isDirectory() && wanted.test(e.getName())) {
          out.put(e.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return out;
  }
}
