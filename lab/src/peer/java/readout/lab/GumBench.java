package readout.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Readout's names and which of them mean the same beside Stanford CoreNLP's, on the news,
 * interviews and speeches of GUM, scored by {@code lab/score/names.py}, in one run.
 *
 * <pre>mvn -q -Pbench,peer -DskipTests -pl lab -am verify -Dbench=readout.lab.GumBench</pre>
 */
public final class GumBench {
  private GumBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> lines;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Shared.path("data/gum/news-interview-speech.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      lines = in.lines().toList();
    }
    Path folder = Files.createTempDirectory("readout-gum");
    Path readout = folder.resolve("readout.jsonl");
    Path corenlp = folder.resolve("corenlp.jsonl");
    try {
      ReadoutPeer own = new ReadoutPeer();
      try (OutputStream out = Files.newOutputStream(readout)) {
        for (String line : lines) {
          own.read(line).record().write(out);
        }
      }
      CoreNlpEntities other = new CoreNlpEntities();
      List<String> records = new ArrayList<>();
      for (String line : lines) {
        records.add(other.read(line));
        System.err.println("CoreNLP: " + records.size() + " of " + lines.size() + " articles");
      }
      Files.write(corenlp, records);
      System.out.println("Readout");
      score(readout);
      System.out.println("CoreNLP");
      score(corenlp);
    } finally {
      Files.deleteIfExists(readout);
      Files.deleteIfExists(corenlp);
      Files.delete(folder);
    }
  }

  private static void score(Path records) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "python3",
            "-B",
            Shared.root().resolve("lab/score/names.py").toString(),
            Shared.path("data/gum/conllu.tar.gz").toString(),
            records.toString());
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("exit code " + exit + " of " + command);
    }
  }
}
