package readout.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.text.Span;
import readout.text.Tsv;
import readout.text.Words;

/** Finds where something was said in the words around it. Immutable. */
final class Occasions {
  private record Rule(Occasion.Type type, Pattern pattern) {}

  private final Words words;
  private final List<Rule> rules = new ArrayList<>();

  /** From {@code readout/quote/<language>/occasions.tsv}. */
  Occasions(String language, Words words) {
    this.words = words;
    for (List<String> row : Tsv.read(Occasions.class, language + "/occasions.tsv", 3)) {
      Occasion.Type type = null;
      for (Occasion.Type t : Occasion.Type.values()) {
        type = t.token().equals(row.get(0)) ? t : type;
      }
      if (type == null) {
        throw new IllegalStateException("occasions.tsv: no occasion type '" + row.get(0) + "'");
      }
      rules.add(new Rule(type, Pattern.compile(row.get(1))));
    }
  }

  /**
   * The occasion that {@code within} states, outside of the spans {@code except}; {@code null} if
   * none.
   */
  @Nullable Occasion find(String text, Span within, List<Span> except) {
    String words = within.in(text);
    for (Rule rule : rules) {
      Matcher m = rule.pattern.matcher(words);
      while (m.find()) {
        int end = m.group().endsWith(".") ? m.end() - 1 : m.end();
        Span found = new Span(within.start() + m.start(), within.start() + end);
        if (except.stream().noneMatch(found::overlaps)) {
          String with = rule.pattern.namedGroups().containsKey("with") ? m.group("with") : null;
          return new Occasion(rule.type, party(with), withPreposition(text, within, found), false);
        }
      }
    }
    return null;
  }

  /** The other party by its name; null for a day ("on Monday") or an owner ("with Bell's team"). */
  private @Nullable String party(@Nullable String words) {
    if (words == null || OWNER.matcher(words).find()) {
      return null;
    }
    String name = words.replaceFirst("[.]$", "");
    String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    boolean day = this.words.is(first, "weekday") || this.words.is(first, "time");
    return day ? null : name;
  }

  private static final Pattern OWNER = Pattern.compile("['\u2019]s$");

  /**
   * The found words with the "at a" or "in an" before them, so that they can be read on their own.
   */
  private static Span withPreposition(String text, Span within, Span found) {
    Matcher lead = LEAD.matcher(text.substring(within.start(), found.start()));
    return lead.find() ? new Span(within.start() + lead.start(), found.end()) : found;
  }

  private static final Pattern LEAD =
      Pattern.compile("\\b(?:at|in|during|on|to) (?:a|an|the|his|her|their) (?:\\w+ ){0,2}$");
}
