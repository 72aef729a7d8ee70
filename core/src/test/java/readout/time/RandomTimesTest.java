package readout.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Typesetter;
import readout.text.Words;

/** Words of time in any order: whatever they come to, they come to it without an error. */
class RandomTimesTest {
  private static final int SENTENCES = 20_000;
  private static final int LENGTH = 12;

  @Test
  void any_words_of_time_in_any_order_are_read() {
    long seed = Long.getLong("readout.seed", System.nanoTime());
    System.out.println("RandomTimesTest: -Dreadout.seed=" + seed);
    Random random = new Random(seed);
    Grammar grammar = new Grammar("en");
    List<String> words = new ArrayList<>(grammar.lexicon().all());
    grammar
        .examples()
        .values()
        .forEach(e -> words.addAll(List.of(e.getFirst().split("[ \\[\\]]+"))));
    words.removeIf(String::isEmpty);
    for (int i = 0; i < 300; i++) {
      words.add(
          List.of("-", "to", "and", ":", "/", ",", "BC", "0", "29", "31", "99", "2.5").get(i % 12));
      words.add(String.valueOf(random.nextInt(3000)));
      words.add(String.valueOf(random.nextLong(Long.MAX_VALUE)).substring(i % 9));
    }
    TimexFinder finder = new TimexFinder("en");
    Typesetter typesetter = new Typesetter(new Words("en"));
    for (int i = 0; i < SENTENCES; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < LENGTH; w++) {
        String word = words.get(random.nextInt(words.size()));
        text.append(
            random.nextBoolean()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      Layout layout = typesetter.layOut(Article.of(text.toString()));
      LocalDate written = random.nextInt(4) == 0 ? null : LocalDate.of(2025, 4, 2);
      int end = 0;
      for (Timex t : finder.find(layout, written)) {
        assertThat(t.span().start()).as("%s in %s", t, text).isGreaterThanOrEqualTo(end);
        end = t.span().end();
        assertThat(t.value()).as("%s in %s", t, text).isNotEmpty();
      }
    }
  }
}
