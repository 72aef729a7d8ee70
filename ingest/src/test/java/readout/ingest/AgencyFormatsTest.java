package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.ingest.Ingested.Accepted;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.text.Article;
import readout.text.Furniture;

/** What agencies deliver, and JSON of one's own. */
class AgencyFormatsTest {
  @TempDir Path folder = Path.of("");

  private List<Ingested> open(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    try (Stream<Ingested> all = new Ingest(IngestOptions.defaults()).open(file.toString())) {
      return all.toList();
    }
  }

  private Article only(String name, String text) throws IOException {
    List<Ingested> all = open(name, text);
    assertThat(all).hasSize(1);
    return ((Accepted) all.getFirst()).article();
  }

  private static void isTheReport(Article article) {
    assertThat(article.text())
        .isEqualTo("Talks to go on\n\nTalks go on, Ada Miro said.\n\nThey may end in May.");
    assertThat(article.title()).isEqualTo("Talks to go on");
    assertThat(article.byline()).containsExactly("Ann Bell");
    assertThat(String.valueOf(article.published()))
        .contains("2025-04-02")
        .contains("inferred=false");
    assertThat(article.furniture().getFirst().reason()).isEqualTo(Furniture.Reason.HEADLINE);
  }

  @Test
  void readsNitf() throws IOException {
    Article article =
        only(
            "a.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <nitf><head><title>Slug</title><docdata><doc-id id-string="urn:1"/><date.issue norm="20250402T100000Z"/></docdata>
            <pubdata name="The Echo"/></head><body><body.head><hedline><hl1>Talks to go on</hl1></hedline>
            <byline>By <person>Ann Bell</person></byline></body.head><body.content><block>
            <p>Talks go on, Ada Miro said.</p><p>They may end in May.</p></block></body.content></body></nitf>
            """);
    isTheReport(article);
    assertThat(article.origin().id()).isEqualTo("urn:1");
    assertThat(article.origin().outlet()).isEqualTo("The Echo");
  }

  @Test
  void readsEveryItemOfAMessageOfNewsMl() throws IOException {
    String item =
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:%d" xml:lang="en">
          <itemMeta><versionCreated>2025-04-03T10:00:00Z</versionCreated></itemMeta>
          <contentMeta><contentCreated>2025-04-02T10:00:00Z</contentCreated><by>By Ann Bell</by>
            <headline>Talks to go on</headline></contentMeta>
          <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
            <p>Talks go on, Ada Miro said.</p><p>They may end in May.</p></body></html></inlineXML></contentSet>
        </newsItem>
        """;
    List<Ingested> all =
        open(
            "a.xml",
            "<newsMessage><itemSet>"
                + item.formatted(1)
                + item.formatted(2)
                + "</itemSet></newsMessage>");
    assertThat(all).hasSize(2);
    all.forEach(one -> isTheReport(((Accepted) one).article()));
  }

  @Test
  void readsNinjsOfThreeAndOfTwo() throws IOException {
    isTheReport(
        only(
            "three.json",
            """
            {"uri": "urn:1", "standard": {"name": "ninjs", "version": "3.0"}, "contentcreated": "2025-04-02T10:00:00Z",
             "by": "Ann Bell", "headlines": [{"role": "main", "value": "Talks to go on"}],
             "bodies": [{"contenttype": "text/html", "value": "<p>Talks go on, Ada Miro said.</p><p>They may end in May.</p>"}]}
            """));
    isTheReport(
        only(
            "two.json",
            """
            {"uri": "urn:1", "versioncreated": "2025-04-02T10:00:00Z", "byline": "By Ann Bell", "headline": "Talks to go on",
             "body_text": "Talks go on, Ada Miro said.\\n\\nThey may end in May."}
            """));
  }

  @Test
  void readsAnObjectAndAListOfObjects() throws IOException {
    assertThat(only("one.json", "{\"text\": \"Talks go on, Ada Miro said.\"}").text())
        .isEqualTo("Talks go on, Ada Miro said.");
    List<Ingested> list =
        open("list.json", "[{\"text\": \"Talks go on.\", \"id\": 1}, 7, {\"words\": \"\"}]");
    assertThat(list).hasSize(3);
    assertThat(list.get(0).origin().id()).isEqualTo("1");
    assertThat(((Skipped) list.get(1)).detail()).contains("element 2");
    assertThat(((Skipped) list.get(2)).detail()).contains("element 3").contains("--field");
    assertThat(((Skipped) open("bad.json", "{\"text\": ").getFirst()).reason())
        .isEqualTo(Reason.UNREADABLE);
  }
}
