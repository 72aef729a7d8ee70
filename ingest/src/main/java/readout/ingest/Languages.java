package readout.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/**
 * Tells an article's language by its script and by the little words of {@code languages.tsv}. Made
 * for one decision that must be safe: what is not English is never called English. So English needs
 * evidence, and a text in Latin letters without any is {@code und}. Immutable and safe for any
 * number of threads.
 */
final class Languages {
  /** What could not be told. */
  static final String UNKNOWN = "und";

  // Enough to be sure of any article, and little enough to cost nothing in a long one.
  private static final int MAX_WORDS = 3000;
  // Running English text has 35 to 50 % of its words in the list; a list of names or results has
  // more than 10 %.
  private static final double MIN_SHARE = 0.12;
  // The best language must be this much ahead of the second: the Scandinavian languages are near
  // one another.
  private static final double LEAD = 1.15;
  // English borrows from nobody's list as much as this: it must be well ahead.
  private static final double LEAD_OF_ENGLISH = 1.6;

  private static final Map<Character.UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(Character.UnicodeScript.GREEK, "el"),
          Map.entry(Character.UnicodeScript.HEBREW, "he"),
          Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
          Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
          Map.entry(Character.UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(Character.UnicodeScript.BENGALI, "bn"),
          Map.entry(Character.UnicodeScript.TAMIL, "ta"),
          Map.entry(Character.UnicodeScript.TELUGU, "te"),
          Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
          Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
          Map.entry(Character.UnicodeScript.KANNADA, "kn"),
          Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
          Map.entry(Character.UnicodeScript.SINHALA, "si"),
          Map.entry(Character.UnicodeScript.THAI, "th"),
          Map.entry(Character.UnicodeScript.LAO, "lo"),
          Map.entry(Character.UnicodeScript.KHMER, "km"),
          Map.entry(Character.UnicodeScript.MYANMAR, "my"),
          Map.entry(Character.UnicodeScript.ETHIOPIC, "am"),
          Map.entry(Character.UnicodeScript.HANGUL, "ko"));

  private final List<String> codes;
  // Each word's weight for the languages that have it, by their place in codes.
  private final Map<String, double[]> weights;

  private Languages(List<String> codes, Map<String, double[]> weights) {
    this.codes = codes;
    this.weights = weights;
  }

