package readout.app;

import java.util.List;
import readout.Reading;
import readout.app.page.DossierPage;
import readout.dossier.Dossier;

/** Collates readings and writes their page. */
final class Pages {
  private Pages() {}

  static void write(
      List<Reading> readings, List<Dossier.LeftOut> leftOut, String title, boolean excerpts, Appendable out) {
    DossierPage.write(Dossier.of(title, readings, leftOut), excerpts, out);
  }
}
