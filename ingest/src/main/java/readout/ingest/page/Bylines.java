package readout.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the authors' names out of what a page gives as such. */
final class Bylines {
  // "By", in the languages of the pages that put it before names.
  private static final Pattern BY =
      Pattern.compile(
          "^(?i:by|von|par|por|di|door|av|af|autor(?:en|in|es)?|auteurs?|autore|author|text|foto|reporter|redaktion)\\s*:?\\s+(?=\\p{Lu})");
  private static final Pattern SPLIT =
      Pattern.compile("\\s*(?:[,;|/·•\\n]|\\s(?:and|und|et|og|och|y|&|with|mit)\\s)\\s*");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:|www[.]");
  private static final Pattern NOT_A_NAME =
      Pattern.compile("(?i)@|https?:|www\\.|^\\d+$|^null$|^admin|^staff|^unknown$");
  // "Ana Bell (abe)"
  private static final Pattern INITIALS = Pattern.compile("\\s*\\(\\p{L}{2,5}\\)$");
  private static final int MAX_NAME = 60;

  private Bylines() {}

  /**
   * The names in {@code given}, one in each.
   *
   * @param site who publishes the page, and is not its author
   * @param seen whether they were merely seen where authors stand, so that they must look like
   *     names
   */
  static List<String> names(List<String> given, @Nullable String site, boolean seen) {
    Set<String> out = new LinkedHashSet<>();
    for (String line : given) {
      if (ADDRESS.matcher(line).find()) {
        continue;
      }
      for (String part : SPLIT.split(BY.matcher(line.strip()).replaceFirst(""))) {
        String name = BY.matcher(part.strip()).replaceFirst("");
        name = INITIALS.matcher(name).replaceFirst("").replaceAll("\\s+", " ");
        if (!name.isEmpty()
            && name.length() <= MAX_NAME
            && !NOT_A_NAME.matcher(name).find()
            && !isSite(name, site)
            && (!seen || isName(name))) {
          out.add(name);
        }
      }
      if (seen && !out.isEmpty()) {
        break;
      }
    }
    return new ArrayList<>(out);
  }

  private static boolean isSite(String name, @Nullable String site) {
    String a = Letters.of(name);
    String b = site == null ? "" : Letters.of(site);
    return a.length() > 2 && !b.isEmpty() && (a.equals(b) || b.startsWith(a) || a.startsWith(b));
  }

  /** Two to four words in capitals. */
  private static boolean isName(String name) {
    String[] words = name.split(" ");
    int capitals = 0;
    for (String w : words) {
      capitals += !w.isEmpty() && Character.isUpperCase(w.codePointAt(0)) ? 1 : 0;
    }
    return words.length >= 2 && words.length <= 4 && capitals >= 2;
  }
}
