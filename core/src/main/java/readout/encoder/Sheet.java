package readout.encoder;

import java.util.ArrayList;
import java.util.List;
import readout.text.Layout;
import readout.text.Paragraph;
import readout.text.Quotation;
import readout.text.Span;

/**
 * An article as the encoder sees it: paragraphs of words. Furniture that is not read is not in it.
 *
 * @param paragraphs in the text's order, none empty
 */
public record Sheet(List<List<Word>> paragraphs) {
  public Sheet {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
  }

  /** Cuts the paragraphs of {@code layout} into words. */
  public static Sheet of(Layout layout, WordPieces vocabulary) {
    List<List<Word>> out = new ArrayList<>();
    List<Quotation> quotations = layout.quotations().stream().filter(q -> !q.single()).toList();
    int at = 0;
    for (Paragraph p : layout.paragraphs()) {
      List<Word> words = new ArrayList<>();
      for (Span span : vocabulary.split(layout.text(), p.span())) {
        while (at < quotations.size() && quotations.get(at).span().end() <= span.start()) {
          at++;
        }
        boolean quoted = at < quotations.size() && quotations.get(at).span().contains(span.start());
        String word = span.in(layout.text());
        words.add(new Word(span, vocabulary.pieces(word), Look.of(word, quoted)));
      }
      if (!words.isEmpty()) {
        out.add(words);
      }
    }
    return new Sheet(out);
  }
}
