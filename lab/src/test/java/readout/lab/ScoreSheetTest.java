package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreSheetTest {
  private static final String HEADER =
      "# scorer: s.py\n# gold: data/g.jsonl\n# read: data/a.txt data/b.txt\n";

  @TempDir Path folder = Path.of("");

  @Test
  void tellsOldAndNewFiguresApart() throws IOException {
    ScoreSheet sheet = ScoreSheet.of(write(HEADER + "source\t31.0\ncue\t40.0\n"));
    assertThat(sheet.drift(List.of("source\t31.0", "cue\t40.0"))).isEmpty();
    assertThat(sheet.drift(List.of("source\t31.0", "cue\t39.9")))
        .containsExactly("was  cue\t40.0\nnow  cue\t39.9");
    assertThat(sheet.drift(List.of("source\t31.0")))
        .containsExactly("was  cue\t40.0\nnow  (no line)");
  }

  @Test
  void keepsWhatIsScoredWhenFiguresAreUpdated() throws IOException {
    Path file = write(HEADER + "source\t31.0\n");
    ScoreSheet.update(file, ScoreSheet.figures("source        32.5 1.0\n\n"));
    assertThat(file).hasContent(HEADER + "source\t32.5 1.0\n");
  }

  @Test
  void saysWhichLineIsMissing() throws IOException {
    Path file = write("# scorer: s.py\n");
    assertThatThrownBy(() -> ScoreSheet.of(file)).hasMessageContaining("has no line '# gold: …'");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sheet.tsv"), text);
  }
}
