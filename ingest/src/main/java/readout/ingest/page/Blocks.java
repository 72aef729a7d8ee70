package readout.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import readout.text.Furniture.Reason;

/**
 * Cuts a page into its blocks, in reading order. One pass without recursion, linear in the page.
 */
final class Blocks implements NodeFilter {
  // A browser lays these out as blocks although HTML's tables of inline elements do not have them.
  private static final Set<String> ALSO_BLOCKS = Set.of("td", "th", "figcaption", "summary");
  private static final int MAX_CELL = 200;
  private static final int MAX_IN_CELL = 20;
  private static final Set<String> STRESS = Set.of("b", "strong", "em", "i");
  private static final Set<String> PICTURES = Set.of("img", "picture", "video", "iframe", "figure");

  private final String html;
  private final ElementNames.Lookup lookup;
  private final List<Block> blocks = new ArrayList<>();
  private final Alignment alignment = new Alignment();
  private final StringBuilder text = new StringBuilder();
  private SourceRuns runs = new SourceRuns();
  private Frame frame;
  private int links;
  private int stress;
  private int linked;
  private int linksBegun;
  private int stressed;
  private int breaks;
  private boolean picture;
  private boolean cell;
  private @Nullable Element row;

  private Blocks(String html, Frame body, ElementNames.Lookup lookup) {
    this.lookup = lookup;
    this.html = html;
    this.frame = body;
  }

  /**
   * The blocks of {@code page}.
   *
   * @param html what it was parsed from, with its positions tracked
   */
  static List<Block> of(Document page, String html, ElementNames.Lookup lookup) {
    Blocks out = new Blocks(html, new Frame(page.body()), lookup);
    page.body().filter(out);
    out.flush();
    return out.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words);
    } else if (node instanceof Element element) {
      if (PICTURES.contains(element.normalName())) {
        picture = true;
      }
      if (ElementNames.isDropped(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !ElementNames.isDropped(element)) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineEnd();
      return;
    }
    if (tag.equals("a")) {
      links++;
      linksBegun++;
    }
    if (isPartOfHeading(element)) {
      // A kicker and a heading are laid out apart.
      cell = !text.isEmpty();
    }
    stress += STRESS.contains(tag) ? 1 : 0;
    if (row == null && tag.equals("tr") && isData(element)) {
      row = element;
    }
    if (row != null
        && isCell(element)
        && !text.isEmpty()
        && text.charAt(text.length() - 1) != ' ') {
      cell = true;
    }
    if (!tag.equals("body") && isFrame(element)) {
      flush();
      frame = new Frame(frame, element, lookup.of(element));
    }
  }

  private boolean isPartOfHeading(Element element) {
    String around = frame.element.normalName();
    return element.normalName().equals("span")
        && around.startsWith("h")
        && around.length() == 2
        && element.attributesSize() > 0;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  /**
   * Whether a table's row has data, which is one line, and is not there to lay the page out in
   * columns.
   */
  private static boolean isData(Element row) {
    int cells = 0;
    for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
      int inside = 0;
      for (Node node = cell.firstChild(); node != null; node = node.nextSibling()) {
        boolean isLong = node instanceof TextNode words && words.getWholeText().length() > MAX_CELL;
        if (isLong
            || ++inside > MAX_IN_CELL
            || node instanceof Element e && !e.normalName().equals("p") && e.isBlock()) {
          return false;
        }
      }
      cells += isCell(cell) ? 1 : 0;
    }
    return cells > 1;
  }

  private void close(Element element) {
    String tag = element.normalName();
    links -= tag.equals("a") ? 1 : 0;
    stress -= STRESS.contains(tag) ? 1 : 0;
    cell |= !text.isEmpty() && isPartOfHeading(element);
    row = element.equals(row) ? null : row;
    if (frame.element.equals(element) && frame.parent != null) {
      flush();
      frame = frame.parent;
    }
  }

  /**
   * Whether an element's text stands by itself. Whose photograph it is often stands within the line
   * of its caption, in an element that only its name tells apart.
   */
  private boolean isFrame(Element element) {
    if (isCell(element)) {
      return row == null;
    }
    if (row != null && !element.equals(row)) {
      return false;
    }
    if (element.isBlock() || ALSO_BLOCKS.contains(element.normalName())) {
      return true;
    }
    if (frame.out(Reason.CAPTION) < 0 || element.attributesSize() == 0) {
      return false;
    }
    Reason named = lookup.of(element).reason();
    return named == Reason.CREDIT || named == Reason.BYLINE;
  }

  // Two line ends part paragraphs.
  private void lineEnd() {
    breaks++;
    if (breaks > 1) {
      flush();
    }
  }

  private void append(TextNode node) {
    String words = node.getWholeText();
    boolean aligned = false;
    boolean traced = false;
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
        continue;
      }
      if (!aligned) {
        traced = alignment.align(node, words, html);
        aligned = true;
      }
      if (!space && cell) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          note(traced, i, false);
          text.append(' ');
        }
        cell = false;
      }
      if (!space && breaks > 0) {
        // The line end came from the element before; its place is where these words begin.
        if (!text.isEmpty()) {
          if (text.charAt(text.length() - 1) == ' ') {
            text.setCharAt(text.length() - 1, '\n');
          } else {
            note(traced, i, false);
            text.append('\n');
          }
        }
        breaks = 0;
      }
      note(traced, i, true);
      text.append(space ? ' ' : c);
    }
    int added = text.length() - before;
    linked += links > 0 ? added : 0;
    stressed += stress > 0 ? added : 0;
  }

  /**
   * Notes where the text's next character came from: character {@code i} of the node, or the place
   * before it.
   */
  private void note(boolean traced, int i, boolean itself) {
    if (traced) {
      int from = alignment.from(i);
      runs.add(text.length(), from, itself ? alignment.to(i) : from);
    }
  }

  private void flush() {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      SourceRuns own = new SourceRuns();
      own.addAll(runs, start, end, 0);
      blocks.add(
          new Block(frame, text.substring(start, end), own, linked, linksBegun, stressed, picture));
      picture = false;
    }
    if (!text.isEmpty()) {
      runs = new SourceRuns();
      text.setLength(0);
    }
    linked = 0;
    linksBegun = links;
    stressed = 0;
    breaks = 0;
    cell = false;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }
}
