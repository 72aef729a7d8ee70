package readout.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import readout.text.Furniture;

class BlocksTest {
  @Test
  void partsParagraphsAtBlocksAndAtTwoLineEnds() {
    assertThat(
            texts(
                "<div>One <b>bold</b> line<br>and its second.<br><br>Another.<p>A third</p>tail</div>"))
        .containsExactly("One bold line\nand its second.", "Another.", "A third", "tail");
  }

  @Test
  void readsARowOfDataAsALineAndARowOfColumnsAsColumns() {
    assertThat(
            texts(
                "<table><tr><th>Party</th><th>Seats</th></tr><tr><td>Green</td><td> 12</td></tr></table>"))
        .containsExactly("Party Seats", "Green 12");
    assertThat(
            texts(
                "<table><tr><td><div>Menu</div></td><td><p>The ministers met.</p></td></tr></table>"))
        .containsExactly("Menu", "The ministers met.");
  }

  @Test
  void keepsAKickerApartFromItsHeading() {
    assertThat(texts("<h1><span class=k>Border talks</span><span>Ministers meet</span></h1>"))
        .containsExactly("Border talks Ministers meet");
  }

  @Test
  void leavesOutWhatIsNoTextForReaders() {
    assertThat(
            texts(
                "<p>Seen</p><script>no()</script><button>No</button><ruby>子<rt>こ</rt></ruby><svg><text>no</text></svg>"))
        .containsExactly("Seen", "子");
  }

  @Test
  void countsLinksAndStress() {
    Block block = blocks("<p>See <a href=x>the map</a> and <em>mind</em> it</p>").getFirst();
    assertThat(block.linked()).isEqualTo("the map".length());
    assertThat(block.links()).isEqualTo(1);
    assertThat(block.stressed()).isEqualTo("mind".length());
  }

  @Test
  void knowsWhatTheElementsAroundAreCalled() {
    Frame frame =
        blocks("<div class='article-shareBar'><section><p>Tweet</p></section></div>")
            .getFirst()
            .frame();
    assertThat(frame.nearest()).isEqualTo(Furniture.Reason.SHARE);
    assertThat(frame.out(Furniture.Reason.SHARE)).isEqualTo(2);
    assertThat(frame.out(Furniture.Reason.COMMENT)).isNegative();
    Frame body = blocks("<div class='x article__body'><p>Text</p></div>").getFirst().frame();
    assertThat(body.depth - body.bodyDepth).isEqualTo(1);
  }

  private static List<String> texts(String html) {
    return blocks(html).stream().map(Block::text).toList();
  }

  private static List<Block> blocks(String html) {
    return Blocks.of(Jsoup.parse(html), html, new ElementNames.Lookup());
  }
}
