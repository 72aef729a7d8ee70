package readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what a test made with a file kept beside its input. {@code -Dgolden.update} writes the
 * files instead; their diff is then read before it is committed.
 */
public final class Golden {
  private Golden() {}

  /**
   * The inputs in {@code folder} of the module's test resources, sorted by name: {@code case.txt},
   * whose golden file is {@code case.marked.txt}. Fails where there are none, which is a wrong
   * folder's name.
   */
  public static List<Path> inputs(String folder) {
    Path path = Path.of("src", "test", "resources").resolve(folder);
    try (Stream<Path> files = Files.list(path)) {
      List<Path> inputs =
          files
              .filter(f -> f.toString().endsWith(".txt") && !f.toString().endsWith(".marked.txt"))
              .sorted()
              .toList();
      assertThat(inputs).as("inputs in %s", path.toAbsolutePath()).isNotEmpty();
      return inputs;
    } catch (IOException e) {
      throw new AssertionError("cannot list " + path.toAbsolutePath(), e);
    }
  }

  /** The text of an input, character for character. */
  public static String input(Path input) {
    return read(input);
  }

  /** Compares {@code actual} with the golden file of {@code input}, or writes it there. */
  public static void check(Path input, String actual) {
    Path golden = Path.of(input.toString().replaceFirst("\\.txt$", ".marked.txt"));
    if (System.getProperty("golden.update") != null) {
      write(golden, actual);
      return;
    }
    if (!Files.exists(golden)) {
      throw new AssertionError(
          golden
              + " is missing. Run the test again with -Dgolden.update, and read what it writes. Now:\n"
              + actual);
    }
    assertThat(actual)
        .as("%s; if the change is meant, run the test again with -Dgolden.update", golden)
        .isEqualTo(read(golden));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file.toAbsolutePath(), e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError("cannot write " + file.toAbsolutePath(), e);
    }
  }
}
