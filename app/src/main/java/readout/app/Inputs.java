package readout.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything the arguments of a command name, one input after another. */
final class Inputs {
  private Inputs() {}

  static Iterator<Ingested> of(Reports reports, InputStream stdin) {
    return reports.paths.stream().flatMap(path -> open(path).stream()).iterator();
  }

  private static List<Ingested> open(String path) {
    try (InputStream raw = Files.newInputStream(Path.of(path));
        InputStream in = path.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!path.contains(".jsonl")) {
        return List.of(new Ingested.Accepted(article(Origin.of(path), all, null, null)));
      }
      List<Ingested> out = new ArrayList<>();
      for (String line : all.lines().toList()) {
        JsonNode node = JsonMapper.shared().readTree(line);
        Origin origin =
            new Origin(path, null, node.path("id").asString(null), node.path("outlet").asString(null), null, null);
        out.add(
            new Ingested.Accepted(
                article(
                    origin,
                    node.path("text").asString(""),
                    node.path("title").asString(null),
                    node.path("date").asString(null))));
      }
      return out;
    } catch (IOException e) {
      return List.of(new Ingested.Skipped(Origin.of(path), Ingested.Reason.UNREADABLE, e.toString()));
    }
  }

  private static Article article(Origin origin, String text, @Nullable String title, @Nullable String date) {
    Published published = date == null ? null : new Published(LocalDate.parse(date), false, null, "date");
    return new Article(origin, text, title, List.of(), List.of(), published, "en", List.of());
  }
}
