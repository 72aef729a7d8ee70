package readout.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import readout.text.Furniture;

/**
 * What an element is by its tag and by the names that its page gives it; the words are in {@code
 * html.tsv}.
 */
final class ElementRoles {
  // What is never text for readers: code, forms' parts, other documents.
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "video",
          "audio",
          "button",
          "input",
          "select",
          "option",
          "textarea",
          "label",
          "fieldset",
          "head",
          "dialog",
          "map");
  private static final Map<String, Furniture.Reason> TAGS =
      Map.of(
          "nav",
          Furniture.Reason.NAVIGATION,
          "footer",
          Furniture.Reason.NAVIGATION,
          "aside",
          Furniture.Reason.RELATED,
          "figcaption",
          Furniture.Reason.CAPTION,
          "menu",
          Furniture.Reason.NAVIGATION);
  private static final Map<String, Furniture.Reason> WORDS = words();

  private ElementRoles() {}

  /** Whether nothing inside of {@code element} is shown as text. */
  static boolean isDropped(Element element) {
    return DROPPED.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** What kind of furniture {@code element} is; {@code null} if nothing says that it is any. */
  static Furniture.@Nullable Reason furniture(Element element) {
    Furniture.Reason byTag = TAGS.get(element.normalName());
    if (byTag != null) {
      return byTag;
    }
    if (element.attributesSize() == 0) {
      return null;
    }
    Furniture.Reason byClass = byName(element.className());
    byClass = byClass == null ? byName(element.id()) : byClass;
    return byClass == null ? byName(element.attr("role")) : byClass;
  }

  private static Furniture.@Nullable Reason byName(String name) {
    if (name.isEmpty() || name.length() > 500) {
      return null;
    }
    for (String word :
        name.replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1 $2")
            .toLowerCase(Locale.ROOT)
            .split("[^\\p{L}\\d]+")) {
      Furniture.Reason reason = WORDS.get(word);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private static Map<String, Furniture.Reason> words() {
    Map<String, Furniture.Reason> out = new HashMap<>();
    for (String[] row : Resource.rows("html.tsv", 2)) {
      for (String word : row[1].split(" ")) {
        out.put(word, Furniture.Reason.valueOf(row[0].toUpperCase(Locale.ROOT)));
      }
    }
    return out;
  }
}
