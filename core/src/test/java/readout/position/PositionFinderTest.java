package readout.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.Reader;
import readout.Reading;
import readout.text.Article;

class PositionFinderTest {
  private static final Reader READER = new Reader();

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sweden's prime minister, Ulf Kristersson, said that Sweden supports a 30-day ceasefire. | Sweden ceasefire-30day supports",
        "\"The troops must leave our territory,\" President Ana Bell said. | Ana Bell withdrawal demands",
        "President Ana Bell said she did not rule out peace talks. | Ana Bell peace-talks not-rule-out",
        "President Ana Bell said she hopes that the war ends soon. | Ana Bell end-of-hostilities hopes",
        "Norway agreed to an immediate ceasefire. | Norway ceasefire-30day supports",
        "President Ana Bell said that it rained. |",
        "Talks were held on Monday. |",
      })
  void saysWhereTheyStand(String text, String expected) {
    assertThat(held(READER, text)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void anotherProcessHasIssuesOfItsOwn() throws IOException {
    Path file = folder.resolve("climate.tsv");
    Files.writeString(
        file,
        "# a climate negotiation\ncoal\tending the use of coal\tcoal + phase_out|end|stop; coal_power\nfinance\tmoney for poor countries\tclimate + finance|fund\n");
    Reader reader = new Reader(Taxonomy.read(file));
    assertThat(held(reader, "India's minister, Ravi Rao, said that the world must phase out coal."))
        .isEqualTo("Ravi Rao coal demands");
  }

  @Test
  void saysWhichLineOfATaxonomyIsWrong() throws IOException {
    Path file = folder.resolve("wrong.tsv");
    Files.writeString(file, "coal\tabout coal\tcoal\nNo Id\tabout\tcue\n");
    assertThatThrownBy(() -> Taxonomy.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong.tsv:2")
        .hasMessageContaining("'No Id'");
    Files.writeString(file, "coal\tabout coal\n");
    assertThatThrownBy(() -> Taxonomy.read(file)).hasMessageContaining("has 2 columns");
    Files.writeString(file, "# nothing\n");
    assertThatThrownBy(() -> Taxonomy.read(file)).hasMessageContaining("no issue is in it");
  }

  private static String held(Reader reader, String text) {
    List<Position> positions = ((Reading.Read) reader.read(Article.of(text))).positions();
    return positions.stream()
        .map(p -> p.holder().name() + " " + p.issue() + " " + p.stance().token())
        .collect(Collectors.joining("; "));
  }
}
