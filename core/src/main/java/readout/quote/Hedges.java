package readout.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.text.Span;
import readout.text.Tsv;

/** Finds words of distance. Immutable. */
final class Hedges {
  private record Rule(Pattern pattern, Hedge.By by) {}

  private final List<Rule> rules = new ArrayList<>();

  /**
   * From {@code readout/quote/<language>/hedges.tsv}; an earlier line wins over a later one at the
   * same place.
   */
  Hedges(String language) {
    for (List<String> row : Tsv.read(Hedges.class, language + "/hedges.tsv", 3)) {
      Pattern pattern =
          Pattern.compile("(?iU)(?<![\\w-])" + Pattern.quote(row.get(0)) + "(?![\\w-])");
      rules.add(new Rule(pattern, Hedge.By.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    }
  }

  /** The hedges in {@code within}, sorted by place. */
  List<Hedge> find(String text, Span within) {
    List<Hedge> out = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher m = rule.pattern.matcher(text).region(within.start(), within.end());
      while (m.find()) {
        Span span = new Span(m.start(), m.end());
        if (out.stream().noneMatch(h -> h.span().overlaps(span))) {
          out.add(new Hedge(span, rule.by));
        }
      }
    }
    out.sort((a, b) -> a.span().compareTo(b.span()));
    return out;
  }
}
