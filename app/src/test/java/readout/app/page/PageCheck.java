package readout.app.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.dossier.Dossier;
import readout.event.Event;
import readout.position.Taxonomy;
import readout.text.Furniture;
import readout.text.Span;

/**
 * What must hold for the page of any dossier whatever. Names every fault, so that one run tells all
 * of them.
 */
final class PageCheck {
  /** Characters of an article that a page of excerpts may show beside a statement. */
  private static final int CONTEXT = 100;

  private static final Set<String> ELEMENTS =
      Set.of(
          "#root html head meta title style script body header main nav footer section article aside div"
              .split(" "));
  private static final Set<String> WITHIN =
      Set.of(
          "h1 h2 h3 h4 p ul li dl dt dd blockquote table caption thead tbody tr th td details summary a b i span mark ins form label input select option svg g line circle path text"
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang charset http-equiv content name class id href role scope tabindex title type value placeholder autocomplete open"
              .split(" "));
  private static final Set<String> DRAWN =
      Set.of("viewbox x y x1 x2 y1 y2 cx cy r d text-anchor".split(" "));

  private final boolean excerpts;
  private final Document page;
  private final Map<String, Element> byId = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private PageCheck(Dossier dossier, boolean excerpts) {
    this.excerpts = excerpts;
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    // Before anything else a browser makes every line end one line feed; the parser here does not.
    page = parser.parseInput(html(dossier, excerpts).replaceAll("\r\n?", "\n"), "");
    page.select("[id]").forEach(e -> byId.putIfAbsent(e.id(), e));
    parser.getErrors().forEach(e -> faults.add("not well formed: " + e));
  }

  static String html(Dossier dossier, boolean excerpts) {
    StringBuilder out = new StringBuilder();
    DossierPage.write(dossier, Taxonomy.of("en"), excerpts, out);
    return out.toString();
  }

  /** The faults of the page of {@code dossier}, each a sentence; none for a sound one. */
  static List<String> faults(Dossier dossier, boolean excerpts) {
    PageCheck check = new PageCheck(dossier, excerpts);
    check.names();
    check.links();
    for (Dossier.Piece piece : dossier.pieces()) {
      check.cards(piece);
      if (piece.reading() instanceof Reading.Read) {
        check.source(piece);
      }
    }
    return List.copyOf(check.faults);
  }

  /** Only elements and attributes that the page is made of, whatever the articles hold. */
  private void names() {
    for (Element e : page.getAllElements()) {
      if (!ELEMENTS.contains(e.normalName()) && !WITHIN.contains(e.normalName())) {
        faults.add("an element of the page's own is no <" + e.normalName() + ">");
      }
      for (Attribute a : e.attributes()) {
        String name = a.getKey().toLowerCase(java.util.Locale.ROOT);
        if (!ATTRIBUTES.contains(name)
            && !DRAWN.contains(name)
            && !name.matches("(?:aria|data)-[a-z]+")) {
          faults.add("<" + e.normalName() + "> has the attribute " + a);
        }
      }
    }
    int scripts = page.select("script").size();
    if (scripts != 1 || page.select("style").size() != 1) {
      faults.add("the page has " + scripts + " scripts and must have one, and one style sheet");
    }
  }

  private void links() {
    Set<String> ids = new HashSet<>();
    for (Element e : page.select("[id]")) {
      if (e.id().isBlank() || !ids.add(e.id())) {
        faults.add("the id '" + e.id() + "' is blank or stands twice");
      }
    }
    for (Element e : page.select("[href]")) {
      String to = e.attr("href");
      if (!to.startsWith("#") || !ids.contains(to.substring(1))) {
        faults.add("the link " + to + " of “" + e.text() + "” leads nowhere in the page");
      }
    }
    for (Element e : page.select("[aria-labelledby]")) {
      if (!ids.contains(e.attr("aria-labelledby"))) {
        faults.add("no label " + e.attr("aria-labelledby"));
      }
    }
  }

  private void cards(Dossier.Piece piece) {
    int cards = page.select("#" + piece.key() + " article.card").size();
    if (cards != piece.lines().size()) {
      faults.add(piece.key() + " has " + piece.lines().size() + " statements, shows " + cards);
    }
    for (Dossier.Line line : piece.lines()) {
      Element card = byId.get(line.anchor());
      Element words = card == null ? null : card.selectFirst("blockquote p");
      String expected =
          line.statement().content().stream()
              .map(s -> s.in(piece.article().text()).strip().replaceAll("\\s+", " "))
              .collect(Collectors.joining(" … "));
      if (words == null || !words.wholeText().equals(shown(expected))) {
        faults.add(line.anchor() + " must show “" + expected + "” and shows " + words);
      }
    }
  }

  /** What a reader sees of a source text, and which of its characters are marked as what. */
  private static final class Shown {
    final StringBuilder text = new StringBuilder();
    final Map<String, Integer> references = new LinkedHashMap<>();
    final Map<String, BitSet> marked = new LinkedHashMap<>();

    Shown(Node root) {
      walk(root, List.of());
    }

