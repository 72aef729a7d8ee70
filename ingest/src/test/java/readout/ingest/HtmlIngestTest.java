package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.ingest.Ingested.Accepted;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.text.Article;
import readout.text.Published;

class HtmlIngestTest {
  private static final IngestOptions OPTIONS =
      IngestOptions.defaults().withLatest(LocalDate.of(2032, 1, 1));
  private static final String FIRST =
      "The ministers of Calder and Vashk met in Harbourton on Tuesday and agreed to meet again.";
  private static final String SECOND =
      "“We have agreed to meet again,” the minister of Calder said after three hours of talks.";
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Ministers meet | Echo</title><meta charset="utf-8">
      <meta property="og:site_name" content="The Calder Echo"><meta name="author" content="Ada Corvin">
      <meta property="article:published_time" content="2031-05-06T10:00:00+02:00">
      <meta name="description" content="They will meet again.">
      <link rel="canonical" href="https://echo.example/talks"><style>p { color: red }</style></head>
      <body><nav><a href="/">Home</a> <a href="/news">News from all over the world and from nowhere else at all</a></nav>
      <header><h1>Ministers&nbsp;meet</h1><p class="dek">They will meet again.</p></header>
      <article><script>alert("never shown, however long this text may be, it is not for people")</script>
      <figure><img src="x" onerror="alert(1)" alt="no"><figcaption>The ministers in Harbourton</figcaption></figure>
      <p onclick="steal()">The ministers of Calder and Vashk
         met in <b>Harbourton</b> on Tuesday and agreed to meet again.</p>
      <div class="share-bar"><a href="#">Tweet</a></div>
      <h2>After the talks</h2>
      <p>“We have agreed to meet again,” the minister of Calder said after three hours of talks.</p>
      <p>Neither side would say where the next talks are to be held. “That is for the hosts to say,” he added,
      and left by the back door of the old town hall.</p>
      <p>The border between the two countries has been closed for eleven years. Several thousand people used to
      cross it every day to work, to shop and to see their families on the other side.</p>
      <form><label>Your mail</label><input value="x"><button>Subscribe now</button></form>
      <div class="related"><p>Read how the border was closed eleven years ago and nobody went across it</p></div>
      </article>
      <section id="comments"><p>I do not believe a word of what these ministers say, and nor should you, my friends.</p></section>
      <footer>All rights reserved by the people who made this page and by nobody else on this earth.</footer></body></html>
      """;

  @TempDir Path folder;

  @Test
  void tellsTheMomentsOfPublicationAndOfTheLastChange() throws IOException {
    String later = "<meta property=\"article:modified_time\" content=\"%s\"></head>";
    Published published =
        Objects.requireNonNull(
            article(PAGE.replace("</head>", later.formatted("2031-05-07T00:30:00Z"))).published());
    assertThat(published.value()).hasToString("2031-05-06");
    assertThat(published.at()).hasToString("2031-05-06T10:00+02:00");
    assertThat(published.changed()).hasToString("2031-05-07T00:30Z");
    for (String wrong : List.of("2031-05-06T07:00:00Z", "2041-05-07T00:30:00Z", "soon")) {
      assertThat(article(PAGE.replace("</head>", later.formatted(wrong))).published())
          .isNotNull()
          .extracting(Published::changed)
          .isNull();
    }
  }

  @Test
  void writesHeadlineStandfirstBodyAndCaptionsInOrder() throws IOException {
    assertThat(ArticleMakerTest.marked(article(PAGE)))
        .isEqualTo(
            """
            ⟦headline Ministers\u00A0meet⟧

            ⟦subheading They will meet again.⟧

            ⟦caption The ministers in Harbourton⟧

            %s

            ⟦share Tweet⟧

            After the talks

            %s

            Neither side would say where the next talks are to be held. “That is for the hosts to say,” he added, \
            and left by the back door of the old town hall.

