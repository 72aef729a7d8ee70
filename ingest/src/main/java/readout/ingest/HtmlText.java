package readout.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import readout.text.Furniture;
import readout.text.Span;

/**
 * The text of a page in reading order, headline first, blocks joined by a blank line, and the
 * furniture that the page's own markup tells. White space is what a browser shows: runs of it are
 * one space, {@code <br>} is a line end. One pass without recursion, linear in the page.
 */
final class HtmlText implements NodeVisitor {
  private static final int MIN_BLOCK = 2;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final ArticleRoot.Found root;
  private final @Nullable Element headline;
  private final StringBuilder text = new StringBuilder();
  private final List<Furniture> furniture = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private final Deque<Element> marked = new ArrayDeque<>();
  private Furniture.@Nullable Reason reason;
  private String rule = "";
  private @Nullable Element heading;
  private int dropped;
  private int links;
  private int linked;
  private boolean inRoot;
  private String standfirst;

  private HtmlText(ArticleRoot.Found root, @Nullable Element headline, String standfirst) {
    this.standfirst = standfirst;
    this.root = root;
    this.headline = headline;
  }

  /** What was written. */
  record Written(String text, List<Furniture> furniture) {}

  /**
   * Writes the article.
   *
   * @param headline the element with the headline, which comes first wherever it stands; {@code
   *     null} for none
   * @param description what the page's head says that it is about, to know a standfirst by; {@code
   *     null} for nothing
   */
  static Written of(
      Document page,
      ArticleRoot.Found root,
      @Nullable Element headline,
      @Nullable String description) {
    HtmlText out = new HtmlText(root, headline, description == null ? "" : description);
    if (headline != null) {
      out.block.append(headline.text());
      out.flush(Furniture.Reason.HEADLINE, headline.normalName());
    }
    page.body().traverse(out);
    out.flush();
    return new Written(out.text.toString(), List.copyOf(out.furniture));
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (isBlock(element) || element.equals(root.element())) {
      flush();
    }
    dropped -= isLeftOut(element) ? 1 : 0;
    links -= element.normalName().equals("a") ? 1 : 0;
    if (element.equals(marked.peek())) {
      marked.pop();
      if (marked.isEmpty()) {
        reason = null;
      } else {
        flush();
        mark(Furniture.Reason.CAPTION);
      }
    }
    heading = element.equals(heading) ? null : heading;
    inRoot = inRoot && !element.equals(root.element());
  }

  private void open(Element element) {
    if (isBlock(element) || element.equals(root.element())) {
      flush();
    }
    if (element.equals(root.element())) {
      inRoot = true;
      standfirst = "";
    }
    dropped += isLeftOut(element) ? 1 : 0;
    links += element.normalName().equals("a") ? 1 : 0;
    if (element.normalName().equals("br") && !block.isEmpty()) {
      block.append('\n');
    }
    if (HEADINGS.contains(element.normalName())) {
      heading = element;
    }
    if (!inRoot || element.equals(root.element())) {
      return;
    }
    Furniture.Reason found =
        marked.isEmpty() || isCaption() ? ElementRoles.furniture(element) : null;
    if (found == null || root.isMostOf(element)) {
      return;
    }
    if (marked.isEmpty()) {
      marked.push(element);
      mark(found);
    } else if (found == Furniture.Reason.CREDIT || found == Furniture.Reason.BYLINE) {
      // Whose photograph it is stands in the caption, often within its line, and is not read with
      // it.
      flush();
      marked.push(element);
      mark(Furniture.Reason.CREDIT);
    }
  }

  private boolean isCaption() {
    return marked.size() == 1 && reason == Furniture.Reason.CAPTION;
  }

  private void mark(Furniture.Reason found) {
    reason = found;
    rule = "html " + found.token();
  }

  private boolean isLeftOut(Element element) {
    return element.equals(headline) || ElementRoles.isDropped(element);
  }

  private void append(String words) {
    if (dropped > 0) {
      return;
    }
    int before = block.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
        block.append(c);
      } else if (!block.isEmpty()
          && block.charAt(block.length() - 1) != ' '
          && block.charAt(block.length() - 1) != '\n') {
        block.append(' ');
      }
    }
    linked += links > 0 ? block.length() - before : 0;
  }

  private void flush() {
    if (!inRoot) {
      flushOutside();
    } else if (reason != null) {
      flush(reason, rule);
    } else if (heading != null) {
      flush(Furniture.Reason.SUBHEADING, heading.normalName());
    } else if (linked * 10L > block.length() * 8L) {
      flush(Furniture.Reason.RELATED, "html mostly links");
    } else {
      flush(null, "");
    }
  }

  // Of what stands outside of the article's element only a standfirst above it is kept: what the
  // page's head says too.
  private void flushOutside() {
    if (!standfirst.isEmpty()
        && new Span(0, block.length()).strip(block).in(block).equals(standfirst)) {
      standfirst = "";
      flush(null, "");
    } else {
      block.setLength(0);
      linked = 0;
    }
  }

  private void flush(Furniture.@Nullable Reason what, String by) {
    String words = Decoded.withoutLoneSurrogates(block.toString());
    Span bare = new Span(0, words.length()).strip(words);
    block.setLength(0);
    linked = 0;
    if (bare.length() < MIN_BLOCK) {
      return;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int from = text.length();
    text.append(words, bare.start(), bare.end());
    if (what != null) {
      furniture.add(new Furniture(new Span(from, text.length()), what, by));
    }
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || element.normalName().equals("td")
        || element.normalName().equals("th");
  }
}
