package readout.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/**
 * A language's rules for writing times, read from {@code rules.tsv}, whose head explains them.
 * Immutable.
 */
final class Grammar {
  private static final Pattern SLOT =
      Pattern.compile("\\{(?:(\\w+):)?(@?\\w+)(?:&(\\w+))?(?:~(\\w+))?}");

  private static final Pattern DECADE = Pattern.compile("((?:1\\d|20)?\\d0)s");
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)?");
  private static final String DIGIT = "0";

  private final Lexicon lexicon;

  /** Every word that a class or a pattern has. */
  private final Set<String> known = new HashSet<>();

  private final Map<String, List<Rule>> withWord = new HashMap<>();
  private final List<Rule> withDigits = new ArrayList<>();
  private final Map<String, List<Rule>> groups = new LinkedHashMap<>();
  private final Map<String, List<String>> examples = new LinkedHashMap<>();

  Grammar(String language) {
    lexicon = new Lexicon(language);
    known.addAll(lexicon.all());
    for (List<String> row : Tsv.read(Grammar.class, language + "/rules.tsv", 5)) {
      Rule rule;
      try {
        rule = rule(row);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("rules.tsv, " + row.get(0) + ": " + e.getMessage(), e);
      }
      if (examples.put(rule.id(), row.subList(3, row.size())) != null) {
        throw new IllegalStateException("rules.tsv has two rules " + rule.id());
      }
      Set<String> firsts = firsts(rule);
      if (firsts.stream().anyMatch(w -> isDigit(w.charAt(0)))) {
        withDigits.add(rule);
      }
      for (String word : firsts) {
        withWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule);
      }
      groups.computeIfAbsent(rule.group(), g -> new ArrayList<>()).add(rule);
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** By rule: its examples, each an expression and what it comes to. */
  Map<String, List<String>> examples() {
    return examples;
  }

  private Rule rule(List<String> row) {
    String[] id = row.get(0).split("/");
    if (id.length != 2) {
      throw new IllegalArgumentException("a rule's name must be group/name");
    }
    String group = id[0];
    List<Part> parts = new ArrayList<>();
    for (String word : row.get(1).split(" ")) {
      parts.add(part(word, parts.isEmpty(), group));
    }
    String[] meaning = row.get(2).split(" ");
    Map<String, String> given = new HashMap<>();
    for (String assignment : Arrays.asList(meaning).subList(1, meaning.length)) {
      int eq = assignment.indexOf('=');
      if (eq < 0) {
        throw new IllegalArgumentException(assignment + " must be slot=value");
      }
      given.put(assignment.substring(0, eq), assignment.substring(eq + 1));
    }
    return new Rule(group, id[1], parts, Meaning.valueOf(meaning[0]), given);
  }

  private Part part(String written, boolean first, String own) {
    String word = written;
    char mark = word.charAt(0);
    if ((mark == '<' || mark == '^') && first || mark == '>' || mark == '!') {
      return new Part.Beside(
          mark == '>' || mark == '!', mark == '<' || mark == '>', tests(word.substring(1)));
    }
    boolean optional = word.length() > 1 && word.endsWith("?");
    word = optional ? word.substring(0, word.length() - 1) : word;
    Matcher slot = SLOT.matcher(word);
    if (!slot.matches()) {
      return new Part.One("", tests(word), optional);
    }
    String kind = slot.group(2);
    String name =
        slot.group(1) != null ? slot.group(1) : kind.replace("@", "").toLowerCase(Locale.ROOT);
    if (kind.equals("n") || kind.equals("nn")) {
      return new Part.Amount(name.equals("nn") ? "n" : name, kind.equals("nn"), optional);
    }
    if (kind.startsWith("@")) {
      String group = kind.substring(1);
      // Rules name only groups above their own, so that none can go round in circles.
      if (!groups.containsKey(group) || group.equals(own)) {
        throw new IllegalArgumentException("the group " + group + " is not above it");
      }
      return new Part.Group(name, group, optional);
    }
    return new Part.One(name, List.of(test(word)), optional);
  }

  private List<Part.Test> tests(String alternatives) {
    List<String> words =
        Arrays.stream(alternatives.split("\\|")).filter(w -> !w.startsWith("{")).toList();
    List<Part.Test> out =
        Arrays.stream(alternatives.split("\\|"))
            .filter(w -> w.startsWith("{"))
            .map(this::test)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!words.isEmpty()) {
      out.add(new Part.Test.Words(Set.copyOf(words)));
      known.addAll(words);
    }
    return out;
  }

  private Part.Test test(String written) {
    Matcher slot = SLOT.matcher(written);
    if (!slot.matches()) {
      throw new IllegalArgumentException(written + " is no {slot}");
    }
    String kind = slot.group(2);
    return switch (kind) {
      case "year" -> new Part.Test.Year();
      case "day" -> new Part.Test.Digits(1, 31);
      case "hour" -> new Part.Test.Digits(0, 24);
      case "number" -> new Part.Test.Digits(1, 9999);
      case "minute" -> new Part.Test.Digits(0, 59);
      case "two" -> new Part.Test.Digits(0, 99);
      case "decade" -> new Part.Test.Decade();
      case "Proper" -> new Part.Test.Proper();
      default -> {
        String and = slot.group(3) == null ? "" : slot.group(3);
        String not = slot.group(4) == null ? "" : slot.group(4);
        for (String name : List.of(kind, and, not)) {
          if (!name.isEmpty() && !lexicon.has(name)) {
            throw new IllegalArgumentException("words.tsv has no class " + name);
          }
        }
        yield new Part.Test.Kind(kind, and, not);
      }
    };
  }

  /**
   * What {@code atom} stands for under {@code test}; null where it does not pass, empty where it
   * passes and stands for nothing.
   */
  @Nullable String passes(Part.Test test, Atom atom) {
    return switch (test) {
      case Part.Test.Words words -> words.any().contains(atom.lower()) ? "" : null;
      case Part.Test.Kind kind -> {
        boolean barred =
            !kind.and().isEmpty() && lexicon.value(kind.and(), atom) == null
                || !kind.not().isEmpty() && lexicon.value(kind.not(), atom) != null;
        yield barred ? null : lexicon.value(kind.name(), atom);
      }
      case Part.Test.Year year -> {
        String lower = atom.lower();
        boolean four = lower.length() == 4 && lower.chars().allMatch(c -> c >= '0' && c <= '9');
        yield four && (lower.charAt(0) == '1' || lower.startsWith("20")) ? lower : null;
      }
      case Part.Test.Digits digits -> digits(digits, atom.lower());
      case Part.Test.Decade decade -> {
        Matcher m = DECADE.matcher(atom.lower());
        yield m.matches() ? m.group(1) : null;
      }
      case Part.Test.Proper proper ->
          atom.capital() && atom.isWord() && !known.contains(atom.lower()) ? "" : null;
    };
  }

  private static @Nullable String digits(Part.Test.Digits digits, String lower) {
    Matcher m = DIGITS.matcher(lower);
    if (!m.matches()) {
      return null;
    }
    int value = Integer.parseInt(m.group(1));
    if (m.group(1).length() > String.valueOf(digits.max()).length()) {
      return null;
    }
    return value >= digits.min() && value <= digits.max() ? m.group(1) : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The rules that may begin with {@code atom}, in order. */
  List<Rule> starting(Atom atom) {
    return isDigit(atom.lower().charAt(0))
        ? withDigits
        : withWord.getOrDefault(atom.lower(), List.of());
  }

  /** The words that a rule may begin with; a digit stands for all numbers. */
  private Set<String> firsts(Rule rule) {
    Set<String> out = new HashSet<>();
    for (Part part : rule.parts()) {
      boolean optional =
          switch (part) {
            case Part.Beside beside -> true;
            case Part.Amount number -> {
              out.add(DIGIT);
              out.addAll(lexicon.words("number"));
              out.addAll(lexicon.words("open"));
              yield number.optional();
            }
            case Part.Group group -> {
              groups.getOrDefault(group.group(), List.of()).forEach(r -> out.addAll(firsts(r)));
              yield group.optional();
            }
            case Part.One one -> {
              one.tests().forEach(t -> out.addAll(words(t)));
              yield one.optional();
            }
          };
      if (!optional) {
        return out;
      }
    }
    throw new IllegalArgumentException("all its parts may be left out");
  }

  private Set<String> words(Part.Test test) {
    return switch (test) {
      case Part.Test.Words words -> words.any();
      case Part.Test.Kind kind -> lexicon.words(kind.name());
      case Part.Test.Proper proper ->
          throw new IllegalArgumentException("a name can only stand beside an expression");
      case Part.Test.Year year -> Set.of(DIGIT);
      case Part.Test.Digits digits -> Set.of(DIGIT);
      case Part.Test.Decade decade -> Set.of(DIGIT);
    };
  }
}