            The border between the two countries has been closed for eleven years. Several thousand people used to \
            cross it every day to work, to shop and to see their families on the other side.\
            """
                .formatted(FIRST, SECOND));
  }

  @Test
  void takesWhosePhotographItIsOutOfTheCaption() throws IOException {
    String credited =
        PAGE.replace(
            "</figcaption>",
            ". <span class='credit'>Photo: Calder Echo / A. Corvin</span></figcaption>");
    assertThat(ArticleMakerTest.marked(article(credited)))
        .contains(
            "⟦caption The ministers in Harbourton.⟧\n\n⟦credit Photo: Calder Echo / A. Corvin⟧\n\n"
                + FIRST);
    String between =
        PAGE.replace(
            "<figcaption>", "<figcaption>Harbourton <i class='photo-credit'>A. Corvin</i> ");
    assertThat(ArticleMakerTest.marked(article(between)))
        .contains(
            "⟦caption Harbourton⟧\n\n⟦credit A. Corvin⟧\n\n⟦caption The ministers in Harbourton⟧");
  }

  @Test
  void readsWhatThePageSaysOfItself() throws IOException {
    Article article = article(PAGE);
    assertThat(article.title()).isEqualTo("Ministers meet");
    assertThat(article.byline()).containsExactly("Ada Corvin");
    assertThat(article.origin().outlet()).isEqualTo("The Calder Echo");
    assertThat(article.origin().canonical()).isEqualTo("https://echo.example/talks");
    assertThat(article.published())
        .isNotNull()
        .extracting(Published::value, Published::basis)
        .containsExactly(LocalDate.of(2031, 5, 6), "meta article:published_time");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void believesJsonLdMoreThanMetaElements() throws IOException {
    String ld =
        """
        <script type="application/ld+json">broken</script>
        <script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
        "headline": "Ministers meet &amp; talk", "datePublished": "2031-05-07", "publisher": {"name": "Echo"},
        "author": [{"name": "Bela Drost"}, {"name": "Ada Corvin"}]}]}</script></head>
        """;
    Article article = article(PAGE.replace("</head>", ld));
    assertThat(article.title()).isEqualTo("Ministers meet");
    assertThat(article.byline()).containsExactly("Bela Drost", "Ada Corvin");
    assertThat(article.published())
        .extracting(Published::value)
        .isEqualTo(LocalDate.of(2031, 5, 7));
    assertThat(article.origin().outlet()).isEqualTo("Echo");
  }

  @Test
  void letsNoScriptOrHandlerIntoTheText() throws IOException {
    assertThat(article(PAGE).text()).doesNotContain("alert", "steal", "color", "<", "never shown");
  }

  @Test
  void knowsAPageByItsFirstBytesUnlessItIsCalledText() throws IOException {
    assertThat(((Accepted) open("page", PAGE.getBytes(StandardCharsets.UTF_8))).article().title())
        .isEqualTo("Ministers meet");
    assertThat(
            ((Accepted) open("page.txt", PAGE.getBytes(StandardCharsets.UTF_8))).article().text())
        .isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "koi8-r", "iso-8859-5"})
  void readsTheCharacterSetThatAPageDeclares(String charset) throws IOException {
    String russian =
        "Министры встретились в понедельник и сказали, что они будут говорить о границе ещё раз.";
    String page =
        "<html><head><meta charset='"
            + charset
            + "'></head><body><p>"
            + russian
            + "</p></body></html>";
    Article article =
        ((Accepted) open("p.html", page.getBytes(Charset.forName(charset)))).article();
    assertThat(article.text()).isEqualTo(russian);
    assertThat(article.language()).isEqualTo("ru");
  }

  @Test
  void readsUtf8WhateverThePageDeclares() throws IOException {
    String page = "<html><meta charset='windows-1251'><body><p>" + SECOND + "</p></body></html>";
    assertThat(article(page).text()).isEqualTo(SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html></html>", "<html><body><script>x()</script><img src=x></body></html>"})
  void skipsAPageWithoutText(String page) throws IOException {
    assertThat(((Skipped) open("p.html", page.getBytes(StandardCharsets.UTF_8))).reason())
        .isEqualTo(Reason.NOT_AN_ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div",
        "span",
        "b",
        "blockquote",
        "article",
        "h1",
        "section class='share'",
        "time datetime='2031'",
        "time",
        "div class='author byline'",
        "div itemprop='author'",
        "div itemprop='datePublished'",
        "td",
        "table"
      })
  void survivesElementsInsideOneAnother(String tag) throws IOException {
    String page =
        "<html><body>" + ("<" + tag + ">").repeat(100_000) + "<p>" + FIRST + "</p></body></html>";
    assertThat(article(page).text()).contains(FIRST);
  }

  @Test
  void looksForManyBlocksInALongStatedBodyInTimeLinearInBoth() throws IOException {
    String page =
        "<html><head><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\""
            + "ab".repeat(500_000)
            + "\"}</script></head><body><p>"
            + FIRST
            + "</p>"
            + ("<p>" + "ab".repeat(20) + "c</p>").repeat(40_000)
            + "</body></html>";
    assertThat(article(page).text()).contains(FIRST);
  }

  @Test
  void skipsAPageThatIsTooLargeToParse() throws IOException {
    byte[] page = "<p>word ".repeat((11 << 20) / 8).getBytes(StandardCharsets.UTF_8);
    assertThat(((Skipped) open("p.html", page)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void readsAnArticleOfLineBreaks() throws IOException {
    String page = "<html><body><div>" + FIRST + "<br><br>" + SECOND + "</div></body></html>";
    assertThat(article(page).text()).startsWith(FIRST + "\n").endsWith("\n" + SECOND);
  }

  private Article article(String page) throws IOException {
    return ((Accepted) open("page.html", page.getBytes(StandardCharsets.UTF_8))).article();
  }

  private Ingested open(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try (Stream<Ingested> out = new Ingest(OPTIONS).open(file.toString())) {
      return out.findFirst().orElseThrow();
    }
  }
}
