package readout.lab;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names that Stanford CoreNLP's statistical recogniser finds, for a network to learn from and
 * to be compared with. Its rules and lists (numbers, times, titles, nationalities) are left out.
 *
 * <pre>mvn -q -Pbench,peer -DskipTests -pl lab -am verify -Dbench=readout.lab.CoreNlpNames
 *     -Dbench.args="ARTICLES NAMES"</pre>
 *
 * <p>{@code ARTICLES} is a {@code .jsonl} or {@code .jsonl.gz} file of {@code id} and {@code text};
 * {@code NAMES} gets a line for each: {@code id} and {@code names}, each with {@code start} and
 * {@code end} in UTF-16 code units and {@code type}, one of PERSON, ORGANIZATION, LOCATION, MISC.
 */
public final class CoreNlpNames {
  private static final int REPORT = 100;

  /** What else it finds are amounts, times and, as whom they mean, pronouns. */
  private static final Set<String> TYPES = Set.of("PERSON", "ORGANIZATION", "LOCATION", "MISC");

  private CoreNlpNames() {}

  private record Name(int start, int end, String type) {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("give a file of articles and the file to write");
    }
    StanfordCoreNLP pipeline =
        CoreNlp.pipeline(
            "tokenize,ssplit,pos,lemma,ner",
            "ner.applyNumericClassifiers=false",
            "ner.applyFineGrained=false",
            "ner.useSUTime=false");
    List<JsonNode> articles = Jsonl.lines(Path.of(args[0]));
    int done = 0;
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (JsonNode article : articles) {
        String text = article.path("text").asString();
        CoreDocument document = pipeline.processToCoreDocument(text);
        List<Name> names = new ArrayList<>();
        for (CoreEntityMention m : document.entityMentions()) {
          if (TYPES.contains(m.entityType()) && !m.tokens().getFirst().tag().startsWith("PRP")) {
            names.add(new Name(m.charOffsets().first(), m.charOffsets().second(), m.entityType()));
          }
        }
        out.write(
            JsonMapper.shared()
                .writeValueAsString(Map.of("id", article.path("id").asString(), "names", names)));
        out.write('\n');
        done++;
        if (done % REPORT == 0 || done == articles.size()) {
          System.out.println(done + " of " + articles.size() + " articles");
        }
      }
    }
  }
}
