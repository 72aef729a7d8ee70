package readout.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import readout.ingest.document.Sheet.UnreadableException;

class PdfSheetTest {
  private static final int LINE = 14;

  /** A page of lines from its top; an empty one is a gap between paragraphs. */
  private static byte[] pdf(List<List<String>> pages, String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          float y = page.getMediaBox().getHeight() - 72;
          for (String line : lines) {
            if (!line.isEmpty()) {
              out.beginText();
              out.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
              out.newLineAtOffset(72, y);
              out.showText(line);
              out.endText();
            }
            y -= line.isEmpty() ? 2.5f * LINE : LINE;
          }
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static String html(List<String> page) throws IOException, UnreadableException {
    return PdfSheet.read(pdf(List.of(page), "")).html();
  }

  @Test
  void makesParagraphsOfLines() throws IOException, UnreadableException {
    assertThat(
            html(
                List.of(
                    "The ministers of the northern towns met in the",
                    "old customs house and agreed to meet again.",
                    "",
                    "\"The channel will be open by May,\" Ada Miro",
                    "said after the meeting.")))
        .isEqualTo(
            """
            <p>The ministers of the northern towns met in the old customs house and agreed to meet again.</p>
            <p>"The channel will be open by May," Ada Miro said after the meeting.</p>
            """);
  }

  @Test
  void joinsWhatTheEndOfALineCutAsTheDocumentWritesItElsewhere()
      throws IOException, UnreadableException {
    assertThat(
            html(
                List.of(
                    "The long-term plan and the nego-",
                    "tiations about it were the matter of a long-",
                    "term meeting, as the harbour was.")))
        .contains("the negotiations about it")
        .contains("a long-term meeting");
  }

  @Test
  void tellsOnceWhatStandsAtTheEdgeOfPageAfterPage() throws IOException, UnreadableException {
    List<List<String>> pages =
        List.of(
            List.of(
                "Press service of the towns",
                "",
                "The towns agreed to open the channel, which",
                "",
                "Page 1 of 3"),
            List.of(
                "Press service of the towns",
                "",
                "had been closed since the autumn.",
                "",
                "Page 2 of 3"),
            List.of("Press service of the towns", "", "That is all.", "", "Page 3 of 3"));
    assertThat(PdfSheet.read(pdf(pages, "")).html())
        .isEqualTo(
            """
            <p>Press service of the towns</p>
            <p>The towns agreed to open the channel, which had been closed since the autumn.</p>
            <p>That is all.</p>
            """);
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    byte[] locked = pdf(List.of(List.of("Secret.")), "word");
    assertThatThrownBy(() -> PdfSheet.read(locked)).hasMessageContaining("locked with a password");
    byte[] empty = pdf(List.of(List.of()), "");
    assertThatThrownBy(() -> PdfSheet.read(empty)).hasMessageContaining("recognise its text");
    assertThatThrownBy(
            () -> PdfSheet.read("%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(UnreadableException.class);
  }
}
