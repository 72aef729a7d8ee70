package readout.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import readout.encoder.Encoder;
import readout.encoder.Model;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Tsv;
import readout.text.Typesetter;
import readout.text.Words;

class EventLexiconTest {
  @Test
  void everyLineHoldsForItsExample() {
    Encoder encoder = new Encoder(Model.load("en"));
    Typesetter typesetter = new Typesetter(new Words("en"));
    RootCoder coder = new RootCoder("en");
    List<String> wrong = new ArrayList<>();
    int lines = 0;
    for (List<String> row : Tsv.read(EventLexicon.class, "en/events.tsv", 5)) {
      if (row.get(0).startsWith("@")) {
        continue;
      }
      lines++;
      Layout layout = typesetter.layOut(Article.of(row.get(4)));
      Optional<RootCoder.Coded> coded =
          coder.code(layout, encoder.find(layout).syntax(), List.of(), List.of(), List.of());
      String found = coded.map(c -> c.root().name()).orElse("nothing");
      if (!found.equals(row.get(0).equals("-") ? "nothing" : row.get(0))) {
        wrong.add(String.join(" ", row) + ": " + found + " " + coded.map(c -> c.line()).orElse(""));
      }
    }
    assertThat(lines).isGreaterThan(200);
    assertThat(wrong).isEmpty();
  }
}
