package readout.syntax;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readout.text.Tsv;

/**
 * The base forms that a word may be a form of: more than it is, so that whoever has a list of base
 * forms finds his own among them. Immutable.
 */
public final class Forms {
  private final Map<String, String> irregular = new HashMap<>();

  /** Of the language with this ISO 639-1 code. */
  public Forms(String language) {
    for (List<String> row : Tsv.read(Forms.class, language + "/irregular.tsv", 2)) {
      for (String form : row.get(1).split(" ")) {
        irregular.put(form, row.get(0));
      }
    }
  }

  /** The word itself first. */
  public Set<String> bases(String lower) {
    Set<String> out = new LinkedHashSet<>();
    out.add(lower);
    String known = irregular.get(lower);
    if (known != null) {
      out.add(known);
    }
    int n = lower.length();
    if (n > 3 && lower.endsWith("s") && !lower.endsWith("ss")) {
      out.add(lower.substring(0, n - 1));
      if (lower.endsWith("es")) {
        out.add(lower.substring(0, n - 2));
      }
      if (lower.endsWith("ies")) {
        out.add(lower.substring(0, n - 3) + "y");
      }
    }
    if (n > 3 && lower.endsWith("ed")) {
      stem(lower.substring(0, n - 2), out);
      if (lower.endsWith("ied")) {
        out.add(lower.substring(0, n - 3) + "y");
      }
    }
    if (n > 5 && lower.endsWith("ing")) {
      stem(lower.substring(0, n - 3), out);
    }
    return out;
  }

  /** What an ending was taken from: "halt", "halt" + e, "stop" of "stopp". */
  private static void stem(String stem, Set<String> out) {
    int n = stem.length();
    out.add(stem);
    out.add(stem + "e");
    if (n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2)) {
      out.add(stem.substring(0, n - 1));
    }
  }
}
