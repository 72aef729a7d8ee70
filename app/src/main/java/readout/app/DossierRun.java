package readout.app;

import java.util.ArrayList;
import java.util.List;
import readout.Reading;
import readout.app.page.DossierPage;
import readout.dossier.Dossier;
import readout.position.Taxonomy;

/** Reads reports and makes one page of them. */
final class DossierRun {
  private DossierRun() {}

  /**
   * Reads {@code reports} and writes {@code file}, unless nothing could be read; says what was
   * found.
   *
   * @param excerpts whether the page carries only excerpts of the reports, for passing on
   * @return 0 when all were read, 1 when some were skipped, 2 when nothing was read
   */
  static int write(
      Console console, Reports reports, DossierFile file, String title, boolean excerpts) {
    List<Reading> readings = new ArrayList<>();
    Taxonomy taxonomy = reports.taxonomy();
    ReadingRun run = new ReadingRun(console, reports.threads(), taxonomy, false);
    int code =
        run.run(Inputs.of(reports, false, console.in()), (reading, from) -> reading, readings::add);
    if (readings.isEmpty()) {
      console.err().println("readout: nothing was read, so no dossier was written");
      return code;
    }
    Dossier dossier = Dossier.of(title, readings, run.leftOut());
    file.write(out -> DossierPage.write(dossier, taxonomy, excerpts, out));
    console.println(Found.in(readings) + ".");
    return code;
  }
}
