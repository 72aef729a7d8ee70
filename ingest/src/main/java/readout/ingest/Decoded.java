package readout.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import readout.text.CodePoints;

/**
 * Bytes as text, every character as it stands: no line end is translated, no character is dropped
 * but the byte order mark at the very start, which Unicode counts as a signature of the encoding
 * and not as text.
 *
 * <p>A byte order mark decides; without one the text is UTF-8 if it is valid UTF-8, UTF-16 if every
 * other byte is NUL, and otherwise windows-1252, unless so many bytes are outside ASCII that it
 * cannot be a Western language. Guessing among the world's other single-byte character sets is left
 * out: a wrong guess is text that nobody wrote.
 *
 * @param text without lone surrogates
 * @param charset what it was read as
 * @param skipped how many bytes a byte order mark before it has
 * @param note what to tell the user; {@code null} where the character set was certain
 */
record Decoded(String text, Charset charset, int skipped, @Nullable String note) {
  /** U+FFFD, which stands for what is no character. */
  static final char REPLACEMENT = '\uFFFD';

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** The text of {@code bytes}, or {@code null} if it is in no character set that can be told. */
  static @Nullable Decoded of(byte[] bytes) {
    Decoded marked = marked(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = unmarkedUtf16(bytes);
    if (wide != null) {
      return lenient(bytes, 0, wide, "read as " + wide + ": every other byte is NUL");
    }
    String utf8 = utf8(bytes, 0, bytes.length);
    if (utf8 != null) {
      return new Decoded(utf8, StandardCharsets.UTF_8, 0, null);
    }
    if (isWestern(bytes)) {
      return lenient(bytes, 0, WINDOWS_1252, "read as windows-1252: it is not valid UTF-8");
    }
    return null;
  }

  /**
   * {@code bytes} read in the character set that somebody else states; what is not valid in it
   * becomes U+FFFD.
   */
  static Decoded as(Charset charset, byte[] bytes) {
    return lenient(bytes, 0, charset, null);
  }

  /** The text of valid UTF-8, else {@code null}. */
  static @Nullable String utf8(byte[] bytes, int from, int length) {
    // The quick way writes U+FFFD for what is wrong, which a right text has hardly ever.
    String quick = new String(bytes, from, length, StandardCharsets.UTF_8);
    if (quick.indexOf(REPLACEMENT) < 0) {
      return quick;
    }
    try {
      CharBuffer out =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, length));
      return out.toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }

  private static @Nullable Decoded marked(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return lenient(b, 3, StandardCharsets.UTF_8, null);
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return lenient(b, 4, UTF_32LE, null);
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return lenient(b, 4, UTF_32BE, null);
    }
    if (starts(b, 0xFF, 0xFE)) {
      return lenient(b, 2, StandardCharsets.UTF_16LE, null);
    }
    if (starts(b, 0xFE, 0xFF)) {
      return lenient(b, 2, StandardCharsets.UTF_16BE, null);
    }
    return null;
  }

  private static Decoded lenient(byte[] bytes, int from, Charset charset, @Nullable String note) {
    String text = new String(bytes, from, bytes.length - from, charset);
    return new Decoded(CodePoints.wellFormed(text), charset, from, note);
  }

  static boolean starts(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  // Text of mostly ASCII characters in UTF-16 has a NUL in two of five bytes or more, all on one
  // side.
  private static @Nullable Charset unmarkedUtf16(byte[] bytes) {
    int[] nul = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        nul[i & 1]++;
      }
    }
    int pairs = bytes.length / 2;
    if (pairs < 4 || bytes.length % 2 != 0) {
      return null;
    }
    if (nul[1] * 10L > pairs * 8L && nul[0] * 100L < pairs) {
      return StandardCharsets.UTF_16LE;
    }
    if (nul[0] * 10L > pairs * 8L && nul[1] * 100L < pairs) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  // In a Western language less than a fifth of the letters has an accent; in windows-1251 nearly
  // all are above ASCII.
  private static boolean isWestern(byte[] bytes) {
    int high = 0;
    int letters = 0;
    for (byte b : bytes) {
      if (b < 0) {
        high++;
      } else if (Character.isLetter(b)) {
        letters++;
      }
    }
    return high * 4L < high + (long) letters;
  }
}
