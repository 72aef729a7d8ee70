package readout.ingest.bytes;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.CodePoints;

/**
 * Bytes as text, every character as it stands: no line end is translated, no character is dropped
 * but the byte order mark at the very start, which Unicode counts as a signature of the encoding
 * and not as text.
 *
 * <p>A byte order mark decides; without one the text is UTF-8 if it is valid UTF-8, UTF-16 or
 * UTF-32 if every other byte, or three of four, are NUL, and otherwise what ICU's detector is sure
 * of, or windows-1252 where few bytes are outside ASCII. A wrong guess is text that nobody wrote: a
 * detector that is not sure is not asked twice.
 *
 * @param text without lone surrogates
 * @param charset what it was read as
 * @param skipped how many bytes a byte order mark before it has
 * @param note what to tell the user; {@code null} where the character set was certain
 */
public record Decoded(String text, Charset charset, int skipped, @Nullable String note) {
  /** U+FFFD, which stands for what is no character. */
  public static final char REPLACEMENT = '\uFFFD';

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Set<String> WESTERN = Set.of("ISO-8859-1", "windows-1252");
  // Hebrew is stored as it is read, and the set that browsers read it in has its points too.
  private static final Map<String, String> LOGICAL =
      Map.of("ISO-8859-8-I", "windows-1255", "ISO-8859-8", "windows-1255");
  private static final int SAMPLE = 1 << 16;
  private static final int SURE = 50;
  private static final int MARGIN = 15;
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** The text of {@code bytes}, or {@code null} if it is in no character set that can be told. */
  public static @Nullable Decoded of(byte[] bytes) {
    Decoded marked = marked(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = unmarkedWide(bytes);
    if (wide != null) {
      return lenient(bytes, 0, wide, "read as " + wide + ": so many of its bytes are NUL");
    }
    String utf8 = utf8(bytes, 0, bytes.length);
    if (utf8 != null) {
      return new Decoded(utf8, StandardCharsets.UTF_8, 0, null);
    }
    Charset sure = sure(bytes);
    if (sure != null) {
      return lenient(
          bytes,
          0,
          sure,
          "read as "
              + sure
              + ": it is not valid UTF-8 and looks like that; if it is garbled, convert it with"
              + " iconv -t UTF-8");
    }
    if (isWestern(bytes)) {
      return lenient(bytes, 0, WINDOWS_1252, "read as windows-1252: it is not valid UTF-8");
    }
    return null;
  }

  /** What ICU finds far likelier than the Western sets; {@code null} where nothing is. */
  private static @Nullable Charset sure(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
    CharsetMatch best = null;
    int western = 0;
    for (CharsetMatch match : detector.detectAll()) {
      if (WESTERN.contains(match.getName())) {
        western = Math.max(western, match.getConfidence());
      } else if (best == null) {
        best = match;
      }
    }
    return best != null
            && best.getConfidence() >= SURE
            && best.getConfidence() >= western + MARGIN
            && !best.getName().startsWith("UTF-")
            && Charset.isSupported(LOGICAL.getOrDefault(best.getName(), best.getName()))
        ? Charset.forName(LOGICAL.getOrDefault(best.getName(), best.getName()))
        : null;
  }

  /**
   * {@code bytes} read in the character set that somebody else states; what is not valid in it
   * becomes U+FFFD.
   */
  public static Decoded as(Charset charset, byte[] bytes) {
    return lenient(bytes, 0, charset, null);
  }

  /** The text of valid UTF-8, else {@code null}. */
  public static @Nullable String utf8(byte[] bytes, int from, int length) {
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

  public static boolean starts(byte[] bytes, int... first) {
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

  // Text of mostly ASCII characters has nearly all its NULs at one place of two in UTF-16, at three
  // of
  // four in UTF-32.
  private static @Nullable Charset unmarkedWide(byte[] bytes) {
    int[] nul = new int[4];
    int length = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        nul[i & 3]++;
      }
    }
    int fours = length / 4;
    if (fours < 2 || bytes.length % 2 != 0) {
      return null;
    }
    boolean[] full = new boolean[4];
    boolean[] none = new boolean[4];
    for (int i = 0; i < 4; i++) {
      full[i] = nul[i] * 10L > fours * 8L;
      none[i] = nul[i] * 50L < fours;
    }
    if (full[1] && full[3] && none[0]) {
      return full[2] ? UTF_32LE : none[2] ? StandardCharsets.UTF_16LE : null;
    }
    if (full[0] && full[2] && none[3]) {
      return full[1] ? UTF_32BE : none[1] ? StandardCharsets.UTF_16BE : null;
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
