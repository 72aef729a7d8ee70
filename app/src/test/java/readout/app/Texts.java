package readout.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Files for tests, in invented words. */
final class Texts {
  private Texts() {}

  /** A short English report with one quotation; its path. */
  static String report(Path folder, String name) {
    return file(
        folder,
        name,
        """
        The talks on the harbour will go on, the envoy of the northern towns said on Friday.

        “We have not agreed on the pilots, and we shall meet again before the thaw,” Ada Miro told reporters after
        the meeting in the old customs house. She said that the towns wanted the channel open by May.
        """);
  }

  static String file(Path folder, String name, String text) {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
