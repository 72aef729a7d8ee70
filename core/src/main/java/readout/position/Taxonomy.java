package readout.position;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import readout.text.Tsv;

/**
 * The issues that positions are taken on, each with the words that tell it. Immutable; another
 * process has a file of its own.
 *
 * @param issues in the order of the file
 */
public record Taxonomy(List<Issue> issues) {
  public Taxonomy {
    issues = List.copyOf(issues);
    Set<String> ids = new LinkedHashSet<>();
    for (Issue issue : issues) {
      if (!ids.add(issue.id())) {
        throw new IllegalArgumentException("issue " + issue.id() + " is there twice");
      }
    }
  }

  /**
   * An issue.
   *
   * @param about what it is, in words for the reader
   * @param cues each a list of words that must all be there, of which each may be one of several
   */
  public record Issue(String id, String about, List<List<Set<String>>> cues) {
    public Issue {
      if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        throw new IllegalArgumentException(
            "issue id '" + id + "' must be words in lower case, joined by hyphens");
      }
      cues = cues.stream().map(List::copyOf).toList();
      if (cues.isEmpty()) {
        throw new IllegalArgumentException("issue " + id + " has no cues");
      }
    }

    /** How many words of the cue that holds and asks for most; 0 where none holds. */
    int weight(Set<String> words) {
      int out = 0;
      for (List<Set<String>> cue : cues) {
        if (cue.stream().allMatch(any -> any.stream().anyMatch(words::contains))) {
          out = Math.max(out, cue.size());
        }
      }
      return out;
    }
  }

  /** The taxonomy that comes with the language, for peace processes. */
  public static Taxonomy of(String language) {
    return new Taxonomy(
        Tsv.read(Taxonomy.class, language + "/issues.tsv", 3).stream()
            .map(row -> issue(row.get(0), row.get(1), row.get(2)))
            .toList());
  }

  /**
   * The taxonomy in a file: a line an issue, its id, what it is about and its cues divided by tabs.
   *
   * @throws IllegalArgumentException where a line is no issue; the message says which and why
   * @throws UncheckedIOException where the file cannot be read
   */
  public static Taxonomy read(Path file) {
    List<Issue> out = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] column = line.split("\t", -1);
        if (column.length < 3) {
          throw new IllegalArgumentException(
              "has "
                  + column.length
                  + " columns; an issue is its id, what it is about and its cues, divided by tabs");
        }
        out.add(issue(column[0].strip(), column[1].strip(), column[2]));
      }
      if (out.isEmpty()) {
        throw new IllegalArgumentException("no issue is in it");
      }
      return new Taxonomy(out);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Issue issue(String id, String about, String cues) {
    List<List<Set<String>>> all = new ArrayList<>();
    for (String cue : cues.split(";")) {
      if (!cue.isBlank()) {
        all.add(
            Arrays.stream(cue.split("\\+"))
                .map(any ->
                    Set.copyOf(Arrays.asList(any.strip().toLowerCase(Locale.ROOT).split("\\|"))))
                .toList());
      }
    }
    return new Issue(id, about, all);
  }

  /** The issue that these words are about: that whose cue asks for most, of equals the first. */
  public Optional<Issue> find(Set<String> words) {
    Issue best = null;
    int most = 0;
    for (Issue issue : issues) {
      int weight = issue.weight(words);
      if (weight > most) {
        best = issue;
        most = weight;
      }
    }
    return Optional.ofNullable(best);
  }
}
