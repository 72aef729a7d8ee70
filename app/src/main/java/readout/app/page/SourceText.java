package readout.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.dossier.Dossier;
import readout.dossier.Sides;
import readout.text.Furniture;
import readout.text.Span;

/**
 * An article's text, character for character, with content, cue, source and furniture marked. Spans
 * may overlap in any way: the text is cut at every border of one, and each piece carries what
 * covers it, so that no element ever crosses another.
 */
final class SourceText {
  /** Characters of context on each side of a statement in a page of excerpts. */
  private static final int CONTEXT = 100;

  private SourceText() {}

  static void write(
      Html html,
      Dossier.Piece piece,
      Reading.Read read,
      List<Sides.Happening> events,
      boolean excerpts) {
    html.open(
        "aside",
        "class",
        "source",
        "role",
        "region",
        "aria-label",
        "Text of " + piece.key(),
        "tabindex",
        "0");
    html.open("p", "class", "key")
        .text("Marked: ")
        .element("mark", "said")
        .text(" · ")
        .element("span", "who", "class", "src")
        .text(" · ");
    html.element("span", "attribution", "class", "cue")
        .text(" · ")
        .element("span", "event", "class", "event")
        .text(" · ")
        .element("span", "page furniture", "class", "furn")
        .close("p");
    html.open("div", "class", "text");
    List<Mark> marks = marks(piece, events);
    List<Span> windows =
        excerpts ? windows(piece, events) : List.of(new Span(0, piece.article().text().length()));
    int shown = 0;
    int next = 0;
    List<Mark> here = new ArrayList<>();
    for (Span window : windows) {
      if (window.start() > shown) {
        html.element("p", "[…]", "class", "soft");
      }
      here.removeIf(m -> m.span().end() <= window.start());
      while (next < marks.size() && marks.get(next).span().start() < window.end()) {
        here.add(marks.get(next++));
      }
      window(html, piece, here, window);
      shown = window.end();
    }
    if (shown < piece.article().text().length()) {
      html.element("p", "[…]", "class", "soft");
    }
    html.close("div").close("aside").line();
  }

  /** A span that is marked; {@code line} for content, {@code null} for the rest. */
  private record Mark(
      Span span, Kind kind, Dossier.@Nullable Line line, boolean opens, String label) {}

  private enum Kind {
    CONTENT,
    CUE,
    SOURCE,
    EVENT,
    FURNITURE
  }

  private static List<Mark> marks(Dossier.Piece piece, List<Sides.Happening> events) {
    String text = piece.article().text();
    List<Mark> out = new ArrayList<>();
    for (Dossier.Line line : piece.lines()) {
      boolean opens = true;
      for (Span span : line.statement().content()) {
        out.add(new Mark(placed(text, span), Kind.CONTENT, line, opens, ""));
        opens = false;
      }
      if (line.statement().cue() != null) {
        out.add(new Mark(placed(text, line.statement().cue()), Kind.CUE, null, false, ""));
      }
      if (line.statement().source() != null) {
        out.add(new Mark(placed(text, line.statement().source()), Kind.SOURCE, null, false, ""));
      }
    }
    for (Sides.Happening h : events) {
      out.add(new Mark(placed(text, h.event().trigger()), Kind.EVENT, null, true, h.anchor()));
    }
    for (Furniture f : piece.article().furniture()) {
      out.add(new Mark(placed(text, f.span()), Kind.FURNITURE, null, true, f.reason().token()));
    }
    out.sort((a, b) -> a.span().compareTo(b.span()));
    return out;
  }

  /**
   * The span with its borders behind a CR LF instead of within: with a tag between them, a browser
   * makes two line ends of it.
   */
  private static Span placed(String text, Span span) {
    return new Span(placed(text, span.start()), placed(text, span.end()));
  }

  private static int placed(String text, int at) {
    boolean within =
        at > 0 && at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n';
    return within ? at + 1 : at;
  }

