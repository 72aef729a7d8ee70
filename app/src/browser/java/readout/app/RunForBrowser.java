package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Makes the dossiers that the browser opens, by the commands that users run. */
public final class RunForBrowser {
  private RunForBrowser() {}

  /** The dossier of the sample reports. */
  public static Path demo(Path folder) {
    Run run = Run.of("demo", "-o", folder.resolve("demo").toString());
    assertThat(run.code()).as(run.err()).isZero();
    return folder.resolve("demo").resolve("dossier.html");
  }

  /** The dossier of one report. */
  public static Path dossier(Path page, Path report) {
    Run run = Run.of("dossier", report.toString(), "-o", page.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return page;
  }
}
