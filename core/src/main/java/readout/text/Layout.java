package readout.text;

import java.util.List;

/**
 * An article's readable text cut into paragraphs, sentences, tokens and quotations. Furniture that
 * is not read has none of these. All lists are sorted by place.
 *
 * @param text the whole text, furniture included
 * @param paragraphs without overlaps
 * @param sentences without overlaps; none crosses a paragraph
 * @param tokens without overlaps; none crosses a sentence
 * @param quotations outer before inner
 */
public record Layout(
    String text,
    List<Paragraph> paragraphs,
    List<Sentence> sentences,
    List<Token> tokens,
    List<Quotation> quotations) {
  public Layout {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
    quotations = List.copyOf(quotations);
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /** The span from token {@code first} to before token {@code end}, which must be further on. */
  public Span span(int first, int end) {
    return new Span(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  /**
   * The index of the first token that starts at or after {@code offset}; the number of tokens if
   * none does.
   */
  public int tokenAt(int offset) {
    return Sorted.firstFrom(tokens, Token::start, offset);
  }

  /**
   * The index of the sentence that holds {@code offset}, or of the nearest before it; 0 if there is
   * none before.
   */
  public int sentenceAt(int offset) {
    return Math.max(0, Sorted.firstAfter(sentences, s -> s.span().start(), offset) - 1);
  }
}
