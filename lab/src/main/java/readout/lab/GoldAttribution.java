package readout.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.encoder.Role;
import readout.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * What PolNeAR's annotators marked as one attribution.
 *
 * @param content the letters and digits of the content, by code unit of the text
 * @param source the words of the source, small ones left out; empty where none is marked
 * @param spans each role's, in code units of the text
 */
public record GoldAttribution(BitSet content, Set<String> source, Map<Role, List<Span>> spans) {
  public GoldAttribution {
    source = Set.copyOf(source);
    spans = Map.copyOf(spans);
  }

  /** The attributions of each text of a corpus file, in the file's order. */
  public static List<List<GoldAttribution>> load(Path file) throws IOException {
    List<List<GoldAttribution>> out = new ArrayList<>();
    for (JsonNode line : Jsonl.lines(file)) {
      String text = line.path("text").asString();
      List<GoldAttribution> own = new ArrayList<>();
      for (JsonNode a : line.path("attributions")) {
        own.add(
            of(
                text,
                spans(text, a.path("content")),
                spans(text, a.path("source")),
                spans(text, a.path("cue"))));
      }
      out.add(own);
    }
    return out;
  }

  /** What Readout found, in the same form. */
  public static GoldAttribution of(String text, List<Span> content, @Nullable Span source) {
    return of(text, content, source == null ? List.of() : List.of(source), List.of());
  }

  private static GoldAttribution of(
      String text, List<Span> content, List<Span> source, List<Span> cue) {
    BitSet letters = new BitSet();
    content.forEach(s -> mark(letters, text, s));
    Set<String> words = new HashSet<>();
    source.forEach(s -> words.addAll(words(s.in(text))));
    return new GoldAttribution(
        letters, words, Map.of(Role.SOURCE, source, Role.CUE, cue, Role.CONTENT, content));
  }

  /** The spans of one role, in the corpus's order. */
  public List<Span> spans(Role role) {
    return spans.getOrDefault(role, List.of());
  }

  /**
   * Whether the contents overlap by at least half (intersection over union) and the sources share a
   * word, or both have none.
   */
  public boolean agrees(GoldAttribution other) {
    BitSet both = (BitSet) content.clone();
    both.and(other.content);
    BitSet either = (BitSet) content.clone();
    either.or(other.content);
    boolean overlaps = 2 * both.cardinality() >= either.cardinality() && !both.isEmpty();
    boolean sameSource =
        source.isEmpty() && other.source.isEmpty()
            || source.stream().anyMatch(other.source::contains);
    return overlaps && sameSource;
  }

  /** The corpus counts code points, a text code units. */
  private static List<Span> spans(String text, JsonNode pairs) {
    List<Span> out = new ArrayList<>();
    for (JsonNode pair : pairs) {
      int start = text.offsetByCodePoints(0, pair.get(0).asInt());
      out.add(new Span(start, text.offsetByCodePoints(0, pair.get(1).asInt())));
    }
    return out;
  }

  private static void mark(BitSet set, String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        set.set(i);
      }
    }
  }

  private static Set<String> words(String text) {
    Set<String> out =
        new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    out.removeAll(Set.of("", "the", "a", "an", "of", "and", "s", "mr", "mrs", "ms"));
    return out;
  }
}
