package readout.ingest.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import readout.ingest.document.Sheet.UnreadableException;
import readout.ingest.page.Stamp;

/**
 * Reads PDF: lines become paragraphs again, words that a line's end cut are joined where the
 * document shows how they are written, what stands at the edge of page after page is told once, and
 * the numbers of pages are left out.
 */
public final class PdfSheet {
  private static final int MAX_PAGES = 300;
  // No character of text, and no white space either, which would be stripped.
  private static final char PARAGRAPH = '\u0001';
  // At the edge of how many pages a line is furniture, and how far from the edge it may stand.
  private static final int REPEATED = 3;
  private static final int EDGE = 2;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)(?:page\\s*)?[-–—]?\\s*\\d{1,4}\\s*(?:(?:/|of)\\s*\\d{1,4})?\\s*[-–—]?");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;…][\"”’»)]?$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]{2,}");

  private final Set<String> words = new HashSet<>();
  private final List<List<String>> pages = new ArrayList<>();

  private PdfSheet() {}

  /** The text and properties of a PDF file. */
  public static Sheet read(byte[] bytes) throws UnreadableException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PdfSheet().sheet(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("is a PDF locked with a password: unlock it first", e);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new UnreadableException("is a PDF that cannot be read: " + e.getMessage(), e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      // A small file can unpack to any size, and refer to itself; both are over once it is let go.
      throw new UnreadableException("is a PDF that takes more memory than there is", e);
    }
  }

  private Sheet sheet(PDDocument document) throws IOException, UnreadableException {
    int count = document.getNumberOfPages();
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setParagraphStart(String.valueOf(PARAGRAPH));
    stripper.setLineSeparator("\n");
    for (int page = 1; page <= Math.min(count, MAX_PAGES); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String text = stripper.getText(document);
      pages.add(text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    }
    if (pages.stream().allMatch(List::isEmpty)) {
      throw new UnreadableException(
          "is a PDF of pictures without text: recognise its text first (ocrmypdf) and give that");
    }
    pages.forEach(page ->
        page.forEach(line -> WORD.matcher(line).results().forEach(m -> words.add(m.group()))));
    StringBuilder html = new StringBuilder();
    paragraphs().forEach(p -> html.append("<p>").append(Sheet.escaped(p)).append("</p>\n"));
    PDDocumentInformation about = document.getDocumentInformation();
    List<String> notes =
        count > MAX_PAGES
            ? List.of("only the first " + MAX_PAGES + " of its pages were read")
            : List.of();
    return new Sheet(title(about), List.of(), dates(about), html.toString(), notes);
  }

  private List<String> paragraphs() {
    Map<String, Integer> edges = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> own = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (isEdge(page, i)) {
          own.add(shape(page.get(i)));
        }
      }
      own.forEach(shape -> edges.merge(shape, 1, Integer::sum));
    }
    List<String> out = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    Set<String> told = new HashSet<>();
    for (List<String> page : pages) {
      boolean first = true;
      for (int i = 0; i < page.size(); i++) {
        String line = page.get(i);
        if (isEdge(page, i)
            && (PAGE_NUMBER.matcher(bare(line)).matches()
                || edges.getOrDefault(shape(line), 0) >= REPEATED && !told.add(shape(line)))) {
          continue;
        }
        // A paragraph may go on over the page's end.
        boolean starts = line.charAt(0) == PARAGRAPH && !(first && goesOn(paragraph, bare(line)));
        first = false;
        if (starts) {
          end(paragraph, out);
        }
        join(paragraph, bare(line));
      }
    }
    end(paragraph, out);
    return out;
  }

  private static boolean isEdge(List<String> page, int line) {
    return line < EDGE || line >= page.size() - EDGE;
  }

  private static String bare(String line) {
    return line.replace(String.valueOf(PARAGRAPH), "").strip();
  }

  // "Page 3 of 7" and "Page 4 of 7" are alike.
  private static String shape(String line) {
    return NUMBER.matcher(bare(line)).replaceAll("#");
  }

  private static boolean goesOn(CharSequence paragraph, String line) {
    return !paragraph.isEmpty()
        && !SENTENCE_END.matcher(paragraph).find()
        && !line.isEmpty()
        && Character.isLowerCase(line.codePointAt(0));
  }

  private static void end(StringBuilder paragraph, List<String> out) {
    if (!paragraph.toString().isBlank()) {
      out.add(paragraph.toString().strip());
    }
    paragraph.setLength(0);
  }

  private void join(StringBuilder paragraph, String line) {
    int last = paragraph.length() - 1;
    boolean cut =
        last > 0
            && paragraph.charAt(last) == '-'
            && Character.isLetter(paragraph.charAt(last - 1))
            && !line.isEmpty()
            && Character.isLowerCase(line.codePointAt(0));
    if (!cut) {
      paragraph.append(paragraph.isEmpty() || line.isEmpty() ? "" : " ").append(line);
      return;
    }
    String head = paragraph.substring(start(paragraph, last), last);
    String tail = line.substring(0, end(line));
    // "cease-" and "fire": as the document writes it elsewhere; "nego-" and "tiations": one word.
    if (words.contains(head + tail) || !words.contains(head + "-" + tail)) {
      paragraph.setLength(last);
    }
    paragraph.append(line);
  }

  private static int start(CharSequence text, int until) {
    int at = until;
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int end(String line) {
    int at = 0;
    while (at < line.length() && Character.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    return at;
  }

  // What programs put there is the name of a file more often than not: only what the text says too.
  private @Nullable String title(PDDocumentInformation about) {
    String stated = about.getTitle() == null ? "" : about.getTitle().strip();
    if (stated.length() < 8 || pages.isEmpty()) {
      return null;
    }
    String start = bare(String.join(" ", pages.getFirst())).replaceAll("\\s+", " ");
    String wanted = stated.replaceAll("\\s+", " ");
    return start.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)) ? wanted : null;
  }

  // When the file was made is near to when it was published, and no more.
  private static List<Stamp> dates(PDDocumentInformation about) {
    Calendar made = about.getCreationDate();
    if (made == null) {
      return List.of();
    }
    TimeZone zone = made.getTimeZone();
    String written =
        made.toInstant().atZone(zone.toZoneId()).toOffsetDateTime().withNano(0).toString();
    return List.of(new Stamp(written, "date of the PDF", false));
  }
}
