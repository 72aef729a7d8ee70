package readout.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.bytes.Decoded;
import readout.ingest.document.DocxSheet;
import readout.ingest.document.MarkdownSheet;
import readout.ingest.document.PdfSheet;
import readout.ingest.document.Sheet;
import readout.ingest.feed.Feed;
import readout.ingest.feed.JsonFeed;
import readout.ingest.feed.XmlFeed;
import readout.ingest.page.PageText;
import readout.ingest.page.WebPage;
import readout.text.Origin;
import readout.text.Span;
import tools.jackson.core.JacksonException;

/** What is in the bytes of one file or answer. Immutable and safe for any number of threads. */
final class Documents {
  private static final int MAX_FEEDS = 10;

  private final ArticleMaker maker;
  private final HtmlIngest html;
  private final RowIngest rows;

  Documents(IngestOptions options, ArticleMaker maker, RowIngest rows) {
    this.maker = maker;
    this.rows = rows;
    html = new HtmlIngest(maker, options.traced());
  }

  /** What {@code bytes} turn out to be. */
  Opened open(Source source, byte[] bytes, Format format) {
    try {
      return opened(source, bytes, format);
    } catch (RuntimeException | StackOverflowError e) {
      // A fault in a rule or a library must not cost the other inputs; it is named with its place.
      StackTraceElement[] trace = e.getStackTrace();
      return new Opened.One(
          new Skipped(
              source.origin(),
              Reason.UNREADABLE,
              source.uri()
                  + ": Readout failed on it: "
                  + e
                  + (trace.length == 0 ? "" : " at " + trace[0])
                  + "; please report this with the file if you may share it"));
    }
  }

  private Opened opened(Source source, byte[] bytes, Format format) {
    String uri = source.uri();
    Source hashed = source.withOrigin(source.origin().withSha256(sha256(bytes)));
    if (format == Format.PDF || format == Format.DOCX) {
      return new Opened.One(office(hashed.origin(), bytes, format));
    }
    Decoded decoded = decode(bytes, format, source.charset());
    if (decoded == null) {
      return new Opened.One(
          Format.looksBinary(new String(bytes, StandardCharsets.ISO_8859_1))
              ? binary(source)
              : new Skipped(
                  source.origin(),
                  Reason.UNREADABLE,
                  uri
                      + " is in no character set that can be told; convert it with iconv -t UTF-8"));
    }
    String text = decoded.text();
    if (Format.looksBinary(text)) {
      return new Opened.One(binary(source));
    }
    if (new Span(0, text.length()).strip(text).isEmpty()) {
      return new Opened.One(new Skipped(hashed.origin(), Reason.EMPTY, uri + " is empty"));
    }
    return switch (format) {
      case XML -> xml(hashed, decoded, bytes);
      case JSON -> json(hashed, text);
      case HTML -> noted(html.article(hashed, decoded, bytes), decoded.note());
      case MARKDOWN ->
          noted(article(hashed.origin(), MarkdownSheet.read(text), true), decoded.note());
      default -> noted(maker.make(hashed.origin(), text, Stated.NOTHING), decoded.note());
    };
  }

  private Ingested office(Origin origin, byte[] bytes, Format format) {
    try {
      return format == Format.PDF
          ? article(origin, PdfSheet.read(bytes), false)
          : article(origin, DocxSheet.read(bytes), true);
    } catch (Sheet.UnreadableException e) {
      return new Skipped(origin, Reason.UNREADABLE, origin.uri() + " " + e.getMessage());
    }
  }

  /**
   * @param marked whether the document says itself what a heading is
   */
  private Ingested article(Origin origin, Sheet sheet, boolean marked) {
    PageText text = WebPage.whole(marked ? sheet.title() : null, sheet.html());
    if (text.text().isBlank()) {
      return new Skipped(origin, Reason.EMPTY, origin.uri() + " has no text");
    }
    Stated stated = new Stated(sheet.title(), sheet.authors(), sheet.dates(), null, null);
    Ingested.Accepted made =
        maker.make(origin, text.text(), stated, marked ? text.furniture() : null);
    for (String note : sheet.notes()) {
      made = made.noted(note);
    }
    return made;
  }

