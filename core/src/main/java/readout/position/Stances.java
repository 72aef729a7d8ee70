package readout.position;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.text.Tsv;

/** What words say of a stance, from {@code stances.tsv}. Immutable. */
final class Stances {
  private final Map<String, Stance> byWord = new HashMap<>();

  Stances(String language) {
    for (List<String> row : Tsv.read(Stances.class, language + "/stances.tsv", 3)) {
      Stance stance = Stance.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String word : row.get(1).split(" ")) {
        Stance other = byWord.put(word, stance);
        if (other != null) {
          throw new IllegalStateException(
              "stances.tsv: '" + word + "' is " + other + " and " + stance);
        }
      }
    }
  }

  /** Of the first of these words that says something; null where none does. */
  @Nullable Stance of(Collection<String> words) {
    for (String word : words) {
      Stance stance = byWord.get(word);
      if (stance != null) {
        return stance;
      }
    }
    return null;
  }

  /** The stance of one who denies having this one. */
  static @Nullable Stance denied(Stance stance) {
    return switch (stance) {
      case SUPPORTS, DEMANDS, OFFERS -> Stance.OPPOSES;
      case OPPOSES -> Stance.SUPPORTS;
      case RULES_OUT -> Stance.NOT_RULE_OUT;
      case NOT_RULE_OUT -> Stance.RULES_OUT;
      case BLAMES, DISPUTES, CONDITIONS, HOPES, DEFERS, ASSERTS, CLAIMS, NEUTRAL -> null;
    };
  }
}
