package readout.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.ingest.TextFindings.Found;
import readout.text.Furniture.Reason;

/**
 * Decides which of the names that the rules found is the publisher's. A wrong one is worse than
 * none: everybody's pages name other outlets too. Immutable and safe for any number of threads.
 */
final class OutletFinder {
  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\d-]{2,30}\\.\\p{L}{2,6}");
  private static final Pattern TRAILING = Pattern.compile("[.'’-]+$");

  private final Outlets outlets;

  OutletFinder(Outlets outlets) {
    this.outlets = outlets;
  }

  /**
   * The publisher's name as it writes itself, {@code null} where nothing tells it.
   *
   * @param authors who cannot be the publisher, although "Follow …" names them too
   */
  @Nullable String find(TextFindings findings, List<String> authors) {
    Map<String, Places> places = places(findings);
    for (Found found : findings.outlets()) {
      String name = name(found);
      Outlet known = outlets.named(name);
      if (!authors.contains(name)
          && (tells(found, name, known) || isTwice(places.get(key(name))))) {
        return known == null ? name : known.name();
      }
    }
    return null;
  }

  /** The rules that named one outlet, and whether one of them marks the page around the text. */
  private static final class Places {
    private final Set<String> rules = new HashSet<>();
    private boolean furniture;
  }

  private Map<String, Places> places(TextFindings findings) {
    Map<String, Places> out = new HashMap<>();
    findings.outlets().forEach(found -> add(out, found));
    findings.credits().stream()
        .filter(found -> found.rule().reason() == Reason.DATELINE && !isKnownAgency(found))
        .forEach(found -> add(out, found));
    return out;
  }

  // The reports of the agencies on the list are printed by everybody, datelines and all.
  private boolean isKnownAgency(Found found) {
    Outlet known = outlets.named(name(found));
    return known != null && known.kind() == Outlet.Kind.AGENCY;
  }

  private void add(Map<String, Places> places, Found found) {
    Places of = places.computeIfAbsent(key(name(found)), key -> new Places());
    of.rules.add(found.rule().name());
    of.furniture |= found.rule().reason() != null;
  }

  // What sentences alone say ("told the Gazette", "the Gazette reports, citing …") is said of
  // others.
  private static boolean isTwice(@Nullable Places places) {
    return places != null && places.furniture && places.rules.size() > 1;
  }

  private static boolean tells(Found found, String name, @Nullable Outlet known) {
    Rule rule = found.rule();
    if (rule.groups().contains("hint")) {
      if (known == null) {
        return DOMAIN.matcher(name).matches();
      }
      // An agency stands beside the authors whoever prints it, but only its own pages ask to follow
      // it.
      return rule.reason() == null
          ? known.namesItself()
          : known.kind() != Outlet.Kind.AGENCY || rule.reason() == Reason.SUBSCRIBE;
    }
    return switch (rule.name()) {
      case "copyright of a paper" -> known == null || known.kind() != Outlet.Kind.AGENCY;
      case "dateline of an outlet" -> known == null;
      default -> true;
    };
  }

  private String key(String name) {
    return Outlets.key(outlets.canonical(name));
  }

  private static String name(Found found) {
    return TRAILING.matcher(found.words().strip()).replaceFirst("");
  }
}
