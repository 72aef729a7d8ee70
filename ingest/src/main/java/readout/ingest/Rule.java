package readout.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.ingest.date.Dates;
import readout.text.Furniture;
import readout.text.Tsv;

/**
 * One data line of {@code rules.tsv}: a pattern for a piece of furniture, or for what tells the
 * outlet, the date, the authors or the agencies.
 *
 * @param reason what the match is; {@code null} for a rule that only tells something and marks
 *     nothing
 * @param pattern may name groups {@code date}, {@code byline}, {@code credit}, {@code outlet} and
 *     {@code hint}
 * @param example a text that the rule matches, in words of our own
 */
record Rule(
    String name, Furniture.@Nullable Reason reason, Where where, Pattern pattern, String example) {
  /** The names of the pattern's groups. */
  Set<String> groups() {
    return pattern.namedGroups().keySet();
  }

  /** Where in a text a rule is tried. */
  enum Where {
    /** From the text's first character on. */
    START,
    /** A prefix of one of the first three lines. */
    LEAD,
    /** A whole line among the first twelve. */
    HEAD,
    /** A whole line among the first twelve, and the whole line after it. */
    PAIR,
    /** A whole line among the first twelve or the last eight. */
    EDGE,
    /** A whole line among the last eight. */
    TAIL,
    /** Each of the last lines, from the end up to one that neither matches nor is marked. */
    LAST,
    /** A whole line anywhere. */
    LINE,
    /** A whole line anywhere, and the lines right below it as long as its last sentence runs on. */
    NOTE,
    /** Anywhere at all, in the first 20,000 characters. */
    ANYWHERE
  }

  /** Every rule, in the order in which they are tried. */
  static List<Rule> load() {
    Map<String, String> macros = new HashMap<>();
    macros.put("month", Dates.monthPattern());
    for (List<String> row : Tsv.read(Rule.class, "macros.tsv", 2)) {
      macros.put(row.get(0), expand(row.get(1), macros));
    }
    return Tsv.read(Rule.class, "rules.tsv", 5).stream().map(row -> of(row, macros)).toList();
  }

  private static Rule of(List<String> row, Map<String, String> macros) {
    Furniture.Reason reason =
        row.get(1).equals("-")
            ? null
            : Furniture.Reason.valueOf(row.get(1).toUpperCase(Locale.ROOT));
    Where where = Where.valueOf(row.get(2).toUpperCase(Locale.ROOT));
    return new Rule(
        row.get(0), reason, where, Pattern.compile(expand(row.get(3), macros)), row.get(4));
  }

  // A macro stands between braces with a letter behind the first: {date}, unlike a count: {1,3}.
  private static String expand(String pattern, Map<String, String> macros) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    var names = Pattern.compile("(?<!\\\\[pP])\\{([a-z]+)}").matcher(pattern);
    while (names.find()) {
      String value = macros.get(names.group(1));
      if (value == null) {
        throw new IllegalStateException(
            "there is no macro " + names.group() + " for the pattern " + pattern);
      }
      out.append(pattern, from, names.start()).append("(?:").append(value).append(')');
      from = names.end();
    }
    return out.append(pattern, from, pattern.length()).toString();
  }
}
