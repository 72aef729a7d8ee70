package readout.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import readout.ingest.document.Sheet.UnreadableException;
import readout.ingest.page.Stamp;

/**
 * Reads the text of DOCX (ECMA-376): paragraphs, headings, items and tables of the document's main
 * part, without what was deleted in it. Of libraries that do so, the one that is kept brings 18 MB
 * of other things.
 */
public final class DocxSheet {
  private static final String MAIN = "word/document.xml";
  private static final String CORE = "docProps/core.xml";
  private static final int MAX_PART = 64 << 20;
  private static final int MAX_PARTS = 2000;
  // The part that a program reads which cannot read the one before; a text deleted, an instruction.
  private static final Set<String> PASSED_OVER =
      Set.of("mc:fallback", "w:del", "w:instrtext", "w:footnotereference", "w:movefrom");

  private DocxSheet() {}

  /** The text and properties of a DOCX file. */
  public static Sheet read(byte[] bytes) throws UnreadableException {
    Map<String, byte[]> parts = parts(bytes);
    byte[] main = parts.get(MAIN);
    if (main == null) {
      throw new UnreadableException(
          "is an office document or an archive, but no DOCX: save its text as .txt, or unpack it, and"
              + " give that");
    }
    Document document = xml(main);
    StringBuilder html = new StringBuilder();
    Element body = document.getElementsByTag("w:body").first();
    if (body != null) {
      body.filter(new Writer(html));
    }
    byte[] core = parts.get(CORE);
    Document about = core == null ? new Document("") : xml(core);
    String created = text(about, "dcterms:created");
    return new Sheet(
        null,
        // Whoever wrote a press release is named in it; its property names who owns the computer.
        List.of(),
        created == null ? List.of() : List.of(new Stamp(created, "date of the document", false)),
        html.toString(),
        List.of());
  }

  private static Map<String, byte[]> parts(byte[] bytes) throws UnreadableException {
    Map<String, byte[]> out = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int seen = 0;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && seen < MAX_PARTS;
          entry = zip.getNextEntry()) {
        seen++;
        String name = entry.getName();
        if (name.equals(MAIN) || name.equals(CORE)) {
          byte[] part = zip.readNBytes(MAX_PART + 1);
          if (part.length > MAX_PART) {
            throw new UnreadableException("unpacks to more than " + MAX_PART + " bytes");
          }
          out.put(name, part);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException("is a broken zip file: " + e.getMessage(), e);
    }
    return out;
  }

  private static Document xml(byte[] part) {
    return Parser.xmlParser().parseInput(new String(part, StandardCharsets.UTF_8), "");
  }

  private static @Nullable String text(Document document, String name) {
    Element found = document.getElementsByTag(name).first();
    String text = found == null ? "" : found.text().strip();
    return text.isEmpty() ? null : text;
  }

  /** Writes paragraphs as HTML has them. */
  private static final class Writer implements NodeFilter {
    private final StringBuilder html;
    private final List<String> open = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String kind = "p";

    Writer(StringBuilder html) {
      this.html = html;
    }

    @Override
    public FilterResult head(org.jsoup.nodes.Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      String name = element.tagName().toLowerCase(Locale.ROOT);
      if (PASSED_OVER.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      switch (name) {
        case "w:t" -> words.append(element.wholeText());
        case "w:tab" ->
            words.append(element.parent() != null && isRun(element.parent()) ? " " : "");
        case "w:br", "w:cr" -> words.append(' ');
        case "w:nobreakhyphen" -> words.append('-');
        case "w:pstyle" -> kind = style(element.attr("w:val"));
        case "w:numpr" -> kind = kind.equals("p") ? "li" : kind;
        case "w:p" -> kind = "p";
        case "w:tbl" -> html.append("<table>");
        case "w:tr" -> html.append("<tr>");
        case "w:tc" -> html.append("<td>");
        default -> {
          // Only what holds text or its form is of interest.
        }
      }
      open.add(name);
      return FilterResult.CONTINUE;
    }

    // Stops of a paragraph are w:tab too.
    private static boolean isRun(Element element) {
      return element.tagName().equalsIgnoreCase("w:r");
    }

    private static String style(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.equals("title") || lower.equals("heading1")
          ? "h1"
          : lower.startsWith("heading") ? "h2" : lower.startsWith("list") ? "li" : "p";
    }

    @Override
    public FilterResult tail(org.jsoup.nodes.Node node, int depth) {
      if (node instanceof Element) {
        switch (open.removeLast()) {
          case "w:p" -> paragraph();
          case "w:tc" -> html.append("</td>");
          case "w:tr" -> html.append("</tr>");
          case "w:tbl" -> html.append("</table>");
          default -> {
            // As above.
          }
        }
      }
      return FilterResult.CONTINUE;
    }

    private void paragraph() {
      if (!words.toString().isBlank()) {
        html.append('<').append(kind).append('>');
        html.append(Sheet.escaped(words.toString().strip()));
        html.append("</").append(kind).append(">\n");
      }
      words.setLength(0);
    }
  }
}
