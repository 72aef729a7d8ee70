package readout.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article. Ingest fixes its text once; nothing later changes a character of it.
 *
 * @param origin where it came from
 * @param text the whole text, furniture included; without lone surrogates
 * @param title the headline, if known
 * @param byline the authors' names
 * @param credits the agencies that a credit line names as the source of the report, outermost first
 * @param published the day of publication, if known
 * @param language ISO 639-1 code, or {@code und} where it could not be told
 * @param furniture what is not body, sorted, without overlaps
 */
public record Article(
    Origin origin,
    String text,
    @Nullable String title,
    List<String> byline,
    List<String> credits,
    @Nullable Published published,
    String language,
    List<Furniture> furniture) {
  public Article {
    byline = List.copyOf(byline);
    credits = List.copyOf(credits);
    furniture = List.copyOf(furniture);
    int before = 0;
    for (Furniture f : furniture) {
      if (f.span().start() < before || f.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "furniture "
                + f
                + " must start at "
                + before
                + " or later and end within "
                + text.length()
                + " code units ("
                + origin.uri()
                + ")");
      }
      before = f.span().end();
    }
  }

  /** An English article of which only the text is known; for tests and for embedding. */
  public static Article of(String text) {
    return new Article(Origin.of("text"), text, null, List.of(), List.of(), null, "en", List.of());
  }

  /** {@code sha256:…} of the canonical address, or else the uri (and id), and the text. */
  public String id() {
    String address =
        origin.canonical() != null
            ? origin.canonical()
            : origin.uri() + (origin.id() == null ? "" : "#" + origin.id());
    return "sha256:" + sha256(address + "\n" + text);
  }

  /**
   * {@code sha256:…} of the text alone: wire copy in two outlets is two articles with one text
   * hash.
   */
  public String textHash() {
    return "sha256:" + sha256(text);
  }

  /**
   * The body's stretches: what no furniture covers, and what is read although it is furniture
   * (headlines, captions).
   */
  public List<Span> readable() {
    List<Span> out = new ArrayList<>();
    int from = 0;
    for (Furniture f : furniture) {
      if (from < f.span().start()) {
        out.add(new Span(from, f.span().start()));
      }
      if (f.reason().isRead()) {
        out.add(f.span());
      }
      from = f.span().end();
    }
    if (from < text.length()) {
      out.add(new Span(from, text.length()));
    }
    return out;
  }

  /** The lower-case hexadecimal SHA-256 of {@code value}'s UTF-8 bytes. */
  public static String sha256(String value) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
