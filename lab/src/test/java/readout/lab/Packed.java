package readout.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Corpora that are packed folders, {@code .tar.gz}, unpacked by the system's {@code tar}. */
final class Packed {
  private Packed() {}

  /**
   * The one folder in {@code packed}, unpacked below {@code into}, where it may be already.
   *
   * @throws IOException with what {@code tar} says, where it fails
   */
  static Path unpack(Path packed, Path into) throws IOException {
    Path own = into.resolve(packed.getFileName() + ".d");
    if (!Files.exists(own)) {
      Files.createDirectories(own);
      Process tar =
          new ProcessBuilder(List.of("tar", "xzf", packed.toString(), "-C", own.toString()))
              .redirectErrorStream(true)
              .start();
      tar.getOutputStream().close();
      String said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      try {
        if (tar.waitFor() != 0) {
          throw new IOException("tar cannot unpack " + packed + ": " + said);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while unpacking " + packed, e);
      }
    }
    try (Stream<Path> folders = Files.list(own)) {
      return folders.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }
}
