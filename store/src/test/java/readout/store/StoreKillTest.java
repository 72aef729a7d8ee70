package readout.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.text.Article;
import readout.text.Origin;

/** A process that writes is killed again and again, at any moment. */
class StoreKillTest {
  private static final int KILLS = 8;

  @TempDir Path folder = Path.of("");

  /** Keeps articles as fast as it can and says after each that it is kept. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      try (Store store = Store.open(Path.of(args[0]))) {
        for (int i = store.size(); ; i++) {
          String address = "https://echo.example/" + i;
          Origin origin = new Origin(address, address, null, null, null, null);
          String text = ("Text " + i + " ").repeat(200);
          store.settle(
              new Visit(address, Instant.EPOCH, Visit.OK, null, null),
              List.of(
                  new Article(origin, text, null, List.of(), List.of(), null, "en", List.of())));
          System.out.print(i + ".\n");
          System.out.flush();
        }
      }
    }
  }

  @Test
  void losesNothingThatItSaidIsKeptAndBreaksNothing()
      throws IOException, InterruptedException, SQLException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int said = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      writer.getOutputStream().close();
      int until = said + 1 + random.nextInt(60);
      try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          // The last line may be cut like everything else.
          said = line.endsWith(".") ? Integer.parseInt(line.substring(0, line.length() - 1)) : said;
          if (said == until) {
            // On Linux this is kill -9; the process's own method would close what we read from.
            writer.toHandle().destroyForcibly();
          }
        }
      }
      writer.waitFor();
      assertThat(said).as("kill %d, seed %d", kill, seed).isGreaterThanOrEqualTo(until);
      try (Store store = Store.open(folder)) {
        int last = said;
        assertThat(store.size()).as("kill %d, seed %d", kill, seed).isGreaterThan(last);
        assertThat(store.visit("https://echo.example/" + last)).isNotNull();
      }
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("readout.db"));
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("PRAGMA integrity_check")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("ok");
    }
  }
}
