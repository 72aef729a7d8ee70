package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import readout.Reader;
import readout.Reading;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;

/** The sample reports that {@code readout demo} reads. */
public final class Samples {
  private Samples() {}

  /** Their file names, in the order in which they are read. */
  public static List<String> names() {
    try (InputStream in = open("index.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read in them; the uri of each is its file name. */
  public static List<Reading.Read> readings() {
    Ingest ingest = new Ingest(IngestOptions.defaults());
    Reader reader = new Reader();
    List<Reading.Read> out = new ArrayList<>();
    for (String name : names()) {
      try (Stream<Ingested> articles = ingest.open(name, open(name))) {
        for (Ingested ingested : articles.toList()) {
          assertThat(ingested).isInstanceOf(Ingested.Accepted.class);
          Reading reading = reader.read(((Ingested.Accepted) ingested).article());
          assertThat(reading).as(name).isInstanceOf(Reading.Read.class);
          out.add((Reading.Read) reading);
        }
      }
    }
    return out;
  }

  private static InputStream open(String name) {
    InputStream in = Samples.class.getResourceAsStream("/readout/demo/" + name);
    if (in == null) {
      throw new AssertionError("no sample " + name + " on the class path");
    }
    return in;
  }
}
