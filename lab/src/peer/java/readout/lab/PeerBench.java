package readout.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readout beside Stanford CoreNLP's coreference and quotations on PolNeAR's development articles,
 * in one run: each in a process of its own, one after the other, on the same articles with the same
 * settings of the JVM, scored by the same scorer ({@code python3}). Times are processor time of all
 * threads, which other load disturbs least. Only one short warm-up comes before, so Readout is
 * still being compiled for much of it; {@link PolnearBench} has its speed when warm.
 *
 * <p>CoreNLP is under the GPL, version 3, and large: the profile {@code peer} alone fetches it.
 *
 * <pre>mvn -q -Pbench,peer -DskipTests -pl lab -am verify [-Dbench.args=ARTICLES]</pre>
 */
public final class PeerBench {
  private static final String CORPUS = "data/polnear/dev.jsonl.gz";

  /** One collector thread and one limit for both, so that memory and time compare. */
  private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx4g");

  /** What the scorer takes for a token. */
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

  private PeerBench() {}

  /** One system: what it spent, and the scorer's figures by their names. */
  private record Result(Cost cost, Map<String, List<String>> figures) {
    double figure(String name, int column) {
      return Double.parseDouble(figures.getOrDefault(name, List.of()).get(column));
    }
  }

  /** Prints the table; the argument is the number of articles, taken evenly from all of them. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> gold = lines(Shared.path(CORPUS));
    int count = args.length == 0 ? gold.size() : Integer.parseInt(args[0]);
    if (count < 1 || count > gold.size()) {
      throw new IllegalArgumentException(
          count + " articles are asked for; there are 1 to " + gold.size());
    }
    int all = gold.size();
    List<String> some =
        IntStream.range(0, count).mapToObj(i -> gold.get((int) ((long) i * all / count))).toList();
    Path folder = Files.createTempDirectory("readout-peer");
    try {
      Files.write(folder.resolve("gold.jsonl"), some);
      Files.write(
          folder.resolve("articles.jsonl"), some.stream().map(PeerBench::withoutGold).toList());
      print(some, run("readout", folder), run("corenlp", folder));
    } finally {
      delete(folder);
    }
  }

  private static List<String> lines(Path packed) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  private static String withoutGold(String line) {
    ObjectNode article = (ObjectNode) JsonMapper.shared().readTree(line);
    article.remove("attributions");
    return article.toString();
  }

  private static Result run(String system, Path folder) throws IOException, InterruptedException {
    Path records = folder.resolve(system + ".jsonl");
    Path cost = folder.resolve(system + ".cost.json");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(List.of("-cp", classPath(system), PeerRun.class.getName(), system));
    command.add(String.valueOf(System.currentTimeMillis()));
    command.add(folder.resolve("articles.jsonl").toString());
    command.addAll(List.of(records.toString(), cost.toString()));
    output(command, folder);
    String scorer = Shared.path("score/attribution.py").toString();
    String printed =
        output(
            List.of(
                "python3",
                "-B",
                scorer,
                folder.resolve("gold.jsonl").toString(),
                records.toString()),
            folder);
    Map<String, List<String>> figures = new HashMap<>();
    for (String line : ScoreSheet.figures(printed)) {
      String[] columns = line.split("\t", 2);
      if (columns.length < 2) {
        throw new IllegalStateException(system + ": the scorer says: " + line);
      }
      figures.put(columns[0], List.of(columns[1].split(" ")));
    }
    return new Result(JsonMapper.shared().readValue(cost.toFile(), Cost.class), figures);
  }

  /** Readout's process is spared the peer's archives: looking into half a gigabyte takes time. */
  private static String classPath(String system) {
    String all = System.getProperty("java.class.path");
    if (!system.equals("readout")) {
      return all;
    }
    String separator = System.getProperty("path.separator");
    return Stream.of(all.split(Pattern.quote(separator)))
        .filter(entry -> !entry.contains("stanford-corenlp"))
        .collect(Collectors.joining(separator));
  }

  private static String output(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(
          "exit code " + code + " of " + command + "\n" + Files.readString(errors));
    }
    return printed;
  }

  private static void print(List<String> articles, Result readout, Result corenlp) {
    int n = articles.size();
    long tokens =
        articles.stream()
            .map(a -> JsonMapper.shared().readTree(a).path("text").asString())
            .mapToLong(t -> TOKEN.matcher(t).results().count())
            .sum();
    Cost ours = readout.cost();
    Cost theirs = corenlp.cost();
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d tokens, %s statements in the gold; Java %s, %s%n%n%-34s%12s%12s%14s%n",
        n,
        tokens,
        readout.figures().getOrDefault("attributions gold / predicted", List.of("?")).get(0),
        Runtime.version().feature(),
        String.join(" ", JVM),
        "",
        "Readout",
        "CoreNLP",
        "times better");
    less("start to first statement, s", ours.startSeconds(), theirs.startSeconds());
    less("the same, CPU s", ours.startCpuSeconds(), theirs.startCpuSeconds());
    less("CPU s an article", ours.cpuSeconds() / n, theirs.cpuSeconds() / n);
    more("articles a CPU s", n / ours.cpuSeconds(), n / theirs.cpuSeconds());
    more("tokens a CPU s", tokens / ours.cpuSeconds(), tokens / theirs.cpuSeconds());
    less("peak memory (RSS), MB", ours.peakBytes() / 1e6, theirs.peakBytes() / 1e6);
    for (String kind : List.of("direct", "mixed", "indirect")) {
      score("recall, " + kind + ", %", readout, corenlp, "statement recall, " + kind, 0);
    }
    score("statement precision, %", readout, corenlp, "statement", 0);
    score("statement recall, %", readout, corenlp, "statement", 1);
    score("statement F1, %", readout, corenlp, "statement", 2);
    score("content found (IoU .5), F1, %", readout, corenlp, "content@.5", 2);
    System.out.printf(
        Locale.ROOT,
        "%-34s%12.0f%12.0f%n",
        "statements found",
        readout.figure("attributions gold / predicted", 1),
        corenlp.figure("attributions gold / predicted", 1));
  }

  private static void score(String name, Result readout, Result corenlp, String key, int column) {
    more(name, readout.figure(key, column), corenlp.figure(key, column));
  }

  private static void less(String name, double ours, double theirs) {
    row(name, ours, theirs, theirs / ours);
  }

  private static void more(String name, double ours, double theirs) {
    row(name, ours, theirs, ours / theirs);
  }

  private static void row(String name, double ours, double theirs, double ratio) {
    System.out.printf("%-34s%12s%12s%14s%n", name, number(ours), number(theirs), number(ratio));
  }

  /** Three digits or more; a dash for what was not measured or cannot be divided. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
