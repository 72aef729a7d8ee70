package readout.lab;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import readout.Reading;
import readout.app.RecordJson;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;

/**
 * Takes in the pages of a folder without reading them, writes their records, and says how many a
 * second of one core that is: from the file's bytes to text, furniture and metadata.
 *
 * <pre>
 * mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.PagesBench -Dbench.args="PAGES RECORDS.jsonl"
 * </pre>
 */
public final class PagesBench {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 3;

  private PagesBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      throw new IllegalArgumentException(
          "give a folder of pages and, where their records are wanted, the file to write them to");
    }
    Ingest ingest = new Ingest(IngestOptions.defaults());
    if (args.length == 2) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])));
          Stream<Ingested> pages = ingest.open(args[0])) {
        pages.forEach(page -> write(page, out));
      }
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    long pages = 0;
    long characters = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      pages = 0;
      characters = 0;
      try (Stream<Ingested> all = ingest.open(args[0])) {
        for (Ingested page : (Iterable<Ingested>) all::iterator) {
          pages += page instanceof Ingested.Accepted ? 1 : 0;
          characters +=
              page instanceof Ingested.Accepted accepted ? accepted.article().text().length() : 0;
        }
      }
      best = round < 0 ? best : Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages, %d characters of text; %.0f pages a second of one core%n",
        pages,
        characters,
        pages / best);
  }

  private static void write(Ingested page, OutputStream out) {
    switch (page) {
      case Ingested.Accepted accepted ->
          RecordJson.write(new Reading.Unread(accepted.article(), "only taken in"), out);
      case Ingested.Skipped skipped ->
          System.err.println(skipped.reason() + " " + skipped.detail());
    }
  }
}
