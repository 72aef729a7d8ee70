package readout.dossier;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import readout.name.Entity;

/**
 * Joins the spellings of one speaker across articles: case, diacritics, the ends of transliterated
 * surnames, and a person's shorter name with the one longer name of the dossier that ends in it
 * ("Miro", "Ada Miro"). Where two longer names end in it, it stays apart.
 */
final class VoiceKeys {
  private static final String TWO = "";
  private static final int LONGEST_NAME = 200;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ");
  private static final Pattern ENDING = Pattern.compile("(?<=[a-z]{3})(?:yy|iy|ii|yi|ij|yj|y|i)$");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * For the end of a person's name, the longest name that ends so; {@link #TWO} where there are two
   * of which neither is the end of the other. Names are folded words, each after a space.
   */
  private final Map<String, String> longest = new HashMap<>();

  VoiceKeys(List<Dossier.Piece> pieces) {
    for (Dossier.Piece piece : pieces) {
      for (Dossier.Line line : piece.lines()) {
        Entity entity = line.statement().speaker().entity();
        if (entity != null && entity.type() == Entity.Type.PERSON) {
          add(words(entity.name()));
        }
      }
    }
  }

  private void add(String name) {
    if (name.length() > LONGEST_NAME) {
      return; // Every end of a name is kept: what is no name must not grow that without bound.
    }
    for (int at = name.indexOf(' ', 1); at >= 0; at = name.indexOf(' ', at + 1)) {
      longest.merge(name.substring(at), name, VoiceKeys::longer);
    }
  }

  private static String longer(String a, String b) {
    if (a.equals(TWO) || b.equals(TWO)) {
      return TWO;
    }
    return a.endsWith(b) ? a : b.endsWith(a) ? b : TWO;
  }

  /** The key of whoever speaks. */
  String of(Entity speaker) {
    String name = words(speaker.name());
    String whole = speaker.type() == Entity.Type.PERSON ? longest.get(name) : null;
    return (whole == null || whole.equals(TWO) ? name : whole).strip().replace(' ', '-');
  }

  /** The name's words, folded, each after a space; hyphens and apostrophes inside one are "-". */
  private static String words(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder out = new StringBuilder();
    String bare = ARTICLE.matcher(plain).replaceFirst("");
    for (String word : ENDING.matcher(bare).replaceFirst("y").split("\\s+")) {
      String folded = BETWEEN.matcher(word).replaceAll("-").replaceAll("^-|-$", "");
      if (!folded.isEmpty()) {
        out.append(' ').append(folded);
      }
    }
    return out.toString();
  }
}
