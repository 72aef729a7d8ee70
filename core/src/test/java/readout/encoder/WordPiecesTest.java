package readout.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.text.Span;

class WordPiecesTest {
  private static final String VOCABULARY =
      "[PAD]\n[UNK]\n[CLS]\n[SEP]\ntalk\n##s\nzelensk\n##y\nu\n.\ns\nkyiv\n“\n”\ncafe";

  private static WordPieces vocabulary(String lines) throws IOException {
    return new WordPieces(new BufferedReader(new StringReader(lines)));
  }

  @Test
  void a_word_is_cut_into_the_longest_pieces_there_are() throws IOException {
    WordPieces pieces = vocabulary(VOCABULARY);

    assertThat(pieces.pieces("Talks")).containsExactly(4, 5);
    assertThat(pieces.pieces("Zelensky")).containsExactly(6, 7);
  }

  @Test
  void accents_are_taken_off() throws IOException {
    assertThat(vocabulary(VOCABULARY).pieces("Café")).containsExactly(14);
  }

  @Test
  void a_vocabulary_with_capitals_keeps_capitals_and_accents() throws IOException {
    WordPieces pieces = vocabulary("[UNK]\n[CLS]\n[SEP]\nA\nCaf\n##é\ncafe");

    assertThat(pieces.pieces("Café")).containsExactly(4, 5);
    assertThat(pieces.pieces("cafe")).containsExactly(6);
    assertThat(pieces.pieces("CAFE")).containsExactly(0);
  }

  @Test
  void a_word_with_a_part_that_no_piece_fits_is_unknown_as_a_whole() throws IOException {
    WordPieces pieces = vocabulary(VOCABULARY);

    assertThat(pieces.pieces("talkz")).containsExactly(1);
    assertThat(pieces.pieces("s".repeat(101))).containsExactly(1);
    assertThat(pieces.pieces("\u200b")).containsExactly(1);
  }

  @Test
  void a_letter_under_a_heap_of_accents_is_unknown() throws IOException {
    String heap = "a" + "\u0301".repeat(100_000) + "\u0323".repeat(100_000);

    assertThat(vocabulary(VOCABULARY).pieces(heap)).containsExactly(1);
  }

  @Test
  void marks_are_words_of_their_own_and_white_space_is_none() throws IOException {
    String text = "😀 “U.S.\u00a0talks”\n";

    List<String> words =
        vocabulary(VOCABULARY).split(text, new Span(0, text.length())).stream()
            .map(s -> s.in(text))
            .toList();

    assertThat(words).containsExactly("😀", "“", "U", ".", "S", ".", "talks", "”");
  }

  @Test
  void only_the_part_asked_for_is_split() throws IOException {
    String text = "Kyiv talks go on";

    assertThat(vocabulary(VOCABULARY).split(text, new Span(5, 10)))
        .containsExactly(new Span(5, 10));
  }

  @Test
  void a_vocabulary_without_its_special_pieces_is_refused() {
    assertThatThrownBy(() -> vocabulary("a\nb\n[UNK]\n[CLS]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[SEP]")
        .hasMessageContaining("4 pieces");
  }
}
