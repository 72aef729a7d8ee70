package readout.app;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether words or names that two readers wrote down are the same, small things aside. */
final class Alike {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_']+");
  private static final Pattern EDGE =
      Pattern.compile("^[\"'“”‘’«»„ \\n.,;:–—-]+|[\"'“”‘’«»„ \\n.,;:–—-]+$");

  private Alike() {}

  /** The words in lower case, without outer marks and without a leading "that" or "whether". */
  static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('ʼ', '\'')
            .replace('’', '\'')
            .toLowerCase(Locale.ROOT);
    String inner = EDGE.matcher(plain).replaceAll("").replaceFirst("^(?:that|whether)\\s+", "");
    return WORD.matcher(inner).results().map(MatchResult::group).toList();
  }

  /** The F1 of words shared, each as often as it stands in both; 0 to 1. */
  static double f1(List<String> a, List<String> b) {
    List<String> rest = new ArrayList<>(b);
    long shared = a.stream().filter(rest::remove).count();
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * shared / (a.size() + b.size());
  }

  /** A name without case, diacritics, "the", brackets, and with one spelling of Zelenskyy. */
  static String name(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\x00-\\x7F]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\(.*?\\)|\\bthe\\b|[^a-z0-9 ]", " ")
        .replaceAll("zelensk(?:yy|iy|ii|yi|y)\\b", "zelensky")
        .strip()
        .replaceAll(" +", " ");
  }
}
