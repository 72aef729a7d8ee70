package readout.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import readout.ingest.page.Stamp;

class MarkdownSheetTest {
  @Test
  void readsTheTextAndTheLinesBeforeIt() {
    Sheet sheet =
        MarkdownSheet.read(
            """
            ---
            title: "Talks go on"
            author: Ann Bell
            date: 2025-04-02
            tags: [talks]
            ---
            # Talks go on

            The *towns* agreed,
            [Ada Miro](https://echo.example/) said.
            """);
    assertThat(sheet.title()).isEqualTo("Talks go on");
    assertThat(sheet.authors()).containsExactly("Ann Bell");
    assertThat(sheet.dates())
        .containsExactly(new Stamp("2025-04-02", "date in the front matter", true));
    assertThat(sheet.html()).startsWith("<h1>Talks go on</h1>").contains("<em>towns</em>");
  }

  @Test
  void readsTextWithoutThem() {
    Sheet sheet = MarkdownSheet.read("The towns agreed.\n\n---\n\nAnd left.");
    assertThat(sheet.title()).isNull();
    assertThat(sheet.html()).contains("<p>The towns agreed.</p>").contains("<p>And left.</p>");
  }
}
