package readout.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.position.Taxonomy;

/**
 * The arguments that name reports and say how they are taken in; the same for every command that
 * reads.
 */
final class Reports {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files of text or HTML, one article each; .jsonl files, one article a line; feeds (RSS, Atom, JSON)"
              + " and web archives (.warc); all of these packed with gzip too; folders, with everything below"
              + " them; addresses (https://…); - for standard input.")
  List<String> paths = List.of();

  @Option(
      names = "--stored",
      description = "The articles of the store too, which readout add and readout watch fill.")
  boolean stored;

  @Mixin StoreFolder store = new StoreFolder();

  @Mixin Web web = new Web();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The day (2025-04-02) of articles that state none themselves.")
  @Nullable LocalDate published;

  @Option(
      names = "--field",
      paramLabel = "NAME=KEY",
      description =
          "For JSON lines: the key that holds text, id, uri, title, outlet, byline, published or language, where"
              + " it has another name. May be repeated: --field text=body --field outlet=source")
  Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--issues",
      paramLabel = "FILE",
      description =
          "The issues that positions are on, for another process than the default one: a line an issue, its id,"
              + " what it is about and its cue words, divided by tabs.")
  @Nullable Path issues;

  /**
   * The issues that positions are on.
   *
   * @throws UsageException if the file given holds none, or cannot be read
   */
  Taxonomy taxonomy() {
    if (issues == null) {
      return Taxonomy.of("en");
    }
    try {
      return Taxonomy.read(issues);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new UsageException("--issues " + e.getMessage());
    }
  }

  /**
   * How many articles are read at the same time.
   *
   * @throws UsageException if that is none
   */
  int threads() {
    if (threads < 1) {
      throw new UsageException("--threads must be 1 or more, not " + threads);
    }
    return threads;
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many articles to read at the same time (default: one a core). The order of output stays.")
  int threads = Runtime.getRuntime().availableProcessors();
}
