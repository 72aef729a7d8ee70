package readout.lab.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import readout.encoder.Chain;
import readout.encoder.Role;
import readout.encoder.Sheet;
import readout.encoder.Tag;
import readout.encoder.Word;
import readout.encoder.WordPieces;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article of PolNeAR with what its annotators marked.
 *
 * @param words the words of all paragraphs of the sheet, in order
 * @param tags the tag of each word
 * @param paragraphs where each paragraph starts among the words, then their number
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record Example(
    String id, Sheet sheet, List<Word> words, int[] tags, int[] paragraphs, List<Gold> gold) {
  /** An article without words. */
  static final Example EMPTY =
      new Example("", new Sheet(List.of()), List.of(), new int[0], new int[1], List.of());

  /** Reads a split of the corpus. */
  static List<Example> load(Path file, WordPieces vocabulary) throws IOException {
    Typesetter typesetter = new Typesetter(new Words("en"));
    List<Example> out = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = JsonMapper.shared().readTree(line);
        Layout layout = typesetter.layOut(Article.of(node.path("text").asString()));
        out.add(of(node, layout, Sheet.of(layout, vocabulary)));
      }
    }
    return out;
  }

  private static Example of(JsonNode node, Layout layout, Sheet sheet) {
    List<Word> words = new ArrayList<>();
    int[] paragraphs = new int[sheet.paragraphs().size() + 1];
    for (int p = 0; p < sheet.paragraphs().size(); p++) {
      paragraphs[p] = words.size();
      words.addAll(sheet.paragraphs().get(p));
    }
    paragraphs[paragraphs.length - 1] = words.size();
    int[] tags = new int[words.size()];
    List<Gold> gold = new ArrayList<>();
    for (JsonNode a : node.path("attributions")) {
      List<Gold.Range> source = ranges(layout.text(), words, a.path("source"));
      List<Gold.Range> cue = ranges(layout.text(), words, a.path("cue"));
      List<Gold.Range> content = ranges(layout.text(), words, a.path("content"));
      mark(tags, source, Role.SOURCE);
      mark(tags, cue, Role.CUE);
      mark(tags, content, Role.CONTENT);
      if (!cue.isEmpty()) {
        gold.add(new Gold(source.isEmpty() ? null : source.getFirst(), cue.getFirst(), content));
      }
    }
    for (int p = 0; p + 1 < paragraphs.length; p++) {
      // A role that runs on from the paragraph before, or after a role marked over it, starts anew.
      int before = Tag.values().length;
      for (int i = paragraphs[p]; i < paragraphs[p + 1]; i++) {
        Role role = Tag.of(tags[i]).role();
        if (role != null && !Chain.possible(before, tags[i])) {
          tags[i] = Tag.begin(role).ordinal();
        }
        before = tags[i];
      }
    }
    return new Example(node.path("id").asString(), sheet, words, tags, paragraphs, gold);
  }

  private static void mark(int[] tags, List<Gold.Range> ranges, Role role) {
    for (Gold.Range r : ranges) {
      for (int i = r.from(); i < r.to(); i++) {
        tags[i] = (i == r.from() ? Tag.begin(role) : Tag.inside(role)).ordinal();
      }
    }
  }

  private static List<Gold.Range> ranges(String text, List<Word> words, JsonNode pairs) {
    List<Gold.Range> out = new ArrayList<>();
    for (JsonNode pair : pairs) {
      int start = text.offsetByCodePoints(0, pair.get(0).asInt());
      int end = text.offsetByCodePoints(0, pair.get(1).asInt());
      int from = wordAt(words, start);
      int to = wordAt(words, end);
      if (from < to) {
        out.add(new Gold.Range(from, to));
      }
    }
    return out;
  }

  /** The index of the first word that starts at or after {@code offset}. */
  private static int wordAt(List<Word> words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (words.get(mid).span().start() < offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
