package readout.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;
import readout.ingest.bytes.Bytes;
import readout.ingest.fetch.Answer;
import readout.ingest.fetch.Archive;

/**
 * Packs the pages of a folder into a web archive, and says how many of its records a second one
 * core reads: the records alone with their bodies, and all the way to articles.
 *
 * <pre>
 * mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.WarcBench -Dbench.args=PAGES
 * </pre>
 */
public final class WarcBench {
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 3;

  private interface Reading {
    long records() throws IOException;
  }

  private WarcBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("give a folder of pages");
    }
    Path archive = Files.createTempFile("readout-bench", ".warc.gz");
    try {
      pack(Path.of(args[0]), archive);
      System.out.printf(Locale.ROOT, "%,d bytes packed%n", Files.size(archive));
      print("records with their bodies", () -> bodies(archive));
      Ingest ingest = new Ingest(IngestOptions.defaults());
      print("records to articles", () -> articles(ingest, archive));
    } finally {
      Files.delete(archive);
    }
  }

  private static void pack(Path pages, Path into) throws IOException {
    List<Answer.Header> head = List.of(new Answer.Header("Content-Type", "text/html"));
    try (Archive archive = new Archive(into);
        Stream<Path> files = Files.list(pages)) {
      for (Path page : files.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        Bytes bytes = Bytes.of(Files.readAllBytes(page));
        archive.keep(
            new Answer.Got(
                "https://echo.example/" + page.getFileName(),
                "text/html",
                null,
                bytes,
                Answer.Marks.NONE,
                Instant.now(),
                new Answer.Message(200, "OK", head, bytes)));
      }
    }
  }

  private static long bodies(Path archive) throws IOException {
    long count = 0;
    byte[] buffer = new byte[1 << 16];
    try (WarcReader reader = new WarcReader(archive)) {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        if (record.get() instanceof WarcResponse response) {
          var body = response.http().body().stream();
          while (body.read(buffer) >= 0) {
            // Only how long it takes is of interest.
          }
          count++;
        }
      }
    }
    return count;
  }

  private static long articles(Ingest ingest, Path archive) {
    try (Stream<Ingested> all = ingest.open(archive.toString())) {
      return all.count();
    }
  }

  private static void print(String what, Reading reading) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    long records = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      records = reading.records();
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      best = round < 0 ? best : Math.min(best, seconds);
    }
    System.out.printf(
        Locale.ROOT, "%s: %d, %.0f a second of one core%n", what, records, records / best);
  }
}
