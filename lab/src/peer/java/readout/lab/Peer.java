package readout.lab;

import java.io.IOException;
import java.io.OutputStream;

/** A system that finds statements, as {@link PeerBench} compares them. */
interface Peer {
  /**
   * Reads one article.
   *
   * @param line the article as JSON: {@code id}, {@code text} and what is known of it
   */
  Found read(String line);

  /**
   * What was found in one article. Nothing of the system's own workings may hang on it: all of them
   * are kept until the last article is read, so that writing costs no measured time.
   *
   * @param statements how many
   * @param record writes them as one line of the record's format
   */
  record Found(int statements, Record record) {}

  /** Writes one line. */
  interface Record {
    void write(OutputStream out) throws IOException;
  }
}
