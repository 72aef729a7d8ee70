package readout.ingest.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import readout.text.Span;

/**
 * Where the characters of an article's text stand in the bytes of the page it was taken from.
 *
 * @param runs in the text's order, without overlaps; what the text has between two of them, the
 *     blank line between paragraphs, stands nowhere in the page
 */
public record SourceMap(List<Run> runs) {
  private static final int CHUNK = 8192;

  /**
   * A stretch of the text and the bytes that show it: a run of characters as they are (white space
   * of whatever kind), a reference such as an ampersand with a name, or white space that is shown
   * as one space.
   *
   * @param text characters of the article's text, in UTF-16 code units
   * @param from the first byte
   * @param to the byte behind the last
   */
  public record Run(Span text, int from, int to) {}

  public SourceMap {
    runs = List.copyOf(runs);
    int before = 0;
    for (Run run : runs) {
      if (run.text().start() < before || run.from() > run.to()) {
        throw new IllegalArgumentException(
            "run " + run + " must start at " + before + " or later, its bytes in order");
      }
      before = run.text().end();
    }
  }

  /**
   * The smallest stretch of the page that has all of {@code span}, where that begins and ends with
   * whole runs or within runs of characters as they are; else with the runs it begins and ends in.
   *
   * @param text the article's
   * @param charset what the page is written in
   * @throws IllegalArgumentException if the page has none of {@code span}
   */
  public Span bytes(Span span, String text, Charset charset) {
    int from = -1;
    int to = -1;
    for (Run run : runs) {
      if (run.text().end() <= span.start() || run.text().start() >= span.end()) {
        continue;
      }
      int skip = 0;
      int drop = 0;
      if (run.text().in(text).getBytes(charset).length == run.to() - run.from()) {
        int begin = Math.max(span.start(), run.text().start());
        int end = Math.min(span.end(), run.text().end());
        skip = text.substring(run.text().start(), begin).getBytes(charset).length;
        drop = text.substring(end, run.text().end()).getBytes(charset).length;
      }
      // A headline may stand behind what follows it in the text.
      from = from < 0 ? run.from() + skip : Math.min(from, run.from() + skip);
      to = Math.max(to, run.to() - drop);
    }
    if (from < 0) {
      throw new IllegalArgumentException(span + " is nowhere in the page, whose runs are " + runs);
    }
    return new Span(from, to);
  }

  /**
   * The map of a text.
   *
   * @param runs in characters of the page
   * @param page its bytes
   * @param skipped how many of them, a byte order mark, come before its first character
   */
  public static SourceMap of(SourceRuns runs, byte[] page, int skipped, Charset charset) {
    TreeSet<Integer> asked = new TreeSet<>();
    for (int i = 0; i < runs.count(); i++) {
      asked.add(runs.sourceStart(i));
      asked.add(runs.sourceStart(i) + runs.sourceLength(i));
    }
    int[] characters = asked.stream().mapToInt(i -> i).toArray();
    int[] bytes = bytes(characters, page, skipped, charset);
    List<Run> out = new ArrayList<>();
    for (int i = 0; i < runs.count(); i++) {
      int start = runs.sourceStart(i);
      out.add(
          new Run(
              new Span(runs.textStart(i), runs.textStart(i) + runs.textLength(i)),
              bytes[Arrays.binarySearch(characters, start)],
              bytes[Arrays.binarySearch(characters, start + runs.sourceLength(i))]));
    }
    return new SourceMap(out);
  }

  /** The byte at which each of {@code characters}, which ascend, begins. One pass. */
  private static int[] bytes(int[] characters, byte[] page, int skipped, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(page, skipped, page.length - skipped);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    int[] at = new int[characters.length];
    int done = 0;
    for (int i = 0; i < at.length; i++) {
      while (done < characters[i]) {
        out.clear().limit(Math.min(CHUNK, characters[i] - done));
        CoderResult result = decoder.decode(in, out, true);
        done += out.position();
        if (out.position() == 0 && result.isUnderflow()) {
          throw new IllegalStateException(
              "the page ends after " + done + " characters, before " + characters[i]);
        }
      }
      at[i] = in.position();
    }
    return at;
  }
}
