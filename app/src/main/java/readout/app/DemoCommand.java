package readout.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout demo}: the sample reports, read into a dossier. */
@Command(
    name = "demo",
    header = "Read the sample reports and write their dossier, to see what Readout does.",
    footer = {
      "",
      "Example:",
      "  readout demo    writes readout-demo/dossier.html and the samples beside it"
    })
final class DemoCommand implements Callable<Integer> {
  /** Where the samples are in the jar; {@code index.txt} names them, one a line. */
  private static final String SAMPLES = "/readout/demo/";

  private static final String TITLE = "The Black Sea grain talks, 2022 and 2023";
  private static final String INDEX = "index.txt";

  /**
   * What the talks are about; a peace process, which is read for unless told, is about other
   * things.
   */
  private static final String ISSUES = "issues.tsv";

  private final Console console;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "The folder to write (default: ${DEFAULT-VALUE}).",
      defaultValue = "readout-demo")
  private String output = "";

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = Path.of(output);
    DossierFile dossier;
    List<String> samples;
    try {
      Files.createDirectories(folder);
      dossier = DossierFile.at(folder.resolve("dossier.html").toString(), false);
      samples = copySamples(Files.createDirectories(folder.resolve("samples")));
      Files.write(folder.resolve("samples").resolve(ISSUES), sample(ISSUES));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the demo to " + folder + " (" + e + "); choose another with -o", e);
    }
    Reports reports = new Reports();
    reports.paths = samples;
    reports.issues = folder.resolve("samples").resolve(ISSUES);
    int code = DossierRun.write(console, reports, dossier, TITLE, false);
    console.println("");
    console.println(
        "Open this in a browser:   " + dossier.path().toAbsolutePath().normalize().toUri());
    console.println(
        "The reports it was read from, written for this demo, are in "
            + folder.resolve("samples")
            + ".");
    console.println("The same in the terminal: readout read " + samples.getFirst());
    return code;
  }

  private static List<String> copySamples(Path folder) throws IOException {
    List<String> out = new ArrayList<>();
    for (String name :
        new String(sample(INDEX), StandardCharsets.UTF_8).lines().map(String::strip).toList()) {
      if (name.isEmpty() || name.startsWith("#")) {
        continue;
      }
      Path copy = folder.resolve(name);
      Files.write(copy, sample(name));
      out.add(copy.toString());
    }
    return out;
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(SAMPLES + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the sample " + SAMPLES + name + " is missing from this build of Readout");
      }
      return in.readAllBytes();
    }
  }
}
