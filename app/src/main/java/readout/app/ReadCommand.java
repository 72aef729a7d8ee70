package readout.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import readout.Reading;
import readout.ingest.Ingested;

/** {@code readout read}: the record of each article, printed as soon as it is read. */
@Command(
    name = "read",
    header = "Read reports and print who said what in them.",
    description = {"", "Prints one article after another, each as soon as it is read.", ""},
    footer = {
      "",
      "Examples:",
      "  readout read report.txt                        for people: statements with line and column",
      "  readout read report.txt page.html --json       for programs: one JSON object an article",
      "  readout read reports/ --json > record.jsonl    everything in a folder",
      "  readout read https://example.org/talks         a page, fetched as its site allows",
      "  zcat news.jsonl.gz | readout read - --field text=body --published 2025-04-02",
      "",
      "What cannot be read is named on standard error with the reason; the rest is read all the same.",
      "Exit codes: 0 everything was read, 1 some inputs were skipped, 2 wrong usage or nothing was read."
    })
final class ReadCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Reports reports = new Reports();

  @Option(
      names = "--json",
      description =
          "Print the record, one JSON object a line for each article. Offsets are Unicode code points into its"
              + " \"text\", end exclusive.")
  private boolean json;

  @Option(
      names = "--bytes",
      description =
          "With --json: add to the record of a page where its text stands in the file, as \"source\": a list of"
              + " [start, end, first byte, byte behind the last].")
  private boolean bytes;

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (bytes && !json) {
      throw new UsageException("--bytes adds to the record, which --json prints: give both");
    }
    boolean styled = console.outTerminal() && System.getenv("NO_COLOR") == null;
    BiFunction<Reading, Ingested.Accepted, byte[]> make =
        json
            ? ReadCommand::json
            : (reading, from) -> ReadingText.of(reading, styled).getBytes(StandardCharsets.UTF_8);
    return new ReadingRun(console, reports.threads(), reports.taxonomy(), true)
        .run(Inputs.of(reports, bytes, console.in()), make, console::print);
  }

  private static byte[] json(Reading reading, Ingested.Accepted from) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    RecordJson.write(reading, from.source(), line);
    return line.toByteArray();
  }
}
