package readout.ingest.page;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses an article's title among what a page gives as such: the heading that readers see, where
 * another place has it too, else the one for machines, else the one it is shared under; without the
 * name of the site that some of them add.
 */
final class Titles {
  private static final Pattern SITE = Pattern.compile("\\s+[|·•»–—-]\\s+");
  private static final int MIN = 8;

  private Titles() {}

  /**
   * The title; null where nothing gives one.
   *
   * @param stated by JSON-LD
   * @param shared in {@code og:title} and the like
   * @param headings the first headings as shown
   * @param titled in the page's {@code <title>}
   */
  static @Nullable String choose(
      @Nullable String stated, @Nullable String shared, List<String> headings, String titled) {
    return among(
        stated == null ? null : one(stated),
        shared == null ? null : one(shared),
        headings.stream().map(Titles::one).toList(),
        one(titled));
  }

  private static @Nullable String among(
      @Nullable String stated, @Nullable String shared, List<String> headings, String titled) {
    List<String> given =
        Stream.of(stated, shared, titled.isEmpty() ? null : titled)
            .filter(Objects::nonNull)
            .toList();
    for (String heading : headings) {
      if (heading.length() < MIN) {
        continue;
      }
      if (shared != null && isWithKicker(heading, shared)) {
        return shared;
      }
      String letters = Letters.of(heading);
      for (String g : given) {
        if (Letters.of(g).equals(letters)) {
          return g;
        }
        if (isWithSite(g, heading)) {
          return heading;
        }
      }
    }
    if (stated != null) {
      return stated;
    }
    if (shared != null) {
      return shared.equals(titled) ? bare(shared) : shared;
    }
    String heading = headings.stream().filter(h -> h.length() >= MIN).findFirst().orElse(null);
    return heading != null ? heading : titled.isEmpty() ? null : bare(titled);
  }

  /**
   * Whether {@code heading} is {@code bare} behind a line that leads to it: "New lights: Bell
   * talks".
   */
  private static boolean isWithKicker(String heading, String bare) {
    return heading.length() > bare.length()
        && bare.length() >= MIN
        && heading.endsWith(bare)
        && heading.substring(0, heading.length() - bare.length()).strip().endsWith(":");
  }

  /** Whether {@code title} is {@code bare} and, behind a mark, the name of a site or section. */
  private static boolean isWithSite(String title, String bare) {
    return title.length() > bare.length()
        && title.startsWith(bare)
        && SITE.matcher(title.substring(bare.length())).lookingAt();
  }

  // "Title | Site" of which no other place has "Title" alone.
  private static String bare(String title) {
    int bar = title.lastIndexOf(" | ");
    return bar > title.length() / 2 ? title.substring(0, bar) : title;
  }

  private static String one(String title) {
    return title.replaceAll("[\\s\u00A0]+", " ").strip();
  }
}
