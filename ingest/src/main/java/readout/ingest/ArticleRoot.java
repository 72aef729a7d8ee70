package readout.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the element that holds a page's article: the one with the most running text near below it,
 * where a paragraph counts for the elements around it the less the further out they are. Two passes
 * without recursion, linear in the page.
 */
final class ArticleRoot {
  private static final int LEVELS = 5;
  private static final double DECAY = 0.7;

  private ArticleRoot() {}

  /**
   * @param element the element that holds the article
   * @param running how many characters of running text are in each element of the page
   */
  record Found(Element element, Map<Element, Integer> running) {
    /**
     * Whether {@code inner} holds so much of the article that it cannot be furniture, whatever it
     * is called.
     */
    boolean isMostOf(Element inner) {
      return isMost(running.getOrDefault(inner, 0), running.getOrDefault(element, 0));
    }
  }

  static Found of(Document page) {
    Paragraphs paragraphs = new Paragraphs();
    page.body().traverse(paragraphs);
    Scores scores = new Scores(paragraphs, page.body());
    page.body().traverse(scores);
    return new Found(scores.best, paragraphs.running);
  }

  private static boolean isMost(int part, int all) {
    return part > 0 && 2.5 * part > all;
  }

  /** How many characters of running text each element holds, and which elements are paragraphs. */
  private static final class Paragraphs implements NodeVisitor {
    private static final int MIN_PARAGRAPH = 40;
    private static final int MIN_OTHER_BLOCK = 80;

    /**
     * An open element: its running text, and its own words, those of the inline elements in it
     * among them.
     */
    private static final class Words {
      private int running;
      private int own;
      private int linked;
    }

    private final Map<Element, Integer> running = new HashMap<>();
    private final Map<Element, Integer> paragraphs = new HashMap<>();
    private final Deque<Words> open = new ArrayDeque<>();
    private int dropped;
    private int links;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        open.push(new Words());
        dropped += ElementRoles.isDropped(element) ? 1 : 0;
        links += element.normalName().equals("a") ? 1 : 0;
      } else if (node instanceof TextNode text
          && dropped == 0
          && !open.isEmpty()
          && !text.isBlank()) {
        int length = text.getWholeText().strip().length();
        open.element().own += length;
        open.element().linked += links > 0 ? length : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Words closed = open.pop();
      dropped -= ElementRoles.isDropped(element) ? 1 : 0;
      links -= element.normalName().equals("a") ? 1 : 0;
      Words around = open.peek();
      if (element.isBlock()) {
        int least = element.normalName().equals("p") ? MIN_PARAGRAPH : MIN_OTHER_BLOCK;
        if (closed.own >= least && closed.linked * 2 < closed.own) {
          paragraphs.put(element, closed.own);
          closed.running += closed.own;
        }
      } else if (around != null) {
        around.own += closed.own;
        around.linked += closed.linked;
      }
      running.put(element, closed.running);
      if (around != null) {
        around.running += closed.running;
      }
    }
  }

  /** The element that the paragraphs speak for. */
  private static final class Scores implements NodeVisitor {
    private static final class Score {
      private final boolean furniture;
      private double score;

      Score(boolean furniture) {
        this.furniture = furniture;
      }
    }

    private final Paragraphs paragraphs;
    private final int all;
    private final Deque<Score> open = new ArrayDeque<>();
    private Element best;
    private double bestScore;

    Scores(Paragraphs paragraphs, Element body) {
      this.paragraphs = paragraphs;
      this.all = paragraphs.running.getOrDefault(body, 0);
      this.best = body;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        Score around = open.peek();
        boolean furniture = around != null && around.furniture || isFurniture(element);
        open.push(new Score(furniture));
      }
    }

    private boolean isFurniture(Element element) {
      return ElementRoles.furniture(element) != null
          && !isMost(paragraphs.running.getOrDefault(element, 0), all);
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Score closed = open.pop();
      Integer paragraph = paragraphs.paragraphs.get(element);
      if (paragraph != null && !closed.furniture) {
        // A block's own words speak for it too, unless it is a paragraph: an article of line breaks
        // in one division.
        closed.score += element.normalName().equals("p") ? 0 : paragraph;
        credit(paragraph);
      }
      if (closed.score > bestScore) {
        bestScore = closed.score;
        best = element;
      }
    }

    private void credit(int length) {
      double share = length;
      int level = 0;
      for (Score around : open) {
        around.score += share;
        share *= DECAY;
        if (++level == LEVELS) {
          return;
        }
      }
    }
  }
}
