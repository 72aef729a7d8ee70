package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XmlFeedTest {
  private static Feed feed(String xml) {
    return Objects.requireNonNull(XmlFeed.parse(xml, "https://echo.example/feed.xml"));
  }

  private static Entry only(String xml) {
    Feed feed = feed(xml);
    assertThat(feed.entries()).hasSize(1);
    return feed.entries().getFirst();
  }

  @Test
  void readsAnItemOfRss() {
    Entry entry =
        only(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Echo</title><item>
              <title>Talks &amp;amp; more &lt;i&gt;talks&lt;/i&gt;</title>
              <link>/talks</link>
              <author>bell@echo.example (Ann Bell)</author>
              <pubDate>Wed, 02 Apr 2025 10:00:00 GMT</pubDate>
              <description>In short.</description>
              <content:encoded><![CDATA[<p>At length.</p>]]></content:encoded>
            </item></channel></rss>
            """);
    assertThat(entry)
        .isEqualTo(
            new Entry(
                null,
                "https://echo.example/talks",
                "Talks & more talks",
                java.util.List.of("Ann Bell"),
                "Wed, 02 Apr 2025 10:00:00 GMT",
                null,
                null,
                null,
                "<p>At length.</p>",
                true));
  }

  @Test
  void readsAnEntryOfAtomUnderAPrefixOfItsOwn() {
    Entry entry =
        only(
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://echo.example/de/">
              <a:title>Echo</a:title><a:author><a:name>Ann Bell</a:name></a:author>
              <a:entry>
                <a:id>tag:1</a:id><a:title type="html">A &amp;lt; B</a:title>
                <a:link rel="self" href="self.xml"/><a:link rel="alternate" type="text/html" href="talks"/>
                <a:published>2025-04-02T10:00:00+02:00</a:published><a:updated>2025-04-03</a:updated>
                <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text.</p></div></a:content>
              </a:entry>
            </a:feed>
            """);
    assertThat(entry.link()).isEqualTo("https://echo.example/de/talks");
    assertThat(entry.title()).isEqualTo("A < B");
    assertThat(entry.authors()).containsExactly("Ann Bell");
    assertThat(entry.published()).isEqualTo("2025-04-02T10:00:00+02:00");
    assertThat(entry.updated()).isEqualTo("2025-04-03");
    assertThat(entry.content()).contains("<p>Text.</p>");
  }

  @Test
  void readsWhatIsNotClosedAndWhatUsesPrefixesThatAreNotBound() {
    Entry entry =
        only(
            "<rss><channel><item><title>Talks</title><dc:creator>Ann Bell</dc:creator>"
                + "<link>https://echo.example/?a=1&b=2</link><description><![CDATA[<p>Half");
    assertThat(entry.link()).isEqualTo("https://echo.example/?a=1&b=2");
    assertThat(entry.authors()).containsExactly("Ann Bell");
    assertThat(entry.content()).isEqualTo("<p>Half");
    assertThat(entry.whole()).isFalse();
  }

  @Test
  void takesAPermanentIdentifierForTheAddressAndNoOther() {
    String guid = "<rss><item><guid%s>https://echo.example/1</guid><title>T</title></item></rss>";
    assertThat(only(guid.formatted("")).link()).isEqualTo("https://echo.example/1");
    assertThat(only(guid.formatted(" isPermaLink='false'")).link()).isNull();
  }

  @Test
  void growsNoEntityAndFetchesNone() {
    Entry entry =
        only(
            """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <rss><item><title>&b;&c;</title></item></rss>
            """);
    assertThat(entry.title()).isEqualTo("&b;&c;");
  }

  @Test
  void readsTheNewsOfASitemapAndTheSitemapsOfAnIndex() {
    Entry page =
        only(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc> https://echo.example/talks </loc><lastmod>2025-04-03</lastmod>
                <n:news><n:publication><n:name>The Echo</n:name><n:language>en</n:language></n:publication>
                  <n:publication_date>2025-04-02T10:00Z</n:publication_date><n:title>Talks</n:title></n:news>
              </url>
            </urlset>
            """);
    assertThat(page.link()).isEqualTo("https://echo.example/talks");
    assertThat(page.published()).isEqualTo("2025-04-02T10:00Z");
    assertThat(page.updated()).isEqualTo("2025-04-03");
    assertThat(page.outlet()).isEqualTo("The Echo");
    Feed index =
        feed(
            "<sitemapindex><sitemap><loc>https://echo.example/1.xml</loc></sitemap></sitemapindex>");
    assertThat(index.kind()).isEqualTo(Feed.Kind.SITEMAP);
    assertThat(index.sitemaps()).containsExactly("https://echo.example/1.xml");
  }

  @Test
  void readsElementsInsideOneAnotherInTimeLinearInThem() {
    Feed feed = feed("<rss>" + "<item><title><link>a</link>".repeat(100_000) + "deep");
    assertThat(feed.entries()).hasSize(1);
    feed = feed("<newsMessage>" + "<newsItem><headline>".repeat(100_000) + "deep");
    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void readsManyAndLongAuthorsInTimeLinearInThem() {
    Entry entry =
        only(
            "<rss><item><title>T</title><author>"
                + "a".repeat(200_000)
                + "</author>"
                + IntStream.range(0, 50_000)
                    .mapToObj(i -> "<author>Name " + i + "</author>")
                    .collect(Collectors.joining())
                + "</item></rss>");
    assertThat(entry.authors()).hasSize(100);
  }

  @Test
  void isNoFeedOfAnyOtherXml() {
    assertThat(XmlFeed.parse("<other><item/></other>", "")).isNull();
    assertThat(XmlFeed.parse("", "")).isNull();
    assertThat(XmlFeed.parse("{\"a\": 1}", "")).isNull();
  }
}
