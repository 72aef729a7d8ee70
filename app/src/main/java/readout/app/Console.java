package readout.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a run, always UTF-8.
 *
 * @param in where {@code -} reads from
 * @param out results; a failed write throws, so that a closed pipe is noticed
 * @param err what was skipped, progress and errors
 * @param outTerminal whether a person sees {@code out} as it is written
 * @param errTerminal whether a person sees {@code err} as it is written
 */
record Console(
    InputStream in, OutputStream out, PrintWriter err, boolean outTerminal, boolean errTerminal) {

  /** The process's own streams; the launcher says which of them are terminals. */
  static Console ofProcess() {
    String terminals = System.getProperty("readout.terminals", "");
    return new Console(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true),
        terminals.contains("out"),
        terminals.contains("err"));
  }

  /**
   * Writes to {@code out} at once.
   *
   * @throws Closed if nobody reads it any more
   * @throws UncheckedIOException if it cannot be written for another reason
   */
  void print(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      // The JDK has no type for this; the words are the operating system's.
      String reason = String.valueOf(e.getMessage());
      if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) {
        throw new Closed(e);
      }
      throw new UncheckedIOException("cannot write to standard output: " + reason, e);
    }
  }

  void println(String line) {
    print((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The reader of our output has gone. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Closed(IOException cause) {
      super("standard output is closed", cause);
    }
  }

  /**
   * {@code text} without what could command a terminal: control characters but line feed, and
   * characters that turn the direction of what follows, become U+FFFD. Articles are other people's
   * text.
   */
  static String harmless(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
      if (turns || Character.isISOControl(c) && c != '\n') {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, c == '\t' ? ' ' : '\uFFFD');
      }
    }
    return out == null ? text : out.toString();
  }
}
