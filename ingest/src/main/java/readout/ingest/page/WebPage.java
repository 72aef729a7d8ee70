package readout.ingest.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A web page, cut into blocks and with what it says of itself. Immutable once made; lives for one
 * article.
 */
public final class WebPage {
  private static final int MAX_TITLE = 300;
  private static final int MAX_HEADLINES = 20;

  private final PageFacts facts;
  private final List<Block> blocks;
  private final int headline;
  private final @Nullable BlockFeatures features;

  private WebPage(PageFacts facts, List<Block> blocks, int headline) {
    this.facts = facts;
    this.blocks = blocks;
    this.headline = headline;
    features =
        blocks.isEmpty()
            ? null
            : new BlockFeatures(
                blocks,
                new BlockFeatures.Facts(
                    headline,
                    letters(facts.title()),
                    letters(facts.description()),
                    letters(facts.body())));
  }

  /**
   * Parses a page.
   *
   * @param html decoded, at most some megabytes
   * @param address what links are relative to; empty where that is not known
   */
  public static WebPage of(String html, String address) {
    return of(html, address, false);
  }

  /**
   * The same, and where each character of its text stands in the page, which takes a third longer.
   */
  public static WebPage traced(String html, String address) {
    return of(html, address, true);
  }

  /**
   * The text of HTML that is an article and nothing else, as a feed has it.
   *
   * @param title put first as its headline, unless it has that already; null for none
   */
  public static PageText whole(@Nullable String title, String html) {
    List<Block> blocks = blocks(html);
    int headline = headline(blocks, title);
    boolean has =
        headline >= 0
            && (title == null || Letters.of(blocks.get(headline).text()).equals(Letters.of(title)));
    if (title == null || has) {
      return PageText.whole(blocks, headline);
    }
    blocks = blocks("<h1>" + new TextNode(title).outerHtml() + "</h1>\n" + html);
    return PageText.whole(blocks, blocks.isEmpty() ? -1 : 0);
  }

  private static List<Block> blocks(String html) {
    Document page = Parser.htmlParser().parseInput(html, "");
    return Blocks.of(page, html, new ElementNames.Lookup());
  }

  private static WebPage of(String html, String address, boolean traced) {
    Parser parser = Parser.htmlParser().setTrackPosition(traced);
    Document page = parser.parseInput(html, address);
    ElementNames.Lookup lookup = new ElementNames.Lookup();
    List<Block> blocks = Blocks.of(page, html, lookup);
    PageFacts facts = PageFacts.of(PageScan.of(page, lookup), html, blocks);
    return new WebPage(facts, blocks, headline(blocks, facts.title()));
  }

  public PageFacts facts() {
    return facts;
  }

  /** The page's text and furniture; empty where the page shows no text. */
  public PageText text() {
    return PageText.of(blocks, headline, features);
  }

  /** The text of each block, in order, as a model learns from it. */
  public List<String> blocks() {
    return blocks.stream().map(Block::text).toList();
  }

  /** What can be counted of each block, in the order of {@link #columns}. */
  public float[][] rows() {
    return features == null ? new float[0][] : features.rows();
  }

  /** The same with what a first look made of the blocks around each. */
  public float[][] rows(double[] odds) {
    return features == null ? new float[0][] : features.rows(features.rows(), odds);
  }

  /** The names of a row's columns. */
  public static List<String> columns(boolean second) {
    return BlockFeatures.names(second);
  }

  // An article has less; every block is looked for in it.
  private static final int MOST_LETTERS = 50_000;
  private static final int MOST_BLOCKS = 5_000;

  private @Nullable String letters(@Nullable String words) {
    return words == null || blocks.size() > MOST_BLOCKS
        ? null
        : Letters.of(words.substring(0, Math.min(words.length(), MOST_LETTERS)));
  }

  // The first h1 that says the title, or else the first with text.
  static int headline(List<Block> blocks, @Nullable String title) {
    String asked = title == null ? "" : Letters.of(title);
    int first = -1;
    int seen = 0;
    for (int i = 0; i < blocks.size() && seen < MAX_HEADLINES; i++) {
      Block b = blocks.get(i);
      if (b.headingLevel() != 1 || b.text().length() > MAX_TITLE) {
        continue;
      }
      seen++;
      String words = Letters.of(b.text());
      if (!asked.isEmpty()
          && words.length() > 3
          && (asked.contains(words) || words.contains(asked))) {
        return i;
      }
      first = first < 0 ? i : first;
    }
    return first;
  }
}
