package readout.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures Readout is known to reach on one corpus, as they stand in {@code lab/expected}. The
 * lines that start with {@code #} say what is scored, by which scorer and against which gold, and
 * so how to get the figures again; below them is what the scorer prints, columns parted by tabs.
 *
 * @param scorer a file among the scorers, which lie beside the corpora
 * @param gold what it compares with, in the same place
 * @param read what Readout reads, in the same place; options of {@code readout read} come first
 * @param figures the scorer's lines
 */
record ScoreSheet(String scorer, String gold, List<String> read, List<String> figures) {
  ScoreSheet {
    read = List.copyOf(read);
    figures = List.copyOf(figures);
  }

  /**
   * Reads a sheet.
   *
   * @throws IllegalArgumentException where a line that says what is scored is missing
   */
  static ScoreSheet of(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new ScoreSheet(
        header(file, lines, "scorer"),
        header(file, lines, "gold"),
        List.of(header(file, lines, "read").split(" ")),
        lines.stream().filter(l -> !l.startsWith("#") && !l.isBlank()).toList());
  }

  /** What a scorer printed, as the lines of a sheet. */
  static List<String> figures(String printed) {
    return printed
        .lines()
        .map(l -> l.strip().replaceAll("\\s{2,}", "\t"))
        .filter(l -> !l.isEmpty())
        .toList();
  }

  /**
   * The lines that differ, old and new one above the other; none where the figures are the same.
   */
  List<String> drift(List<String> now) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < Math.max(figures.size(), now.size()); i++) {
      String old = i < figures.size() ? figures.get(i) : "(no line)";
      String next = i < now.size() ? now.get(i) : "(no line)";
      if (!old.equals(next)) {
        out.add("was  " + old + "\nnow  " + next);
      }
    }
    return out;
  }

  /** Writes {@code now} into {@code file}, below the lines that say what is scored. */
  static void update(Path file, List<String> now) throws IOException {
    List<String> out =
        new ArrayList<>(Files.readAllLines(file).stream().filter(l -> l.startsWith("#")).toList());
    out.addAll(now);
    Files.write(file, out);
  }

  private static String header(Path file, List<String> lines, String name) {
    String start = "# " + name + ": ";
    return lines.stream()
        .filter(l -> l.startsWith(start))
        .map(l -> l.substring(start.length()).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(file + " has no line '" + start + "…'"));
  }
}
