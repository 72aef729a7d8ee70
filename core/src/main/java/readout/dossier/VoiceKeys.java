package readout.dossier;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins the spellings of one speaker across articles: case, diacritics, the ends of transliterated
 * surnames, and a bare surname with the one full name of the dossier that ends in it.
 */
final class VoiceKeys {
  private final Map<String, Set<String>> fullBySurname = new HashMap<>();

  VoiceKeys(List<Dossier.Piece> pieces) {
    for (Dossier.Piece piece : pieces) {
      for (Dossier.Line line : piece.lines()) {
        String name = Dossier.name(line.statement().speaker());
        if (name != null && name.indexOf(' ') > 0) {
          String key = fold(name);
          fullBySurname
              .computeIfAbsent(key.substring(key.lastIndexOf('-') + 1), s -> new TreeSet<>())
              .add(key);
        }
      }
    }
  }

  /** The key of whoever is named so. */
  String of(String name) {
    String key = fold(name);
    Set<String> full = fullBySurname.getOrDefault(key, Set.of());
    return key.indexOf('-') < 0 && full.size() == 1 ? full.iterator().next() : key;
  }

  private static String fold(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "");
    return plain
        .replaceAll("^(?:the|an?) ", "")
        .replaceAll("(?<=[a-z]{3})(?:yy|iy|ii|yi|ij|yj|y|i)$", "y")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
