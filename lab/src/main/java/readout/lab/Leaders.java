package readout.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints who was head of state or of government, of which state, from when to when: the lines of
 * {@code readout/name/en/leaders.tsv}, from the editions of the World Factbook that {@code
 * data/gaz} has. Deputies, governors and whoever only stands in for somebody are left out, and so
 * is a line whose name is damaged: a gap is better than a wrong holder.
 *
 * <pre>mvn -q -Pbench -Dbench=readout.lab.Leaders -DskipTests -pl lab -am verify</pre>
 */
public final class Leaders {
  /** Editions after this day say who holds an office still. */
  private static final LocalDate LAST_EDITION = LocalDate.of(2026, 5, 1);

  /** This edition repeats the one before, of years ago; it is no evidence of who held an office. */
  private static final LocalDate STALE = LocalDate.of(2020, 11, 23);

  private static final LocalDate BEFORE_STALE = LocalDate.of(2017, 3, 28);

  /** Between an edition and the next holder's first day nobody else is thought of, in days. */
  private static final int UNSEEN = 80;

  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private static final Pattern DAY = Pattern.compile("^(\\d{1,2} [A-Z][a-z]+ \\d{4})");

  /** The titles as they stand before a name, and the words by which reports call them. */
  private static final Map<String, String> TITLES =
      Map.of(
          "President", "president",
          "Prime Minister", "prime minister|premier",
          "Premier", "prime minister|premier",
          "Chancellor", "chancellor",
          "Federal Chancellor", "chancellor",
          "King", "king",
          "Queen", "queen",
          "Pope", "pope",
          "Amir", "emir|amir",
          "Supreme Leader", "supreme leader");

  private static final Pattern HOLDER =
      Pattern.compile(
          "^("
              + String.join(
                  "|",
                  TITLES.keySet().stream()
                      .sorted(Comparator.comparingInt(String::length).reversed())
                      .toList())
              + ")\\s+(\\p{Lu}[\\p{L}'\u2019.\\- ]+?)(?: of the \\w+|,? Jr\\.?)?$");

  private static final Pattern PATRONYMIC =
      Pattern.compile("\\p{Lu}\\p{Ll}+(?:ovich|evich|ovna|evna|yich)");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");
  private static final Pattern SMALL =
      Pattern.compile("(?i)de|da|do|dos|della|van|von|bin|al|el|la");

  private Leaders() {}

  /** {@code name} is null where the edition has none that can be read: the office changed hands. */
  private record Term(@Nullable String name, LocalDate since, LocalDate seen) {}

  public static void main(String[] args) throws IOException {
    Map<String, String> states = states();
    Map<String, List<Term>> terms = new TreeMap<>();
    for (String line : lines("data/gaz/leaders-2014-2026.jsonl.gz")) {
      JsonNode row = JsonMapper.shared().readTree(line);
      String state = states.get(row.path("gec").asString());
      LocalDate since = day(row.path("since").asString());
      String holder = row.path("holder").asString().strip();
      Matcher m = HOLDER.matcher(holder);
      boolean read = m.matches();
      // "lisabeth BORNE": without its first letters, so without a name.
      boolean damaged = holder.isEmpty() || Character.isLowerCase(holder.charAt(0));
      if (state != null && since != null && (read || damaged)) {
        String office = read ? TITLES.get(m.group(1)) : row.path("role").asString();
        LocalDate edition = LocalDate.parse(row.path("seen_last").asString());
        LocalDate seen = edition.equals(STALE) ? BEFORE_STALE : edition;
        terms
            .computeIfAbsent(state + "\t" + office, k -> new ArrayList<>())
            .add(new Term(read ? name(m.group(2)) : null, since, seen));
      }
    }
    vacancies(terms);
    terms.forEach(Leaders::print);
  }