  /** The feed that {@code bytes} are, {@code null} if they are none. */
  @Nullable Feed feed(Source source, byte[] bytes, Format format) {
    Decoded decoded = decode(bytes, format, source.charset());
    if (decoded == null) {
      return null;
    }
    return switch (format) {
      case XML -> XmlFeed.parse(decoded.text(), source.address());
      case JSON -> JsonFeed.parse(decoded.text(), source.address());
      default -> null;
    };
  }

  /** The addresses of the feeds that a page names as its own. */
  List<String> feedsOf(Source source, byte[] bytes) {
    Decoded decoded = decode(bytes, Format.HTML, source.charset());
    return decoded == null
        ? List.of()
        : Jsoup.parse(decoded.text(), source.address())
            .select("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed\\+json]")
            .eachAttr("abs:href")
            .stream()
            .filter(href -> !href.isBlank())
            .distinct()
            .limit(MAX_FEEDS)
            .toList();
  }

  private Opened xml(Source source, Decoded decoded, byte[] bytes) {
    Feed feed = XmlFeed.parse(decoded.text(), source.address());
    if (feed == null) {
      return Format.isHtml(decoded.text())
          ? noted(html.article(source, decoded, bytes), decoded.note())
          : new Opened.One(
              unsupported(
                  source.origin(),
                  "is XML, but no feed and no page; save the articles' text as .txt and give that"));
    }
    return feed(source.origin(), feed);
  }

  private Opened json(Source source, String text) {
    Feed feed = JsonFeed.parse(text, source.address());
    if (feed != null) {
      return feed(source.origin(), feed);
    }
    try {
      return rows.whole(source.origin(), text);
    } catch (JacksonException e) {
      return new Opened.One(
          new Skipped(
              source.origin(),
              Reason.UNREADABLE,
              source.uri() + " is not JSON: " + e.getOriginalMessage()));
    }
  }

  private Opened feed(Origin origin, Feed feed) {
    int has = feed.entries().size() + feed.sitemaps().size();
    if (feed.kind() != Feed.Kind.SITEMAP && has > 0) {
      return new Opened.Many(new FeedArticles(origin.uri(), feed, maker));
    }
    String uri = origin.uri();
    return new Opened.One(
        has == 0
            ? new Skipped(
                origin, Reason.EMPTY, uri + " is " + feed.kind().words() + " without entries")
            : new Skipped(
                origin,
                Reason.NOT_AN_ARTICLE,
                uri
                    + " is a sitemap of "
                    + (has == 1 ? "1 address" : has + " addresses")
                    + ": readout add fetches what is there"));
  }

  static Skipped unsupported(Origin origin, String remedy) {
    return new Skipped(origin, Reason.UNSUPPORTED_FORMAT, origin.uri() + " " + remedy);
  }

  static Skipped binary(Source source) {
    return new Skipped(
        source.origin(),
        Reason.BINARY,
        source.uri() + " is not text; give .txt, .html, .jsonl or .jsonl.gz");
  }

  private static @Nullable Decoded decode(byte[] bytes, Format format, @Nullable Charset stated) {
    boolean markup = format == Format.HTML || format == Format.XML;
    Charset declared = stated == null && markup ? HtmlIngest.declared(bytes) : stated;
    Decoded decoded = Decoded.of(bytes);
    boolean guessed = decoded == null || decoded.note() != null;
    return declared != null && guessed ? Decoded.as(declared, bytes) : decoded;
  }

  private static Opened noted(Ingested made, @Nullable String note) {
    return new Opened.One(
        note != null && made instanceof Ingested.Accepted accepted ? accepted.noted(note) : made);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
