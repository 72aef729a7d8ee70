package readout.lab.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.encoder.Chain;
import readout.encoder.Role;
import readout.encoder.Sheet;
import readout.encoder.Tag;
import readout.encoder.Word;
import readout.encoder.WordPieces;
import readout.lab.GoldAttribution;
import readout.lab.Jsonl;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Sorted;
import readout.text.Span;
import readout.text.Typesetter;
import readout.text.Words;

/**
 * An article of PolNeAR with what its annotators marked, or one that nobody has annotated.
 *
 * @param id its text's hash
 * @param words the words of all paragraphs of the sheet, in order
 * @param tags the tag of each word; null where nobody has annotated any
 * @param paragraphs where each paragraph starts among the words, then their number
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record Example(
    String id,
    Sheet sheet,
    List<Word> words,
    int @Nullable [] tags,
    int[] paragraphs,
    List<Gold> gold) {
  /** An article without words. */
  static final Example EMPTY =
      new Example("", new Sheet(List.of()), List.of(), new int[0], new int[1], List.of());

  /** Reads a split of the corpus. */
  static List<Example> load(Path file, WordPieces vocabulary) throws IOException {
    Typesetter typesetter = new Typesetter(new Words("en"));
    List<Article> articles = Jsonl.articles(file);
    List<List<GoldAttribution>> marked = GoldAttribution.load(file);
    List<Example> out = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Layout layout = typesetter.layOut(articles.get(i));
      out.add(bare(articles.get(i).textHash(), Sheet.of(layout, vocabulary)).marked(marked.get(i)));
    }
    return out;
  }

  /** An article that nobody has annotated. */
  static Example bare(String id, Sheet sheet) {
    List<Word> words = new ArrayList<>();
    int[] paragraphs = new int[sheet.paragraphs().size() + 1];
    for (int p = 0; p < sheet.paragraphs().size(); p++) {
      paragraphs[p] = words.size();
      words.addAll(sheet.paragraphs().get(p));
    }
    paragraphs[paragraphs.length - 1] = words.size();
    return new Example(id, sheet, words, null, paragraphs, List.of());
  }

  private Example marked(List<GoldAttribution> marked) {
    int[] tags = new int[words.size()];
    List<Gold> gold = new ArrayList<>();
    for (GoldAttribution a : marked) {
      List<Gold.Range> source = ranges(words, a.spans(Role.SOURCE));
      List<Gold.Range> cue = ranges(words, a.spans(Role.CUE));
      List<Gold.Range> content = ranges(words, a.spans(Role.CONTENT));
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
    return new Example(id, sheet, words, tags, paragraphs, gold);
  }

  private static void mark(int[] tags, List<Gold.Range> ranges, Role role) {
    for (Gold.Range r : ranges) {
      for (int i = r.from(); i < r.to(); i++) {
        tags[i] = (i == r.from() ? Tag.begin(role) : Tag.inside(role)).ordinal();
      }
    }
  }

  private static List<Gold.Range> ranges(List<Word> words, List<Span> spans) {
    List<Gold.Range> out = new ArrayList<>();
    for (Span span : spans) {
      int from = Sorted.firstFrom(words, w -> w.span().start(), span.start());
      int to = Sorted.firstFrom(words, w -> w.span().start(), span.end());
      if (from < to) {
        out.add(new Gold.Range(from, to));
      }
    }
    return out;
  }
}
