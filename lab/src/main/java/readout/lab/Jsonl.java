package readout.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles of a corpus that is a {@code .jsonl} or {@code .jsonl.gz} file, as their bare texts.
 */
public final class Jsonl {
  private Jsonl() {}

  /**
   * The articles in the file's order: text, id, outlet and date of publication, all in English.
   *
   * @throws IOException where the file cannot be read
   */
  public static List<Article> articles(Path file) throws IOException {
    return lines(file).stream().map(line -> article(file, line)).toList();
  }

  /** The lines of a file, parsed, in its order. */
  public static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> out = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.add(JsonMapper.shared().readTree(line));
      }
    }
    return out;
  }

  private static Article article(Path file, JsonNode line) {
    String id = line.path("id").asString(null);
    String date = line.path("date").asString(null);
    Published published =
        date == null ? null : new Published(LocalDate.parse(date), false, null, "date of the line");
    return new Article(
        new Origin(file.toString(), null, id, line.path("outlet").asString(null), null, null),
        line.path("text").asString(),
        line.path("title").asString(null),
        List.of(),
        List.of(),
        published,
        "en",
        List.of());
  }
}
