package readout.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import readout.encoder.Sheet;
import readout.encoder.Word;
import readout.encoder.WordPieces;
import readout.lab.Corpora;
import readout.lab.Jsonl;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Paragraph;
import readout.text.Typesetter;
import readout.text.Words;

@Tag("corpus")
class WordPiecesAgreementTest {
  @Test
  void our_pieces_are_those_of_the_tokenizer_that_the_encoder_was_made_with() throws IOException {
    WordPieces vocabulary = Pretrained.load("all-minilm-l6-v2").wordPieces();
    Typesetter typesetter = new Typesetter(new Words("en"));
    try (InputStream file =
            Objects.requireNonNull(
                Pretrained.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json"));
        HuggingFaceTokenizer theirs =
            HuggingFaceTokenizer.newInstance(
                file,
                Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false"))) {
      for (Article article : Jsonl.articles(Corpora.need("data/polnear/dev.jsonl.gz"))) {
        Layout layout = typesetter.layOut(article);
        Sheet sheet = Sheet.of(layout, vocabulary);
        List<Long> ours = new ArrayList<>();
        for (List<Word> paragraph : sheet.paragraphs()) {
          for (Word word : paragraph) {
            for (int piece : word.pieces()) {
              ours.add((long) piece);
            }
          }
        }
        List<Long> expected = new ArrayList<>();
        for (Paragraph paragraph : layout.paragraphs()) {
          for (long id : theirs.encode(paragraph.span().in(layout.text()), false, false).getIds()) {
            expected.add(id);
          }
        }
        assertThat(ours).as(article.origin().id()).isEqualTo(expected);
      }
    }
  }
}