    private void walk(Node node, List<String> marks) {
      if (node instanceof TextNode words) {
        for (String mark : marks) {
          marked
              .computeIfAbsent(mark, m -> new BitSet())
              .set(text.length(), text.length() + words.getWholeText().length());
        }
        text.append(words.getWholeText());
      } else if (node instanceof Element e) {
        if (e.hasClass("ref")) {
          references.put(e.id(), text.length());
        } else if (!e.hasClass("tag")) {
          String mark = e.normalName().equals("mark") ? "mark" : e.className();
          List<String> within =
              e.normalName().equals("mark") || e.normalName().equals("span")
                  ? Stream.concat(marks.stream(), Stream.of(mark)).toList()
                  : marks;
          e.childNodes().forEach(child -> walk(child, within));
        }
      }
    }
  }

  private void source(Dossier.Piece piece) {
    Element source = page.selectFirst("#" + piece.key() + " aside.source .text");
    if (source == null) {
      faults.add(piece.key() + " shows no source text");
      return;
    }
    String text = shown(piece.article().text());
    if (excerpts) {
      excerpts(piece, source, text);
      return;
    }
    Shown shown = new Shown(source);
    if (!shown.text.toString().equals(text)) {
      faults.add(piece.key() + " is not its article's text but " + differ(shown.text, text));
      return;
    }
    if (piece.article().text().indexOf('\r') >= 0) {
      return; // A browser makes one line end of CR LF, and the places below count both.
    }
    for (Dossier.Line line : piece.lines()) {
      Integer at = shown.references.get("t-" + line.anchor());
      int start = line.statement().content().getFirst().start();
      if (at == null || at != start) {
        faults.add(line.anchor() + " starts at " + start + ", its number stands at " + at);
      }
    }
    marked(shown, "mark", piece.lines().stream().flatMap(l -> l.statement().content().stream()));
    marked(shown, "cue", piece.lines().stream().flatMap(l -> one(l.statement().cue())));
    marked(shown, "src", piece.lines().stream().flatMap(l -> one(l.statement().source())));
    marked(shown, "furn", piece.article().furniture().stream().map(Furniture::span));
  }

  private void marked(Shown shown, String name, Stream<Span> spans) {
    BitSet expected = new BitSet();
    spans.forEach(s -> expected.set(s.start(), s.end()));
    BitSet found = shown.marked.getOrDefault(name, new BitSet());
    if (!found.equals(expected)) {
      faults.add("marked as " + name + " are " + found + ", not " + expected);
    }
  }

  /** Every character shown is near a statement, and every statement is there. */
  private void excerpts(Dossier.Piece piece, Element source, String text) {
    BitSet near = new BitSet();
    BitSet content = new BitSet();
    for (Dossier.Line line : piece.lines()) {
      if (!byId.containsKey("t-" + line.anchor())) {
        faults.add(line.anchor() + " has no place in the excerpts");
      }
      for (Span s : line.statement().content()) {
        near.set(Math.max(0, s.start() - CONTEXT), Math.min(text.length(), s.end() + CONTEXT));
        content.set(s.start(), s.end());
      }
    }
    if (piece.reading() instanceof Reading.Read read) {
      for (Event e : read.events()) {
        Span s = e.trigger();
        near.set(Math.max(0, s.start() - CONTEXT), Math.min(text.length(), s.end() + CONTEXT));
        content.set(s.start(), s.end());
      }
    }
    BitSet seen = new BitSet();
    int from = 0;
    for (Element window : source.select("p:not(.soft)")) {
      String words = new Shown(window).text.toString();
      int at = text.indexOf(words, from);
      if (at < 0) {
        faults.add(piece.key() + ": the excerpt “" + words + "” is not in the text from " + from);
        return;
      }
      seen.set(at, at + words.length());
      from = at + words.length();
    }
    if (piece.article().text().indexOf('\r') >= 0) {
      return; // As above.
    }
    content.andNot(seen);
    seen.andNot(near);
    if (!seen.isEmpty() || !content.isEmpty()) {
      faults.add(
          piece.key()
              + " shows more than "
              + CONTEXT
              + " characters beside its statements and events: "
              + seen
              + ", or too little: "
              + content);
    }
  }

  private static Stream<Span> one(@Nullable Span span) {
    return Stream.ofNullable(span);
  }

  /** Text as a page can carry it: one kind of line end, no controls and no turning of direction. */
  static String shown(String text) {
    return text.replaceAll("\r\n?", "\n")
        .replaceAll(
            "[\\p{Cc}&&[^\t\n]]|\\p{Cs}|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]",
            "\uFFFD");
  }

  private static String differ(CharSequence shown, String text) {
    int at = 0;
    while (at < Math.min(shown.length(), text.length()) && shown.charAt(at) == text.charAt(at)) {
      at++;
    }
    return "from "
        + at
        + " on “"
        + shown.subSequence(at, Math.min(shown.length(), at + 40))
        + "”, not “"
        + text.substring(at, Math.min(text.length(), at + 40))
        + "”";
  }
}
