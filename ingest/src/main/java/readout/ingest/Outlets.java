package readout.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/** The outlets of {@code outlets.tsv}. Immutable and safe for any number of threads. */
final class Outlets {
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\-–_’']+");

  private final Map<String, Outlet> byName = new HashMap<>();
  private final Map<String, Outlet> byDomain = new HashMap<>();

  private Outlets(List<Outlet> all) {
    for (Outlet outlet : all) {
      put(byName, key(outlet.name()), outlet);
      outlet.aliases().forEach(alias -> put(byName, key(alias), outlet));
      outlet.domains().forEach(domain -> put(byDomain, domain, outlet));
    }
  }

  static Outlets load() {
    return new Outlets(
        Tsv.read(Outlets.class, "outlets.tsv", 5).stream().map(Outlets::outlet).toList());
  }

  /**
   * The outlet that {@code name} names in any spelling on the list, capitals aside; {@code null} if
   * it is not there.
   */
  @Nullable Outlet named(String name) {
    return byName.get(key(name));
  }

  /**
   * The name that an outlet gives itself, or {@code name} as it stands where it is not on the list.
   */
  String canonical(String name) {
    Outlet known = named(name);
    return known == null ? name.strip() : known.name();
  }

  /**
   * The outlet whose site an address belongs to; {@code null} if that is not known or {@code uri}
   * is no address.
   */
  @Nullable Outlet at(@Nullable String uri) {
    if (uri == null || !uri.startsWith("http")) {
      return null;
    }
    String host = host(uri);
    while (host != null && host.contains(".")) {
      Outlet found = byDomain.get(host);
      if (found != null) {
        return found;
      }
      host = host.substring(host.indexOf('.') + 1);
    }
    return null;
  }

  private static @Nullable String host(String uri) {
    try {
      String host = new URI(uri).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }

  /**
   * What all spellings of a name have in common: capitals, a leading article and hyphens are
   * written as one pleases, "the huff-post" is "HuffPost".
   */
  static String key(String name) {
    String bare = BETWEEN.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    return bare.startsWith("the") && bare.length() > 6 ? bare.substring(3) : bare;
  }

  private static void put(Map<String, Outlet> map, String key, Outlet outlet) {
    Outlet before = map.put(key, outlet);
    if (before != null && !before.equals(outlet)) {
      throw new IllegalStateException(
          "outlets.tsv says \"" + key + "\" of " + before.name() + " and of " + outlet.name());
    }
  }

  private static Outlet outlet(List<String> row) {
    return new Outlet(
        row.get(0),
        split(row.get(1), "\\|"),
        Outlet.Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        split(row.get(3), " "),
        row.get(4).equals("self"));
  }

  private static List<String> split(String value, String by) {
    return Arrays.stream(value.split(by)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
