package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest implements CommandContract {
  @TempDir Path folder;

  @Override
  public String command() {
    return "demo";
  }

  @Test
  void readsTheSamplesIntoADossierAndSaysWhatToOpen() throws IOException {
    Path out = folder.resolve("demo");
    Run run = Run.of("demo", "-o", out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("^\\d+ reports from \\d+ outlets?: ")
        .contains(out.resolve("dossier.html").toUri().toString());
    assertThat(Files.readString(out.resolve("dossier.html"))).contains(DossierFile.MARK);
    assertThat(out.resolve("samples")).isNotEmptyDirectory();
  }

  @Test
  void runsAgainOverItsOwnFolder() {
    String out = folder.resolve("demo").toString();
    Run first = Run.of("demo", "-o", out);
    assertThat(Run.of("demo", "-o", out)).isEqualTo(first);
  }

  @Test
  void leavesAloneADossierHtmlThatIsNone() throws IOException {
    Texts.file(folder, "dossier.html", "mine");
    Run run = Run.of("demo", "-o", folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is not a dossier");
    assertThat(Files.readString(folder.resolve("dossier.html"))).isEqualTo("mine");
  }

  @Test
  void aFileInTheWayIsSaid() {
    String file = Texts.file(folder, "readout-demo", "x");
    Run run = Run.of("demo", "-o", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("readout: cannot write the demo to " + file).contains("-o");
  }
}
