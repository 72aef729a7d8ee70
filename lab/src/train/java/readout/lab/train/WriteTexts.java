package readout.lab.train;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import readout.lab.Jsonl;
import readout.lab.Shared;
import readout.text.Article;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the texts that are trained on, for another program to annotate: those of PolNeAR's
 * training articles, of BASIL and of T17.
 *
 * <pre>mvn -q -Pbench,train -DskipTests -pl lab -am verify -Dbench=readout.lab.train.WriteTexts
 *     -Dbench.args="FILE NUMBER"</pre>
 *
 * <p>{@code FILE} gets a line for each, with {@code id}, its text's hash, and {@code text}; {@code
 * NUMBER} is that of the articles of T17.
 */
public final class WriteTexts {
  private WriteTexts() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("give the file to write and a number of articles");
    }
    List<Article> articles =
        new ArrayList<>(Jsonl.articles(Shared.path("data/polnear/train.jsonl.gz")));
    articles.addAll(Texts.articles(Integer.parseInt(args[1])));
    try (Writer out = Files.newBufferedWriter(Path.of(args[0]))) {
      for (Article a : articles) {
        out.write(
            JsonMapper.shared().writeValueAsString(Map.of("id", a.textHash(), "text", a.text())));
        out.write('\n');
      }
    }
  }
}
