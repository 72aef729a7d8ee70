package readout.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Article;
import readout.text.CodePoints;
import readout.text.Span;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the properties of JSON objects that tell of an article: offsets are Unicode code points
 * into its text, end exclusive; what is not known is null.
 */
final class SpanJson {
  private final JsonGenerator json;
  private final Article article;
  private final CodePoints codePoints;

  SpanJson(JsonGenerator json, Article article) {
    this.json = json;
    this.article = article;
    codePoints = new CodePoints(article.text());
  }

  /** An object of where the span is and its words; null for no span. */
  void slice(String key, @Nullable Span span) {
    if (span == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeObjectPropertyStart(key);
    words(span);
    json.writeEndObject();
  }

  /** Where the span is and its words, as {@code start}, {@code end} and {@code text}. */
  void words(@Nullable Span span) {
    ends(span);
    string("text", span == null ? null : text(span));
  }

  /** Where the span is, as {@code start} and {@code end}. */
  void ends(@Nullable Span span) {
    if (span == null) {
      json.writeNullProperty("start");
      json.writeNullProperty("end");
      return;
    }
    Span points = codePoints.of(span);
    json.writeNumberProperty("start", points.start());
    json.writeNumberProperty("end", points.end());
  }

  /** The span in code points. */
  Span points(Span span) {
    return codePoints.of(span);
  }

  /** The words of a span, characters of two units never halved. */
  String text(Span span) {
    return codePoints.whole(span).in(article.text());
  }

  void strings(String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    for (String value : values) {
      json.writeString(CodePoints.wellFormed(value));
    }
    json.writeEndArray();
  }

  void string(String key, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      // A file name may have a lone surrogate, and UTF-8 has no place for it.
      json.writeStringProperty(key, CodePoints.wellFormed(value));
    }
  }
}
