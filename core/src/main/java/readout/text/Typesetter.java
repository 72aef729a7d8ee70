package readout.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes the {@link Layout} of an article: its readable stretches cut into paragraphs, these into
 * tokens and quotations, and tokens into sentences. Immutable; linear in the text.
 */
public final class Typesetter {
  // Longer than any sentence people write: text without end marks is cut there, so that rules which
  // look at a whole sentence stay linear in the text.
  private static final int MAX_SENTENCE = 300;
  private static final int MAX_QUOTED = 1_200;

  private final Tokenizer tokenizer;
  private final Set<String> titles;
  private final Words words;

  /** With the abbreviations and function words of {@code words}. */
  public Typesetter(Words words) {
    this.words = words;
    titles = words.all("title");
    Set<String> abbreviations = new java.util.HashSet<>(words.all("abbreviation"));
    abbreviations.addAll(titles);
    tokenizer = new Tokenizer(abbreviations);
  }

  public Layout layOut(Article article) {
    String text = article.text();
    boolean wrapped = Paragraphs.isWrapped(text);
    boolean singleMarks = Quotations.usesSingleMarks(text);
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    List<Span> headings =
        article.furniture().stream().filter(f -> f.reason().isRead()).map(Furniture::span).toList();
    int heading = 0;
    for (Span stretch : article.readable()) {
      while (heading < headings.size() && headings.get(heading).start() < stretch.start()) {
        heading++;
      }
      boolean isHeading = heading < headings.size() && headings.get(heading).equals(stretch);
      for (Span span : Paragraphs.split(text, stretch, wrapped)) {
        paragraphs.add(new Paragraph(span, isHeading));
        List<Quotation> found = Quotations.find(text, span, singleMarks);
        quotations.addAll(found);
        int first = tokens.size();
        tokens.addAll(tokenizer.tokenize(text, span));
        cutSentences(tokens, first, found, paragraphs.size() - 1, sentences);
      }
    }
    return new Layout(text, paragraphs, sentences, tokens, quotations);
  }

  private void cutSentences(
      List<Token> tokens,
      int first,
      List<Quotation> quotations,
      int paragraph,
      List<Sentence> out) {
    int start = first;
    int quotation = 0;
    List<Span> outer = new ArrayList<>();
    for (Quotation q : quotations) {
      if (q.depth() == 0 && !q.single()) {
        outer.add(q.span());
      }
    }
    for (int i = first; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      while (quotation < outer.size() && outer.get(quotation).end() < token.end()) {
        quotation++;
      }
      Span inside =
          quotation < outer.size() && outer.get(quotation).contains(token.span())
              ? outer.get(quotation)
              : null;
      boolean goesOn = inside != null && token.end() < inside.end();
      if (goesOn && i - start < MAX_QUOTED) {
        continue;
      }
      boolean last = i + 1 == tokens.size() || i - start >= MAX_SENTENCE;
      if (last || ends(tokens, i, inside != null)) {
        int end = i + 1;
        out.add(
            new Sentence(
                new Span(tokens.get(start).start(), tokens.get(end - 1).end()),
                start,
                end,
                paragraph));
        start = end;
      }
    }
    if (start < tokens.size()) {
      out.add(
          new Sentence(
              new Span(tokens.get(start).start(), tokens.get(tokens.size() - 1).end()),
              start,
              tokens.size(),
              paragraph));
    }
  }

  /** Whether a sentence ends with token {@code i}, which is not the paragraph's last. */
  private boolean ends(List<Token> tokens, int i, boolean closingQuotation) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (closesAfterEnd(next)) {
      return false;
    }
    Token final_ = token;
    int back = i;
    if (closingQuotation && back > 0) {
      final_ = tokens.get(--back);
    }
    while (back > 0 && closesAfterEnd(final_)) {
      final_ = tokens.get(--back);
    }
    boolean mark = isEndMark(final_);
    boolean dotted =
        !mark && back == i && final_.lower().endsWith(".") && final_.lower().length() > 1;
    if (!mark && !dotted) {
      return false;
    }
    if (dotted) {
      // "U.S. President" goes on, "the U.S. He left" does not; "Mr. Smith" never ends.
      return !titles.contains(final_.lower())
          && !(final_.word().length() == 2 && final_.isCapitalised())
          && next.isCapitalised()
          && words.is(next.lower(), "opener");
    }
    boolean starts =
        !Character.isLowerCase(next.word().charAt(0)) && !(next.isMark() && isInner(next));
    return starts && (!closingQuotation || !isInner(next));
  }

  private static boolean isEndMark(Token t) {
    char c = t.word().charAt(0);
    return c == '.' || c == '!' || c == '?' || c == '\u2026';
  }

  private static boolean closesAfterEnd(Token t) {
    char c = t.word().charAt(0);
    return t.isMark() && (c == '\u201D' || c == '\u00BB' || c == ')' || c == ']' || c == '\u2019');
  }

  private static boolean isInner(Token t) {
    char c = t.word().charAt(0);
    return c == ',' || c == ';' || c == ':' || c == '-' || c == '\u2014' || c == '\u2013';
  }
}
