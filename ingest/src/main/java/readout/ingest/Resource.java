package readout.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The data lines of a resource beside this class: columns between tabs; empty lines and lines that
 * begin with # are left out.
 */
final class Resource {
  private Resource() {}

  /** Every row of {@code name}, which must have {@code columns} columns. */
  static List<String[]> rows(String name, int columns) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource " + name + " is missing beside " + Resource.class);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> columns(name, l, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " cannot be read", e);
    }
  }

  private static String[] columns(String name, String line, int columns) {
    String[] out = line.split("\t", -1);
    if (out.length != columns) {
      throw new IllegalStateException(
          name + " has a line of " + out.length + " columns instead of " + columns + ": " + line);
    }
    return out;
  }
}
