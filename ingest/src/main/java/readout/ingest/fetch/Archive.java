package readout.ingest.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Keeps what was fetched in a web archive (WARC 1.0, a gzip member a record), as it was sent but
 * for how it was cut in transfer. A file that is there is added to. Safe for any number of threads.
 */
public final class Archive implements AutoCloseable {
  private static final String PACKED = ".gz";

  private final WarcWriter writer;

  /**
   * @param file packed where its name ends in {@code .gz}
   */
  public Archive(Path file) throws IOException {
    writer =
        new WarcWriter(
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND),
            file.toString().endsWith(PACKED) ? WarcCompression.GZIP : WarcCompression.NONE);
  }

  /** Adds an answer. */
  public synchronized void keep(Answer.Got got) throws IOException {
    Answer.Message message = got.message();
    HttpResponse.Builder http = new HttpResponse.Builder(message.status(), message.reason());
    for (Answer.Header header : message.headers()) {
      String name = header.name();
      // What follows is one piece, whose length is set with the body.
      if (!name.equalsIgnoreCase("Transfer-Encoding") && !name.equalsIgnoreCase("Content-Length")) {
        http.addHeader(name, header.value());
      }
    }
    String type =
        message.headers().stream()
            .filter(h -> h.name().equalsIgnoreCase("Content-Type"))
            .map(Answer.Header::value)
            .findFirst()
            .orElse("application/octet-stream");
    http.body(MediaType.parseLeniently(type), message.packed().array());
    http.setHeader("Content-Type", type);
    writer.write(
        new WarcResponse.Builder(got.address())
            .date(got.at())
            .body(MediaType.HTTP_RESPONSE, http.build())
            .build());
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
