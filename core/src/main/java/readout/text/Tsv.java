package readout.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the project's data files: UTF-8, a record a line, columns divided by tabs, {@code #} starts
 * a comment line. A line with too few columns is a mistake in the file and says where it is.
 */
public final class Tsv {
  private Tsv() {}

  /**
   * The rows of the resource {@code name} beside {@code anchor}; each has at least {@code columns}
   * columns.
   */
  public static List<List<String>> read(Class<?> anchor, String name, int columns) {
    InputStream stream = anchor.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(
          "resource " + name + " is missing beside " + anchor.getName());
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<List<String>> rows = new ArrayList<>();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() < columns) {
          throw new IllegalStateException(
              name
                  + ":"
                  + number
                  + " has "
                  + row.size()
                  + " columns, needs "
                  + columns
                  + ": "
                  + line);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
