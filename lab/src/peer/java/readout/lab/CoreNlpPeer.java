package readout.lab;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.CodePoints;
import readout.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stanford CoreNLP up to its {@code quote} annotator, with statistical coreference: its default for
 * English, and the only one that makes do with dependency parses. A statement is a quotation; its
 * source is the mention the annotator ties it to, if any. Cues it does not tell.
 */
final class CoreNlpPeer implements Peer {
  private final StanfordCoreNLP pipeline;

  CoreNlpPeer() {
    pipeline = CoreNlp.pipeline("tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
  }

  /** Spans in code points. */
  private record Quote(List<Span> source, List<Span> cue, List<Span> content) {}

  private record Line(String id, String text, List<Quote> statements) {}

  @Override
  public Found read(String line) {
    JsonNode article = JsonMapper.shared().readTree(line);
    String text = article.path("text").asString();
    CoreDocument document = pipeline.processToCoreDocument(text);
    CodePoints codePoints = new CodePoints(text);
    List<Quote> quotes = new ArrayList<>();
    for (CoreQuote quote : outermost(document.quotes())) {
      quotes.add(
          new Quote(
              spans(codePoints, quote.speakerCharOffsets().orElse(null)),
              List.of(),
              spans(codePoints, quote.quoteCharOffsets())));
    }
    Line record = new Line(article.path("id").asString(), text, List.copyOf(quotes));
    return new Found(
        quotes.size(),
        out -> {
          out.write(JsonMapper.shared().writeValueAsBytes(record));
          out.write('\n');
        });
  }

  /** Without quotations inside of others: the annotators marked none, and the scorer drops ours. */
  private static List<CoreQuote> outermost(@Nullable List<CoreQuote> quotes) {
    List<CoreQuote> out = new ArrayList<>();
    if (quotes == null) {
      return out;
    }
    int end = 0;
    Comparator<CoreQuote> byStart = Comparator.comparing(q -> q.quoteCharOffsets().first());
    for (CoreQuote quote :
        quotes.stream()
            .sorted(byStart.thenComparing(q -> -q.quoteCharOffsets().second()))
            .toList()) {
      if (quote.quoteCharOffsets().second() > end) {
        out.add(quote);
        end = quote.quoteCharOffsets().second();
      }
    }
    return out;
  }

  private static List<Span> spans(CodePoints codePoints, @Nullable Pair<Integer, Integer> offsets) {
    return offsets == null
        ? List.of()
        : List.of(codePoints.of(new Span(offsets.first(), offsets.second())));
  }
}
