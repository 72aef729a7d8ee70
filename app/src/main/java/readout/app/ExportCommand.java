package readout.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import readout.Reading;

/** {@code readout export}: what was read, in the formats of other programs. */
@Command(
    name = "export",
    header = "Read reports and write events and positions for other programs.",
    description = {
      "",
      "Formats:",
      "  plover   events, one JSON object a line, in the terms of PLOVER (event, mode, source, target), with",
      "           the status and the place in the text that PLOVER lacks",
      "  dna      positions as the event list of Discourse Network Analyzer: columns divided by semicolons,",
      "           person, organization, concept (the issue) and agreement; a stance that is neither for nor",
      "           against is left out, and how many were is said",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  readout export --format plover reports/ -o events.jsonl",
      "  readout export --format dna --stored > statements.csv",
      "",
      "Exit codes: 0 everything was read, 1 some inputs were skipped, 2 wrong usage or nothing was read."
    })
final class ExportCommand implements Callable<Integer> {
  private static final Set<String> LATER =
      Set.of("jsonl", "csv", "jsonld", "graphml", "brat", "atom", "bibtex", "csl", "parquet");

  private final Console console;

  @Mixin private Reports reports = new Reports();

  @Option(names = "--format", paramLabel = "FORMAT", description = "plover or dna.")
  private String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; standard output unless given.")
  private @Nullable String output;

  @Option(
      names = "--overwrite",
      description = "Replace the file, where it is there already, once all is written.")
  private boolean overwrite;

  /** What can be written now. */
  enum Format {
    PLOVER,
    DNA
  }

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (LATER.contains(format)) {
      return NotYetCommand.say(console, "the format " + format + " (there are plover and dna)");
    }
    Format chosen =
        Arrays.stream(Format.values())
            .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(format))
            .findFirst()
            .orElseThrow(() ->
                new UsageException(
                    format.isEmpty()
                        ? "--format says what to write: give plover or dna"
                        : "--format " + format + ": there are plover and dna"));
    if (output == null) {
      return run(chosen, console::print);
    }
    WholeFile file = WholeFile.at(output);
    if (Files.exists(file.path()) && !overwrite) {
      throw new UsageException(
          output + " exists; choose another file with -o, or replace it with --overwrite");
    }
    int[] code = new int[1];
    file.write(out -> {
      code[0] = run(chosen, bytes -> write(out, bytes));
      return code[0] != Exit.NOTHING;
    });
    return code[0];
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(Format chosen, Consumer<byte[]> sink) {
    ReadingRun run = new ReadingRun(console, reports.threads(), reports.taxonomy(), output == null);
    return switch (chosen) {
      case PLOVER ->
          run.run(
              Inputs.of(reports, false, console.in()), (reading, from) -> plover(reading), sink);
      case DNA -> {
        DnaCsv csv = new DnaCsv();
        sink.accept(DnaCsv.HEADER.getBytes(StandardCharsets.UTF_8));
        int code =
            run.run(
                Inputs.of(reports, false, console.in()),
                (reading, from) -> reading,
                reading -> sink.accept(csv.rows(reading).getBytes(StandardCharsets.UTF_8)));
        if (csv.leftOut() > 0) {
          console
              .err()
              .println(
                  csv.leftOut()
                      + " positions are neither for nor against their issue and were left out");
        }
        yield code;
      }
    };
  }

  private static byte[] plover(Reading reading) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    List<Reading.Read> read = reading instanceof Reading.Read r ? List.of(r) : List.of();
    read.forEach(r -> PloverJson.write(r, lines));
    return lines.toByteArray();
  }
}
