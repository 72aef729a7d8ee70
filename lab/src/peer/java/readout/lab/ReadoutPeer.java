package readout.lab;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import readout.Reader;
import readout.Reading;
import readout.app.RecordJson;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;

/** Readout as its command line reads a file of JSON lines: ingest is part of it. */
final class ReadoutPeer implements Peer {
  private final Ingest ingest = new Ingest(IngestOptions.defaults());
  private final Reader reader = new Reader();

  @Override
  public Found read(String line) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    try (Stream<Ingested> one = ingest.open("articles.jsonl", bytes)) {
      return one.map(this::found).findFirst().orElseThrow();
    }
  }

  private Found found(Ingested ingested) {
    if (ingested instanceof Ingested.Accepted accepted
        && reader.read(accepted.article()) instanceof Reading.Read read) {
      return new Found(read.statements().size(), out -> RecordJson.write(read, out));
    }
    throw new IllegalStateException(ingested + " was not read");
  }
}
