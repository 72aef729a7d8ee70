package readout.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.ingest.bytes.Decoded;

/**
 * What a file is, by its first bytes and then by its name; a name alone never makes binary bytes
 * text.
 */
enum Format {
  TEXT(null),
  HTML(null),
  JSON_LINES(null),
  WARC(null),
  GZIP("is gzip inside of gzip: unpack it and give what is inside"),
  PDF(null),
  DOCX(null),
  OFFICE(
      "is an office document of a kind that is not read: save it as .docx, .pdf or .txt and give that"),
  MARKDOWN(null),
  XML(null),
  JSON(null),
  IMAGE(null),
  OTHER_BINARY(null);

  /** How many bytes {@link #of} needs to see. */
  static final int HEAD = 1024;

  private static final int SAMPLE = 64_000;

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
   * @param type the media type that came with it; empty for none
   * @param head its first bytes, as many as {@link #HEAD} or all
   */
  static Format of(String name, String type, byte[] head) {
    String lower = withoutQuery(name.toLowerCase(Locale.ROOT));
    if (Decoded.starts(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    Format magic = byMagic(head);
    if (magic != null) {
      return magic;
    }
    Format typed = byType(type, head);
    return typed == null ? byNameAndText(lower, head) : typed;
  }

  // "https://echo.example/talks.html?page=2" is called talks.html.
  private static String withoutQuery(String name) {
    int query = name.startsWith("http") ? name.replace('#', '?').indexOf('?') : -1;
    return query < 0 ? name : name.substring(0, query);
  }

  /** Servers name text in many ways, and feeds as pages. */
  private static @Nullable Format byType(String type, byte[] head) {
    if (type.isEmpty() || type.equals("application/octet-stream")) {
      return null;
    }
    if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
      return looksLikeXml(head) ? XML : HTML;
    }
    if (type.endsWith("/xml") || type.endsWith("+xml")) {
      return XML;
    }
    if (type.endsWith("/json") || type.endsWith("+json")) {
      return JSON;
    }
    if (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/")) {
      return IMAGE;
    }
    return null;
  }

  /** The name of what a gzip file holds: {@code news.jsonl} of {@code news.jsonl.gz}. */
  static String withoutGz(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name;
  }

  private static @Nullable Format byMagic(byte[] head) {
    if (Decoded.starts(head, 'W', 'A', 'R', 'C', '/')) {
      return WARC;
    }
    if (Decoded.starts(head, '%', 'P', 'D', 'F', '-')) {
      return PDF;
    }
    if (Decoded.starts(head, 'P', 'K', 3, 4)) {
      return DOCX;
    }
    if (Decoded.starts(head, 0xD0, 0xCF, 0x11, 0xE0)
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
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
      return MARKDOWN;
    }
    if (lower.endsWith(".json")) {
      return JSON;
    }
    if (lower.endsWith(".xml")
        || lower.endsWith(".rss")
        || lower.endsWith(".atom")
        || lower.endsWith(".rdf")) {
      return XML;
    }
    return isHtml(letters(head)) ? HTML : looksLikeXml(head) ? XML : TEXT;
  }

  private static boolean looksLikeXml(byte[] head) {
    String start = letters(head);
    return !isHtml(start) && XML_START.matcher(start).lookingAt();
  }

  // Those of what is in UTF-16 too.
  private static String letters(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  private static final String BEFORE =
      "(?is)[^<]{0,3}\\s*(?:<\\?.{0,300}?\\?>\\s*|<!--.{0,500}?-->\\s*)*+";
  private static final Pattern XML_START =
      Pattern.compile(
          BEFORE
              + "(?:<!doctype\\s+\\w|<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\\b)|[^<]{0,3}<\\?xml");
  private static final Pattern HTML_START =
      Pattern.compile(BEFORE + "<(?:!doctype\\s+html|html)\\b");

  /** Whether text begins as a page of HTML does, a byte order mark and a declaration apart. */
  static boolean isHtml(String text) {
    return HTML_START.matcher(text.substring(0, Math.min(text.length(), HEAD))).lookingAt();
  }

  /**
   * Whether {@code text} is none, by its first 64,000 characters: a few stray control characters
   * are text, one in two hundred is not. UTF-16 must be ruled out before.
   */
  static boolean looksBinary(String text) {
    int odd = 0;
    int length = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B
          || c == Decoded.REPLACEMENT) {
        odd++;
      }
    }
    return odd > 3 && odd * 200L > length;
  }
}
