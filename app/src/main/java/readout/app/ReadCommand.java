package readout.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import readout.Reading;

/** {@code readout read}: the record of each article, printed as soon as it is read. */
@Command(name = "read", description = "Read reports and print what was said in them.")
final class ReadCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Reports.")
  private List<String> paths = List.of();

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  @Option(names = "--threads", paramLabel = "N", description = "How many articles to read at once.")
  private int threads = Runtime.getRuntime().availableProcessors();

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new ReadingRun(console, threads).run(Inputs.of(paths), json ? ReadCommand::json : ReadCommand::text, this::print);
  }

  private static byte[] json(Reading reading) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(reading.article().text().length() * 2);
    RecordJson.write(reading, line);
    return line.toByteArray();
  }

  private static byte[] text(Reading reading) {
    return reading.article().id().getBytes(StandardCharsets.UTF_8);
  }

  private void print(byte[] bytes) {
    try {
      console.out().write(bytes);
      console.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
