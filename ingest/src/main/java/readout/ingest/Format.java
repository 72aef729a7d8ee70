package readout.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its first bytes and then by its name; a name alone never makes binary bytes
 * text.
 */
enum Format {
  TEXT(null),
  HTML(null),
  JSON_LINES(null),
  GZIP("is a gzip file of something other than JSON lines: unpack it and give what is inside"),
  PDF(
      "is a PDF file, which is not read yet: save its text as .txt (pdftotext FILE.pdf) and give that"),
  OFFICE(
      "is an office document or an archive, which is not read yet: save its text as .txt, or unpack it, and give that"),
  XML(
      "is XML (a feed or a sitemap?), which is not read yet: save the articles' pages as .html and give those"),
  JSON("is JSON: give one object a line with a field \"text\" in a file called .jsonl"),
  IMAGE(null),
  OTHER_BINARY(null);

  /** How many bytes {@link #of} needs to see. */
  static final int HEAD = 1024;

  private final @Nullable String remedy;

  Format(@Nullable String remedy) {
    this.remedy = remedy;
  }

  /**
   * Why files of this format are not read, to follow the file's name; {@code null} if they are, or
   * are binary.
   */
  @Nullable String remedy() {
    return remedy;
  }

  boolean isBinary() {
    return this == IMAGE || this == OTHER_BINARY;
  }

  /**
   * The format of a file.
   *
   * @param name its name or address
   * @param head its first bytes, as many as {@link #HEAD} or all
   */
  static Format of(String name, byte[] head) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean gzip = Decoded.starts(head, 0x1F, 0x8B);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || gzip && isPackedJsonLines(lower)) {
      return JSON_LINES;
    }
    if (gzip) {
      return GZIP;
    }
    Format magic = byMagic(head);
    if (magic != null) {
      return magic;
    }
    return byNameAndText(lower, head);
  }

  private static boolean isPackedJsonLines(String lower) {
    return lower.endsWith(".jsonl.gz") || lower.endsWith(".ndjson.gz");
  }

  private static @Nullable Format byMagic(byte[] head) {
    if (Decoded.starts(head, '%', 'P', 'D', 'F', '-')) {
      return PDF;
    }
    if (Decoded.starts(head, 'P', 'K', 3, 4)
        || Decoded.starts(head, 0xD0, 0xCF, 0x11, 0xE0)
        || Decoded.starts(head, '{', '\\', 'r', 't', 'f')) {
      return OFFICE;
    }
    if (Decoded.starts(head, 0x89, 'P', 'N', 'G')
        || Decoded.starts(head, 0xFF, 0xD8, 0xFF)
        || Decoded.starts(head, 'G', 'I', 'F', '8')
        || Decoded.starts(head, 'R', 'I', 'F', 'F')) {
      return IMAGE;
    }
    if (Decoded.starts(head, 0x7F, 'E', 'L', 'F')
        || Decoded.starts(head, 0xCA, 0xFE, 0xBA, 0xBE)
        || Decoded.starts(head, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't')) {
      return OTHER_BINARY;
    }
    return null;
  }

  private static Format byNameAndText(String lower, byte[] head) {
    if (lower.endsWith(".txt")) {
      return TEXT;
    }
    if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
      return HTML;
    }
    if (lower.endsWith(".pdf")) {
      return PDF;
    }
    if (lower.endsWith(".json")) {
      return JSON;
    }
    String start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).strip();
    start = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3).strip() : start;
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.contains("<html ") && start.startsWith("<")) {
      return HTML;
    }
    return start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed")
        ? XML
        : TEXT;
  }

  /**
   * Whether {@code bytes} cannot be text in a single-byte character set or UTF-8: a few stray
   * control characters are text, one in two hundred is not. UTF-16 must be ruled out before.
   */
  static boolean looksBinary(String text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B
          || c == Decoded.REPLACEMENT) {
        odd++;
      }
    }
    return odd > 3 && odd * 200L > text.length();
  }
}
