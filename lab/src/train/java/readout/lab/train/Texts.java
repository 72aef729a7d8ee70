package readout.lab.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import readout.encoder.Sheet;
import readout.encoder.WordPieces;
import readout.lab.Shared;
import readout.text.Article;
import readout.text.Typesetter;
import readout.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * News that nobody has annotated, for a teacher to annotate: the reports of BASIL (politics of the
 * United States) and those of the T17 timelines that are about wars and their diplomacy.
 */
final class Texts {
  private static final String BASIL = "data/stories/basil-2010-2015.tar.gz";
  private static final String T17 = "data/stories/t17-libya-syria-iraq-finan.tar.gz";

  private static final long SEED = 17;

  /** How T17's tokenizer left marks, and what they were. */
  private static final String[][] MARKS = {
    {"`` ", "\u201c"},
    {" ''", "\u201d"},
    {"-LRB- ", "("},
    {" -RRB-", ")"},
    {" n't ", "n't "},
    {" 's ", "'s "},
    {" ,", ","},
    {" .", "."},
    {" ;", ";"},
    {" :", ":"},
    {" ?", "?"},
    {" !", "!"}
  };

  private Texts() {}

  /**
   * All of BASIL, then {@code most} reports of T17, drawn at random but always the same ones first.
   */
  static List<Article> articles(int most) throws IOException {
    return texts(most).stream().map(Article::of).toList();
  }

  /** The same, cut into word pieces. */
  static List<Example> load(int most, WordPieces vocabulary) throws IOException {
    Typesetter typesetter = new Typesetter(new Words("en"));
    List<Example> out = new ArrayList<>();
    for (Article article : articles(most)) {
      out.add(Example.bare(article.textHash(), Sheet.of(typesetter.layOut(article), vocabulary)));
    }
    return out;
  }

  private static List<String> texts(int most) throws IOException {
    List<String> out = new ArrayList<>();
    for (byte[] file : files(BASIL, "basil/articles/.*\\.json")) {
      StringJoiner text = new StringJoiner("\n\n");
      for (JsonNode paragraph : JsonMapper.shared().readTree(file).path("body-paragraphs")) {
        StringJoiner sentences = new StringJoiner(" ");
        paragraph.forEach(s -> sentences.add(s.asString()));
        text.add(sentences.toString());
      }
      out.add(text.toString());
    }
    Random random = new Random(SEED);
    List<String> t17 = new ArrayList<>();
    CSVFormat rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    for (byte[] file : files(T17, "T17/(libya|syria|iraq)/outputwithpub\\.csv")) {
      try (Reader in =
          new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
        for (CSVRecord row : rows.parse(in)) {
          t17.add(plain(row.get("text"), random));
        }
      }
    }
    Collections.shuffle(t17, random);
    t17.stream().limit(most).forEach(out::add);
    return out.stream().distinct().toList();
  }

  /** Undoes a tokenizer's work; lines, a sentence each, become paragraphs of one to three. */
  private static String plain(String tokens, Random random) {
    StringBuilder out = new StringBuilder();
    int left = 1 + random.nextInt(3);
    for (String line : tokens.lines().toList()) {
      String sentence = line.strip();
      for (String[] mark : MARKS) {
        sentence = sentence.replace(mark[0], mark[1]);
      }
      left--;
      out.append(sentence).append(left > 0 ? " " : "\n\n");
      left = left > 0 ? left : 1 + random.nextInt(3);
    }
    return out.toString().strip();
  }

  private static List<byte[]> files(String archive, String name) throws IOException {
    List<byte[]> out = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(Shared.path(archive));
        TarArchiveInputStream in = new TarArchiveInputStream(new GZIPInputStream(raw))) {
      for (TarArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (e.getName().matches(name)) {
          out.add(in.readAllBytes());
        }
      }
    }
    return out;
  }
}
