package readout.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.bytes.Charsets;
import readout.ingest.bytes.Decoded;
import readout.ingest.fetch.Sites;
import readout.ingest.page.PageFacts;
import readout.ingest.page.PageText;
import readout.ingest.page.SourceMap;
import readout.ingest.page.WebPage;
import readout.text.Origin;

/** One page of HTML as an article. Immutable and safe for any number of threads. */
final class HtmlIngest {
  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]{2,40})");
  private static final int CHARSET_WITHIN = 8192;
  // A site's first page, which the templates of some name on every page.
  private static final Pattern HOME = Pattern.compile("https?://[^/]+/?");

  private final ArticleMaker maker;
  private final boolean traced;

  HtmlIngest(ArticleMaker maker, boolean traced) {
    this.maker = maker;
    this.traced = traced;
  }

  /** The article on a page; a page without running text is skipped as no article. */
  Ingested article(Source source, Decoded decoded, byte[] bytes) {
    Origin origin = source.origin();
    String address = source.address();
    WebPage page =
        traced ? WebPage.traced(decoded.text(), address) : WebPage.of(decoded.text(), address);
    PageFacts facts = page.facts();
    PageText written = page.text();
    Stated stated =
        new Stated(
            facts.title(), facts.authors(), facts.published(), facts.changed(), facts.language());
    Origin full =
        new Origin(
            origin.uri(),
            canonical(facts.canonical(), source),
            origin.id(),
            facts.outlet(),
            origin.fetched(),
            origin.sha256());
    if (written.text().isBlank()) {
      return new Skipped(
          full, Reason.NOT_AN_ARTICLE, origin.uri() + " is a page without running text");
    }
    Ingested.Accepted made = maker.make(full, written.text(), stated, written.furniture());
    return traced
        ? new Ingested.Accepted(
            made.article(),
            made.notes(),
            SourceMap.of(written.source(), bytes, decoded.skipped(), decoded.charset()))
        : made;
  }

  /**
   * The address that a page gives as its own. One that was fetched is believed about its own site
   * alone: anybody could say that their page is another's, and take its place in a store.
   */
  private static @Nullable String canonical(@Nullable String stated, Source source) {
    boolean believed =
        stated != null
            && (!source.origin().isFetched()
                || Sites.areOne(stated, source.address()) && !HOME.matcher(stated).matches());
    return believed ? stated : source.origin().canonical();
  }

  /**
   * The character set that a page declares near its start, where this Java knows it; {@code null}
   * if it declares none. A page that is valid UTF-8 is UTF-8 whatever it says.
   */
  static @Nullable Charset declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher m = CHARSET.matcher(head);
    Charset found = m.find() ? Charsets.named(m.group(1)) : null;
    // A page that a person can read the declaration of is not UTF-16.
    return found == null
            || found.name().startsWith("UTF-16")
            || found.equals(StandardCharsets.UTF_8)
        ? null
        : found;
  }
}
