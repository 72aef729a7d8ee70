package readout.ingest.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import readout.ingest.page.Frame.Place;
import readout.text.Furniture.Reason;
import readout.text.Tsv;

/**
 * What an element is by its tag and by the names that its page gives it; the words are in {@code
 * html.tsv}.
 *
 * @param reason the furniture that its names say it is; null for none
 * @param isBody whether its names say that it holds an article's text
 * @param signature tag and class
 */
record ElementNames(@Nullable Reason reason, boolean isBody, Set<Place> places, String signature) {
  private static final int MAX_NAME = 500;
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
          "head",
          "dialog",
          "rt",
          "rp",
          "map");
  private static final Map<String, Reason> TAGS =
      Map.of(
          "nav", Reason.NAVIGATION,
          "footer", Reason.NAVIGATION,
          "aside", Reason.RELATED,
          "figcaption", Reason.CAPTION,
          "menu", Reason.NAVIGATION);
  private static final Map<String, Place> PLACES =
      Map.ofEntries(
          Map.entry("aside", Place.ASIDE),
          Map.entry("nav", Place.NAV),
          Map.entry("footer", Place.FOOTER),
          Map.entry("header", Place.HEADER),
          Map.entry("figure", Place.FIGURE),
          Map.entry("form", Place.FORM),
          Map.entry("ul", Place.LIST),
          Map.entry("ol", Place.LIST),
          Map.entry("dl", Place.LIST),
          Map.entry("table", Place.TABLE),
          Map.entry("blockquote", Place.QUOTE),
          Map.entry("article", Place.ARTICLE),
          Map.entry("main", Place.MAIN));
  private static final Map<String, Reason> WORDS = new HashMap<>();
  private static final Set<String> BODIES;
  private static final Set<String> BOXES;

  static {
    Set<String> bodies = Set.of();
    Set<String> boxes = Set.of();
    for (List<String> row : Tsv.read(ElementNames.class, "html.tsv", 2)) {
      List<String> words = List.of(row.get(1).split(" "));
      if (row.get(0).equals("body")) {
        bodies = Set.copyOf(words);
      } else if (row.get(0).equals("box")) {
        boxes = Set.copyOf(words);
      } else {
        Reason reason = Reason.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        words.forEach(w -> WORDS.put(w, reason));
      }
    }
    BODIES = bodies;
    BOXES = boxes;
  }

  /** Looks elements up, each spelling of tag and names once for a page. */
  static final class Lookup {
    private final Map<String, ElementNames> known = new HashMap<>();
    private final Map<String, Boolean> bylines = new HashMap<>();

    /** Whether an element's class says that it holds the authors' names. */
    boolean isByline(Element element) {
      String className = element.className();
      return !className.isEmpty()
          && bylines.computeIfAbsent(cut(className), c -> byName(words(c)) == Reason.BYLINE);
    }

    ElementNames of(Element element) {
      String tag = element.normalName();
      if (element.attributesSize() == 0) {
        return known.computeIfAbsent(tag, t -> names(t, "", "", "", "", false));
      }
      String className = cut(element.className());
      if (element.attributesSize() == 1 && !className.isEmpty()) {
        return known.computeIfAbsent(
            tag + '\0' + className, t -> names(tag, className, "", "", "", false));
      }
      String id = cut(element.id());
      String role = cut(element.attr("role"));
      String itemprop = cut(element.attr("itemprop"));
      boolean hidden = isHidden(element);
      String key =
          tag + '\0' + className + '\0' + id + '\0' + role + '\0' + itemprop + (hidden ? '-' : '+');
      ElementNames names = known.get(key);
      if (names == null) {
        names = names(tag, className, id, role, itemprop, hidden);
        known.put(key, names);
      }
      return names;
    }
  }

  private static String cut(String name) {
    return name.length() > MAX_NAME ? "" : name;
  }

  /** Whether nothing inside of {@code element} is text. */
  static boolean isDropped(Element element) {
    return DROPPED.contains(element.normalName());
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.hasAttr("style")
            && element
                .attr("style")
                .replace(" ", "")
                .toLowerCase(Locale.ROOT)
                .contains("display:none")
        || element.attr("aria-hidden").equals("true");
  }

  private static ElementNames names(
      String tag, String className, String id, String role, String itemprop, boolean hidden) {
    List<String> classes = words(className);
    List<String> ids = words(id);
    Reason reason = TAGS.get(tag);
    reason = reason == null ? byName(classes) : reason;
    reason = reason == null ? byName(ids) : reason;
    reason = reason == null ? byName(words(role)) : reason;
    Set<Place> places = EnumSet.noneOf(Place.class);
    Place place = PLACES.get(tag);
    if (place != null) {
      places.add(place);
    }
    if (hidden) {
      places.add(Place.HIDDEN);
    }
    if (classes.stream().anyMatch(BOXES::contains)) {
      places.add(Place.BOX);
    }
    boolean body =
        itemprop.equalsIgnoreCase("articleBody") || isBodyName(classes) || isBodyName(ids);
    return new ElementNames(reason, body, places, tag + "." + className);
  }

  /** The words of names: "article-shareBar" is "article", "share" and "bar". */
  private static List<String> words(String name) {
    List<String> out = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean ends =
          i == name.length()
              || !Character.isLetterOrDigit(name.charAt(i))
              || i > from
                  && Character.isUpperCase(name.charAt(i))
                  && !Character.isUpperCase(name.charAt(i - 1));
      if (ends) {
        if (i > from) {
          out.add(name.substring(from, i).toLowerCase(Locale.ROOT));
        }
        boolean part = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
        from = part ? i : i + 1;
      }
    }
    return out;
  }

  private static @Nullable Reason byName(List<String> words) {
    for (String word : words) {
      Reason found = WORDS.get(word);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  // "articleBody", "article-body", "article__body" and "articlebody" are one, and so are parts of a
  // name that stand beside each other.
  private static boolean isBodyName(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (BODIES.contains(words.get(i))
          || i + 1 < words.size() && BODIES.contains(words.get(i) + words.get(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