  /** A head of government whom the edition does not name ends the term of the one before. */
  private static void vacancies(Map<String, List<Term>> terms) {
    for (String office : List.of("prime minister|premier", "president")) {
      String role = office.equals("president") ? "chief of state" : "head of government";
      for (String key : List.copyOf(terms.keySet())) {
        if (key.endsWith("\t" + role)) {
          String named = key.substring(0, key.indexOf('\t') + 1) + office;
          if (terms.containsKey(named)) {
            terms.get(named).addAll(terms.get(key));
          }
        }
      }
    }
    terms
        .keySet()
        .removeIf(k -> k.endsWith("\tchief of state") || k.endsWith("\thead of government"));
  }

  private static void print(String office, List<Term> terms) {
    terms.sort(Comparator.comparing(Term::since).thenComparing(Term::seen));
    for (int i = 0; i < terms.size(); i++) {
      Term own = terms.get(i);
      int next = i + 1;
      LocalDate seen = own.seen();
      while (next < terms.size()
          && (terms.get(next).since().equals(own.since())
              || same(own.name(), terms.get(next).name()))) {
        seen = terms.get(next).seen().isAfter(seen) ? terms.get(next).seen() : seen;
        next++;
      }
      // The spelling of the latest edition stands.
      String name = terms.get(next - 1).name();
      if (name != null) {
        LocalDate until = seen.isBefore(LAST_EDITION) ? seen : null;
        if (next < terms.size()) {
          LocalDate change = terms.get(next).since();
          until = seen.plusDays(UNSEEN).isAfter(change) ? change : seen;
        }
        System.out.println(
            office + "\t" + name + "\t" + own.since() + "\t" + (until == null ? "" : until));
      }
      i = next - 1;
    }
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null
        && b != null
        && a.substring(a.lastIndexOf(' ') + 1).equals(b.substring(b.lastIndexOf(' ') + 1));
  }

  /** "Vladimir Vladimirovich PUTIN" as reports write it: Vladimir Putin. */
  private static String name(String raw) {
    StringJoiner out = new StringJoiner(" ");
    String[] words = raw.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean inner = i > 0 && i + 1 < words.length;
      if (inner && (PATRONYMIC.matcher(word).matches() || INITIAL.matcher(word).matches())) {
        continue;
      }
      boolean small = SMALL.matcher(word).matches();
      if (i > 0 && Character.isLowerCase(word.charAt(0)) && !small) {
        // "Yair LAPID serving as caretaker"
        break;
      }
      boolean number = i > 0 && word.matches("[IVX]+");
      boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && !number;
      out.add(!capitals ? word : i > 0 && small ? word.toLowerCase(Locale.ROOT) : titled(word));
    }
    return out.toString();
  }

  private static String titled(String capitals) {
    StringBuilder out = new StringBuilder();
    boolean up = true;
    for (int i = 0; i < capitals.length(); i++) {
      char c = capitals.charAt(i);
      out.append(up ? c : Character.toLowerCase(c));
      up = c == '-' || c == '\'' || c == '\u2019';
    }
    return out.toString();
  }

  private static @Nullable LocalDate day(String since) {
    Matcher m = DAY.matcher(since);
    try {
      return m.find() ? LocalDate.parse(m.group(1), SINCE) : null;
    } catch (DateTimeParseException e) {
      // "31 June 2015": an edition's own mistake.
      return null;
    }
  }

  /** The names of states by the Factbook's code. */
  private static Map<String, String> states() throws IOException {
    Map<String, String> out = new HashMap<>();
    String all = String.join("\n", lines("data/gaz/countries-leaders-demonyms-capitals.json.gz"));
    for (JsonNode state : JsonMapper.shared().readTree(all)) {
      String file = state.path("file").asString();
      String code = file.substring(file.indexOf('/') + 1).replace(".json", "");
      out.put(code, state.path("name").asString().toLowerCase(Locale.ROOT));
    }
    return out;
  }

  private static List<String> lines(String corpus) throws IOException {
    Path file = Shared.path(corpus);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