  static Languages load() {
    List<List<String>> rows = Tsv.read(Languages.class, "languages.tsv", 2);
    Map<String, double[]> weights = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String word : rows.get(i).get(1).split(" ")) {
        weights.computeIfAbsent(word, w -> new double[rows.size()])[i] = 1;
      }
    }
    for (double[] w : weights.values()) {
      double languages = Arrays.stream(w).sum();
      for (int i = 0; i < w.length; i++) {
        w[i] /= languages;
      }
    }
    return new Languages(rows.stream().map(List::getFirst).toList(), weights);
  }

  /** The ISO 639-1 code of {@code body}'s language, {@code und} if it cannot be told. */
  String of(String body) {
    Census census = new Census(codes.size());
    census.count(body);
    return census.verdict();
  }

  /**
   * A stated language as an ISO 639-1 code: {@code en-GB}, {@code eng}, {@code English} are {@code
   * en}; else {@code null}.
   */
  static @Nullable String code(@Nullable String stated) {
    if (stated == null) {
      return null;
    }
    String first = stated.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return STATED.get(first);
  }

  // By code of two letters, code of three, and English name.
  private static final Map<String, String> STATED = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        Locale locale = Locale.of(code);
        STATED.putIfAbsent(locale.getISO3Language(), code);
        STATED.putIfAbsent(
            locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        STATED.put(code, code);
      }
    }
  }

  /** The words and letters of one text, counted. */
  private final class Census {
    private final double[] scores;
    private final Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
    private final StringBuilder word = new StringBuilder();
    private int words;
    private int latin;
    private int arabicOfPersian;
    private int arabicOfUrdu;
    private final int[] cyrillic = new int[Cyrillic.values().length];

    Census(int languages) {
      scores = new double[languages];
    }

    void count(String text) {
      int at = 0;
      while (at < text.length() && words < MAX_WORDS) {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
          letter(c);
        } else if ((c == '\'' || c == '’') && !word.isEmpty()) {
          word.append('\'');
        } else {
          endWord();
        }
      }
      endWord();
    }

    private void letter(int c) {
      if (word.length() < 40) {
        word.appendCodePoint(Character.toLowerCase(c));
      } else if (word.length() < 5000) {
        word.append(' '); // Too long for a word: never matches, and is bounded.
      }
      if (c > 0x24F) {
        scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
        Cyrillic letter = Cyrillic.of(Character.toLowerCase(c));
        if (letter != null) {
          cyrillic[letter.ordinal()]++;
        }
        arabicOfPersian += "پچگکی".indexOf(c) >= 0 ? 1 : 0;
        arabicOfUrdu += "ٹڈڑےں".indexOf(c) >= 0 ? 1 : 0;
      } else {
        latin++;
      }
    }

    private void endWord() {
      if (word.isEmpty()) {
        return;
      }
      words++;
      while (!word.isEmpty() && word.charAt(word.length() - 1) == '\'') {
        word.setLength(word.length() - 1);
      }
      double[] found = weights.get(word.toString());
      if (found != null) {
        for (int i = 0; i < found.length; i++) {
          scores[i] += found[i];
        }
      }
      word.setLength(0);
    }

    String verdict() {
      scripts.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
      int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
      Character.UnicodeScript script =
          scripts.entrySet().stream()
              .max(
                  Map.Entry.<Character.UnicodeScript, Integer>comparingByValue()
                      .thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey)
              .orElse(Character.UnicodeScript.COMMON);
      int inLatin = scripts.getOrDefault(Character.UnicodeScript.LATIN, 0);
      return switch (script) {
        case LATIN -> inLatin * 10L >= letters * 8L ? byWords() : UNKNOWN;
        case CYRILLIC -> byCyrillicLetters();
        case ARABIC ->
            arabicOfUrdu * 100 > letters ? "ur" : arabicOfPersian * 30 > letters ? "fa" : "ar";
        case HIRAGANA, KATAKANA -> "ja";
        case HAN -> scripts.containsKey(Character.UnicodeScript.HIRAGANA) ? "ja" : "zh";
        default -> BY_SCRIPT.getOrDefault(script, UNKNOWN);
      };
    }

    private String byWords() {
      int best = best(-1);
      int second = best(best);
      String code = codes.get(best);
      boolean ahead = scores[best] >= scores[second] * (code.equals("en") ? LEAD_OF_ENGLISH : LEAD);
      return scores[best] >= 1 && scores[best] >= MIN_SHARE * words && ahead ? code : UNKNOWN;
    }

    private int best(int but) {
      int best = but == 0 ? 1 : 0;
      for (int i = 0; i < scores.length; i++) {
        best = i != but && scores[i] > scores[best] ? i : best;
      }
      return best;
    }

    private String byCyrillicLetters() {
      int letters = scripts.getOrDefault(Character.UnicodeScript.CYRILLIC, 0);
      for (Cyrillic alphabet : Cyrillic.values()) {
        if (cyrillic[alphabet.ordinal()] * 250 > letters) {
          return alphabet.code;
        }
      }
      return byWords();
    }
  }

  /**
   * Letters that one Cyrillic alphabet has and those after it do not; one letter in 250 is enough
   * to decide.
   */
  private enum Cyrillic {
    KAZAKH("kk", "әғқңөұүһ"),
    BELARUSIAN("be", "ў"),
    UKRAINIAN("uk", "ґєї"),
    SERBIAN("sr", "ђћ"),
    MACEDONIAN("mk", "ѓќѕ"),
    BULGARIAN("bg", "ъ"),
    // Kazakh and Belarusian have these letters too: it comes last.
    RUSSIAN("ru", "ыэё");

    private final String code;
    private final String letters;

    Cyrillic(String code, String letters) {
      this.code = code;
      this.letters = letters;
    }

    static @Nullable Cyrillic of(int c) {
      if (c < 0x400 || c > 0x52F) {
        return null;
      }
      for (Cyrillic alphabet : values()) {
        if (alphabet.letters.indexOf(c) >= 0) {
          return alphabet;
        }
      }
      return null;
    }
  }
}
