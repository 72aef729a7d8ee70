package readout.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import readout.ingest.document.Sheet.UnreadableException;
import readout.ingest.page.Stamp;

class DocxSheetTest {
  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Sheet sheet(String body) throws IOException, UnreadableException {
    return DocxSheet.read(
        zip(
            Map.of(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document><w:body>"
                    + body
                    + "</w:body></w:document>",
                "docProps/core.xml",
                "<cp:coreProperties><dc:creator>PC 7</dc:creator>"
                    + "<dcterms:created>2025-04-02T10:00:00Z</dcterms:created></cp:coreProperties>")));
  }

  @Test
  void readsHeadingsParagraphsItemsAndTables() throws IOException, UnreadableException {
    Sheet sheet =
        sheet(
            """
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Talks go on</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">The towns </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>agreed &amp; left</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>One</w:t><w:tab/><w:t>thing</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);
    assertThat(sheet.html().replace("\n", ""))
        .isEqualTo(
            "<h1>Talks go on</h1><p>The towns agreed &amp; left</p><li>One thing</li>"
                + "<table><tr><td><p>Ships</p></td><td><p>7</p></td></tr></table>");
    assertThat(sheet.authors()).isEmpty();
    assertThat(sheet.dates())
        .containsExactly(new Stamp("2025-04-02T10:00:00Z", "date of the document", false));
  }

  @Test
  void readsNothingThatWasDeletedAndNothingTwice() throws IOException, UnreadableException {
    Sheet sheet =
        sheet(
            """
            <w:p><w:del><w:r><w:delText>No </w:delText><w:t>never </w:t></w:r></w:del><w:ins><w:r><w:t>Yes</w:t></w:r></w:ins>
            <mc:AlternateContent><mc:Choice><w:r><w:t>, a box</w:t></w:r></mc:Choice>
            <mc:Fallback><w:r><w:t>, a box</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            """);
    assertThat(sheet.html()).isEqualTo("<p>Yes, a box</p>\n");
  }

  @Test
  void saysWhatIsNoDocument() throws IOException {
    byte[] other = zip(Map.of("a.txt", "words"));
    assertThatThrownBy(() -> DocxSheet.read(other)).hasMessageContaining("no DOCX");
    assertThatThrownBy(() -> DocxSheet.read(new byte[] {'P', 'K', 3, 4, 9, 9}))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void unpacksNoBomb() throws IOException {
    byte[] bomb = zip(Map.of("word/document.xml", "<w:t>" + " ".repeat(70 << 20)));
    assertThatThrownBy(() -> DocxSheet.read(bomb)).hasMessageContaining("unpacks to more than");
  }
}