  /** Each piece of what was said or done with its context, joined where they meet. */
  private static List<Span> windows(Dossier.Piece piece, List<Sides.Happening> events) {
    String text = piece.article().text();
    List<Span> contents =
        Stream.concat(
                piece.lines().stream().flatMap(l -> l.statement().content().stream()),
                events.stream().map(h -> h.event().trigger()))
            .sorted()
            .toList();
    List<Span> out = new ArrayList<>();
    for (Span c : contents) {
      Span near =
          whole(
              text,
              new Span(
                  Math.max(0, c.start() - CONTEXT), Math.min(text.length(), c.end() + CONTEXT)));
      if (!out.isEmpty() && out.getLast().end() >= near.start()) {
        out.set(out.size() - 1, Span.cover(out.getLast(), near));
      } else {
        out.add(near);
      }
    }
    return out;
  }

  /** The span without half a surrogate pair at its ends. */
  private static Span whole(String text, Span span) {
    int start =
        span.start() > 0 && Character.isLowSurrogate(text.charAt(span.start()))
            ? span.start() + 1
            : span.start();
    int end =
        span.end() < text.length() && Character.isLowSurrogate(text.charAt(span.end()))
            ? span.end() - 1
            : span.end();
    return placed(text, new Span(start, Math.max(start, end)));
  }

  private static void window(Html html, Dossier.Piece piece, List<Mark> marks, Span window) {
    String text = piece.article().text();
    TreeSet<Integer> borders = new TreeSet<>(List.of(window.start(), window.end()));
    for (Mark m : marks) {
      if (m.span().overlaps(window)) {
        borders.add(Math.max(window.start(), m.span().start()));
        borders.add(Math.min(window.end(), m.span().end()));
      }
    }
    html.open("p");
    List<Mark> open = new ArrayList<>();
    int next = 0;
    Integer from = null;
    for (int to : borders) {
      if (from != null && from < to) {
        while (next < marks.size() && marks.get(next).span().start() <= from) {
          open.add(marks.get(next++));
        }
        int at = from;
        open.removeIf(m -> m.span().end() <= at);
        segment(html, piece, open, text, new Span(from, to));
      }
      from = to;
    }
    html.close("p");
  }

  private static void segment(
      Html html, Dossier.Piece piece, List<Mark> open, String text, Span span) {
    int contents = 0;
    boolean ends = false;
    boolean cue = false;
    boolean source = false;
    boolean event = false;
    Mark furniture = null;
    for (Mark m : open) {
      switch (m.kind()) {
        case CONTENT -> {
          contents++;
          ends |= m.span().end() == span.end();
          if (m.span().start() == span.start() && m.opens() && m.line() != null) {
            Dossier.Line line = m.line();
            html.element(
                "a",
                String.valueOf(line.number()),
                "class",
                "ref",
                "id",
                "t-" + line.anchor(),
                "href",
                "#" + line.anchor(),
                "aria-label",
                "Statement " + piece.key() + "·" + line.number());
          }
        }
        case CUE -> cue = true;
        case SOURCE -> source = true;
        case EVENT -> {
          event = true;
          if (m.span().start() == span.start()) {
            html.open("span", "id", m.label()).close("span");
          }
        }
        case FURNITURE -> furniture = m;
      }
    }
    int elements = 0;
    if (furniture != null) {
      html.open("span", "class", "furn", "title", "page furniture: " + furniture.label());
      if (furniture.span().start() == span.start()) {
        html.element("span", furniture.label(), "class", "tag");
      }
    }
    if (contents > 0) {
      html.open(
          "mark", "class", contents > 1 ? ends ? "nested end" : "nested" : ends ? "end" : null);
    }
    if (source) {
      html.open("span", "class", "src");
      elements++;
    }
    if (cue) {
      html.open("span", "class", "cue");
      elements++;
    }
    if (event) {
      html.open("span", "class", "event");
      elements++;
    }
    paragraphs(html, span.in(text));
    for (int i = 0; i < elements; i++) {
      html.close("span");
    }
    if (contents > 0) {
      html.close("mark");
    }
    if (furniture != null) {
      html.close("span");
    }
  }

  /** The text as it is; white space is kept by the style sheet. */
  private static void paragraphs(Html html, String text) {
    html.text(text);
  }
}
