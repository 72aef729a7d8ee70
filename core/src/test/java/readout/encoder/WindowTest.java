package readout.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.text.Span;

class WindowTest {
  private static final int CLS = 2;
  private static final int SEP = 3;

  private final WordPieces vocabulary;

  WindowTest() throws IOException {
    vocabulary =
        new WordPieces(new BufferedReader(new StringReader("[PAD]\n[UNK]\n[CLS]\n[SEP]\nword")));
  }

  /** Paragraphs of so many words, each word one piece. */
  private static Sheet sheet(int... lengths) {
    return new Sheet(
        IntStream.of(lengths)
            .mapToObj(n ->
                IntStream.range(0, n)
                    .mapToObj(i -> new Word(new Span(i, i + 1), new int[] {4}, 1))
                    .toList())
            .toList());
  }

  @Test
  void paragraphs_that_fit_share_a_window_each_with_its_separator() {
    List<Window> windows = Window.cut(sheet(2, 1), vocabulary, 16, 16);

    assertThat(windows).hasSize(1);
    assertThat(windows.getFirst().ids()).containsExactly(CLS, 4, 4, SEP, 4, SEP);
    assertThat(windows.getFirst().looks()).containsExactly(0, 1, 1, 0, 1, 0);
    assertThat(windows.getFirst().firsts()).containsExactly(1, 2, 4);
  }

  @Test
  void a_paragraph_that_does_not_fit_any_more_opens_the_next_window() {
    List<Window> windows = Window.cut(sheet(5, 5), vocabulary, 10, 10);

    assertThat(windows).extracting(Window::paragraph).containsExactly(0, 1);
    assertThat(windows).extracting(Window::length).containsExactly(7, 7);
  }

  @Test
  void only_a_paragraph_longer_than_a_window_is_cut_and_no_word_is_lost_or_doubled() {
    List<Window> windows = Window.cut(sheet(3, 25, 2), vocabulary, 10, 10);

    assertThat(windows.stream().mapToInt(w -> w.firsts().length).sum()).isEqualTo(30);
    assertThat(windows).allSatisfy(w -> assertThat(w.length()).isLessThanOrEqualTo(10));
    assertThat(windows).extracting(Window::word).containsExactly(0, 0, 8, 16, 24);
  }

  @Test
  void the_first_window_can_be_shorter() {
    List<Window> windows = Window.cut(sheet(3, 3, 3), vocabulary, 6, 16);

    assertThat(windows).extracting(Window::paragraph).containsExactly(0, 1);
  }

  @Test
  void an_article_without_words_has_no_window() {
    assertThat(Window.cut(sheet(), vocabulary, 16, 16)).isEmpty();
  }
}
