package readout.app;

import java.io.IOException;
import java.util.List;
import readout.Reading;

/** Makes the page of readings. */
final class Pages {
  private Pages() {}

  static void write(List<Reading> readings, String title, Appendable out) throws IOException {
    out.append("<!doctype html><html lang=en><meta charset=utf-8>")
        .append(DossierFile.MARK)
        .append("\"><title>");
    out.append(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .append("</title><p>")
        .append(readings.size() + " reports");
  }
}
