package readout.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Typesetter;
import readout.text.Words;

class TailsTest {
  private final Words words = new Words("en");
  private final Tails tails = new Tails(new Cues("en"), new NounPhrases(words), words);
  private final Typesetter typesetter = new Typesetter(words);

  /** "source > cue > content" of each, given one attribution as the encoder found it. */
  private List<String> apply(String text, @Nullable String source, String cue, String content) {
    Layout layout = typesetter.layOut(Article.of(text));
    Attribution given =
        new Attribution(
            source == null ? null : span(text, source),
            span(text, cue),
            List.of(span(text, content)),
            "test");
    List<String> out = new ArrayList<>();
    for (Attribution a : tails.apply(new Scene(layout), List.of(given))) {
      out.add(
          in(text, a.source())
              + " > "
              + in(text, a.cue())
              + " > "
              + in(text, a.content().getFirst()));
    }
    return out;
  }

  private static @Nullable String in(String text, @Nullable Span span) {
    return span == null ? null : span.in(text);
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  @Test
  void an_outlet_behind_a_speaker_relays_and_does_not_speak() {
    String text =
        "The road is open, Mayor Ana Bell announced, Northern Post reports citing local media.";
    assertThat(apply(text, "Northern Post", "announced", "The road is open"))
        .containsExactly(
            "Mayor Ana Bell > announced > The road is open",
            "Northern Post > reports > The road is open, Mayor Ana Bell announced");
  }

  @Test
  void a_relay_is_found_where_nobody_else_found_it() {
    String text = "\"It is late. It is over\", he told reporters, the Northern Post reported.";
    assertThat(apply(text, "he", "told", "\"It is late. It is over\""))
        .containsExactly(
            "he > told > \"It is late. It is over\"",
            "the Northern Post > reported > \"It is late. It is over\", he told reporters");
  }

  @Test
  void an_outlet_without_another_speaker_speaks_for_itself() {
    String text = "The road is open, Northern Post reported.";
    assertThat(apply(text, "Northern Post", "reported", "The road is open"))
        .containsExactly("Northern Post > reported > The road is open");
  }

  @Test
  void a_person_who_said_so_last_is_no_relay() {
    String text = "He said the road was open, Ana Bell told them, Tom Hill added.";
    assertThat(apply(text, "Ana Bell", "told", "the road was open")).hasSize(1);
  }
}
