package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierCommandTest implements ReadingCommandContract {
  @TempDir Path folder;

  @Override
  public String command() {
    return "dossier";
  }

  @Override
  public List<String> reading(Path in, String... inputs) {
    return Stream.concat(
            Stream.of("dossier", "-o", in.resolve("out.html").toString()), Stream.of(inputs))
        .toList();
  }

  @Test
  void writesOnePageAndSaysWhatItFound() throws IOException {
    Path page = folder.resolve("talks.html");
    Run run =
        Run.of(
            "dossier",
            Texts.report(folder, "a.txt"),
            "-o",
            page.toString(),
            "--title",
            "Talks <in> spring");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("1 report").contains(page.toString());
    assertThat(Files.readString(page))
        .contains("Talks &lt;in&gt; spring")
        .contains(DossierFile.MARK);
    assertThat(folder.resolve("talks.html.part")).doesNotExist();
  }

  @Test
  void replacesADossier() throws IOException {
    Path page = folder.resolve("talks.html");
    String[] args = {"dossier", Texts.report(folder, "a.txt"), "-o", page.toString()};
    assertThat(Run.of(args).code()).isZero();
    Files.writeString(page, Files.readString(page) + "<!-- older -->");
    assertThat(Run.of(args).code()).isZero();
    assertThat(Files.readString(page)).doesNotContain("<!-- older -->");
  }

  @Test
  void leavesAloneWhatIsNoDossierUnlessToldTo() throws IOException {
    Path notes = Path.of(Texts.file(folder, "notes.html", "<h1>My notes</h1>"));
    String report = Texts.report(folder, "a.txt");
    Run refused = Run.of("dossier", report, "-o", notes.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains(notes.toString())
        .contains("is not a dossier")
        .contains("--overwrite");
    assertThat(Files.readString(notes)).isEqualTo("<h1>My notes</h1>");

    assertThat(Run.of("dossier", report, "-o", notes.toString(), "--overwrite").code()).isZero();
    assertThat(Files.readString(notes)).contains(DossierFile.MARK);
  }

  @Test
  void neverReplacesAReportItReads() throws IOException {
    String report = Texts.report(folder, "a.txt");
    String before = Files.readString(Path.of(report));
    assertThat(Run.of("dossier", report, "-o", report).code()).isEqualTo(2);
    assertThat(Files.readString(Path.of(report))).isEqualTo(before);
  }

  @Test
  void aFolderOrAMissingFolderIsWrongUsage() {
    String report = Texts.report(folder, "a.txt");
    assertThat(Run.of("dossier", report, "-o", folder.toString()).err()).contains("is a folder");
    Run missing = Run.of("dossier", report, "-o", folder.resolve("no/such/talks.html").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("does not exist");
  }

  @Test
  void whenNothingIsReadNothingIsWritten() {
    Path page = folder.resolve("talks.html");
    Run run = Run.of("dossier", folder.resolve("gone.txt").toString(), "-o", page.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no dossier was written");
    assertThat(page).doesNotExist();
  }

  @Test
  void aDossierFromTheStoreIsNotYet() {
    for (String option : List.of("--query", "--story")) {
      Run run = Run.of("dossier", option, "harbour", "x.txt");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).startsWith("readout: not yet: ").contains("--query");
    }
  }

  @Test
  void excerptsLeaveOutWhatNoStatementNeeds() throws IOException {
    String far = "The ferry timetable hangs beside the green door. ";
    String text =
        Files.readString(Path.of(Texts.report(folder, "a.txt")))
            + "\n"
            + far.repeat(40)
            + "\n\nKestrel.\n";
    String report = Texts.file(folder, "long.txt", text);
    Path page = folder.resolve("talks.html");
    assertThat(Run.of("dossier", report, "-o", page.toString()).code()).isZero();
    assertThat(Files.readString(page)).contains("Kestrel", "pilots");
    assertThat(Run.of("dossier", report, "-o", page.toString(), "--excerpts").code()).isZero();
    assertThat(Files.readString(page)).contains("pilots").doesNotContain("Kestrel");
  }

  @Test
  void thePageNamesWhatCouldNotBeRead() throws IOException {
    Path page = folder.resolve("talks.html");
    Run run =
        Run.of(
            "dossier",
            Texts.report(folder, "a.txt"),
            folder.resolve("gone.txt").toString(),
            "-o",
            page.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(Files.readString(page)).contains("gone.txt");
  }
}
