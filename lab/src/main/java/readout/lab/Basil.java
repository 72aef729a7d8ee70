package readout.lab;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles of BASIL: each event in three outlets.
 *
 * @see <a href="https://aclanthology.org/D19-1664/">Fan et al., In Plain Sight (EMNLP 2019)</a>
 */
final class Basil {
  static final String FILE = "data/stories/basil-2010-2015.tar.gz";

  private Basil() {}

  /**
   * An article and the event it is about.
   *
   * @param story the same for articles about the same
   */
  record Item(Article article, String story) {}

  /** All articles, by their names in the archive. */
  static List<Item> load() throws IOException {
    List<Item> out = new ArrayList<>();
    Tar.texts(Shared.path(FILE), n -> n.matches(".*/articles/.*\\.json"))
        .forEach((name, text) -> out.add(item(name, JsonMapper.shared().readTree(text))));
    return out;
  }

  private static Item item(String name, JsonNode json) {
    List<String> paragraphs = new ArrayList<>();
    json.path("body-paragraphs")
        .forEach(p -> {
          List<String> sentences = new ArrayList<>();
          p.forEach(s -> sentences.add(s.asString().strip()));
          paragraphs.add(String.join(" ", sentences));
        });
    String day = json.path("date").asString();
    return new Item(
        new Article(
            new Origin(
                "basil",
                null,
                name,
                json.path("source").asString().toUpperCase(Locale.ROOT),
                null,
                null),
            String.join("\n\n", paragraphs),
            json.path("title").asString(null),
            List.of(),
            List.of(),
            new Published(LocalDate.parse(day), false, null, "date of the corpus"),
            "en",
            List.of()),
        json.path("triplet-uuid").asString());
  }
}
