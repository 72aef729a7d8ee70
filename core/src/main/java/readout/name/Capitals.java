package readout.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds names by capitals, and what they are names of by what stands in and around them. Immutable.
 */
final class Capitals {
  private final Lexicon lexicon;
  private final Words words;

  Capitals(Lexicon lexicon, Words words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** The names, in the text's order; {@code media}: outlets known to be named, in lower case. */
  List<Run> runs(Layout layout, Set<String> media) {
    Set<String> lowerCased = new HashSet<>();
    Set<String> inside = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (Sentence s : layout.sentences()) {
      for (int i = s.firstToken(); i < s.endToken(); i++) {
        Token t = layout.token(i);
        if (!t.isCapitalised()) {
          lowerCased.add(t.lower());
        } else if (i > s.firstToken() && !layout.token(i - 1).isMark()) {
          inside.add(t.lower());
          if (isPlacePreposition(layout.token(i - 1).lower())) {
            places.add(t.lower());
          }
        }
      }
    }
    List<Run> out = new ArrayList<>();
    for (Sentence s : layout.sentences()) {
      int i = s.firstToken();
      while (i < s.endToken()) {
        if (!media.contains(layout.token(i).lower()) && !opens(layout, i, s, lowerCased, inside)) {
          i++;
          continue;
        }
        int end = runEnd(layout, i, s.endToken());
        Run run = classify(layout, i, end, media, places);
        if (run != null) {
          out.add(run);
        }
        i = end;
      }
    }
    return out;
  }

  /** Whether a name may start at token {@code i}. */
  private boolean opens(
      Layout layout, int i, Sentence s, Set<String> lowerCased, Set<String> inside) {
    Token t = layout.token(i);
    if (t.isMark() || !t.isCapitalised() || isCommon(t) || lexicon.is(t.lower(), "plural")) {
      return false;
    }
    boolean initial = i == s.firstToken() || layout.token(i - 1).isMark();
    if (!initial) {
      return true;
    }
    boolean next =
        i + 1 < s.endToken()
            && layout.token(i + 1).isCapitalised()
            && !isCommon(layout.token(i + 1));
    boolean known =
        lexicon.isState(t.lower())
            || lexicon.stateOf(t.lower()) != null && next
            || lexicon.isGiven(t.lower())
            || lexicon.is(t.lower(), "role")
                && (next || i + 1 < s.endToken() && layout.token(i + 1).is("of"))
            || lexicon.is(t.lower(), "organisation");
    boolean acts = i + 1 < s.endToken() && isVerbLike(layout.token(i + 1).lower());
    boolean inflected =
        t.lower().endsWith("ing") || t.lower().endsWith("ed") || t.lower().endsWith("ly");
    return known
        || inside.contains(t.lower())
        || !lowerCased.contains(t.lower()) && (next || acts && !inflected);
  }

  /** "Bell said": what follows a name that opens a sentence. */
  private boolean isVerbLike(String lower) {
    return lower.equals("'s")
        || words.is(lower, "verb")
        || words.is(lower, "auxiliary")
        || words.is(lower, "modal")
        || lower.length() > 3 && lower.endsWith("ed");
  }

  /** Function words, weekdays and "I" are capitalised and no names. */
  private boolean isCommon(Token t) {
    boolean state = t.word().equals("US") || t.word().equals("U.S.") || t.word().equals("UK");
    return !state
        && (words.is(t.lower(), "time") && !t.is("may") && !t.is("march")
            || words.isClosed(t.lower())
                && !words.is(t.lower(), "title")
                && !words.is(t.lower(), "abbreviation")
            || t.lower().startsWith("i'"));
  }

  private int runEnd(Layout layout, int first, int limit) {
    int end = first + 1;
    while (end < limit) {
      Token t = layout.token(end);
      if (!t.isMark() && t.isCapitalised() && !isCommon(t)) {
        end++;
      } else if (end + 1 < limit && joins(layout, first, end)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /**
   * "de" in a name, "of" in a role or an organisation ("Secretary of State", "Ministry of
   * Defence").
   */
  private boolean joins(Layout layout, int first, int at) {
    Token t = layout.token(at);
    Token next = layout.token(at + 1);
    if (!next.isCapitalised() || isCommon(next)) {
      return false;
    }
    if (lexicon.is(t.lower(), "particle")) {
      return true;
    }
    String before = layout.token(at - 1).lower();
    return t.is("of")
        && (lexicon.is(next.lower(), "roletail")
            || lexicon.is(before, "organisation")
            || lexicon.is(before, "role"))
        && at > first;
  }

  /**
   * Past "Ukraine" in "President of Ukraine Ana Bell": one past the state or organisation that a
   * role is of.
   */
  private int afterState(Layout layout, int first, int end) {
    for (int last = Math.min(end, first + 4); last > first; last--) {
      String words = Run.text(layout, first, last).toLowerCase(Locale.ROOT);
      boolean organisation = lexicon.is(layout.token(last - 1).lower(), "organisation");
      if (lexicon.isState(words)
          || organisation
          || last == first + 1 && isAcronym(layout.token(first).word())) {
        return last;
      }
    }
    return end;
  }

  private static boolean isPlacePreposition(String lower) {
    return lower.equals("in")
        || lower.equals("near")
        || lower.equals("into")
        || lower.equals("outside")
        || lower.equals("across");
  }

  private @Nullable Run classify(
      Layout layout, int first, int end, Set<String> media, Set<String> places) {
    int name = first;
    for (int i = first; i < end; i++) {
      String w = layout.token(i).lower();
      boolean tail =
          i + 2 < end
              && layout.token(i + 1).is("of")
              && lexicon.is(layout.token(i + 2).lower(), "roletail");
      if (lexicon.is(w, "role") && !organisationFollows(layout, i, end)) {
        name =
            tail
                ? i + 3
                : i + 2 < end && layout.token(i + 1).is("of")
                    ? afterState(layout, i + 2, end)
                    : i + 1;
      } else if (lexicon.isTitle(w, words)) {
        name = i + 1;
      }
    }
    if (name >= end) {
      return null;
    }
    String all = Run.text(layout, name, end).toLowerCase(Locale.ROOT);
    String last = layout.token(end - 1).lower();
    boolean led = name > first;
    if (media.contains(Run.text(layout, first, end).toLowerCase(Locale.ROOT)) || isAddress(last)) {
      return new Run(first, first, end, Entity.Type.MEDIA, true);
    }
    if (lexicon.is(all, "nobody") || words.is(all, "indefinite")) {
      return null;
    }
    boolean definite = first > 0 && layout.token(first - 1).is("the");
    if (!led
        && (lexicon.is(last, "people")
            || last.endsWith("s")
                && lexicon.stateOf(last.substring(0, last.length() - 1)) != null)) {
      return new Run(first, first, end, Entity.Type.GROUP, true);
    }
    if (!led && end - first == 1 && isCompound(all)) {
      return null;
    }
    if (!led
        && (lexicon.is(all, "region")
            || places.contains(all)
                && !lexicon.isState(all)
                && lexicon.stateOf(all) == null
                && end - first == 1)) {
      return new Run(first, first, end, Entity.Type.LOC, lexicon.is(all, "region"));
    }
    if (!led && lexicon.isState(all)) {
      return new Run(first, first, end, Entity.Type.GPE, true);
    }
    if (!led) {
      // "US President" without a name, "Ukrainian" alone: nobody and nothing is named.
      if (end - first == 1 && lexicon.stateOf(last) != null) {
        return null;
      }
      Entity.Type type = kind(layout, first, end);
      if (type != null) {
        return new Run(first, first, end, type, true);
      }
    }
    int start = name;
    while (!led && start < end - 1 && lexicon.stateOf(layout.token(start).lower()) != null) {
      start++;
    }
    if (!led && (definite && end - start == 1 || lexicon.is(last, "roletail"))) {
      return new Run(start, start, end, Entity.Type.ORG, false);
    }
    boolean initials = end - start == 1 && isAcronym(layout.token(start).word());
    if (initials) {
      return new Run(start, start, end, Entity.Type.ORG, false);
    }
    boolean given = end - start > 1 && lexicon.isGiven(layout.token(start).lower());
    return new Run(led ? first : start, start, end, Entity.Type.PERSON, led || given);
  }

  /** "Lenta.example": a word that ends like a web address. */
  private boolean isAddress(String lower) {
    int dot = lower.lastIndexOf('.');
    return dot > 1 && lexicon.is(lower.substring(dot + 1), "domain");
  }

  /** "British-French": two peoples or places and no name. */
  private boolean isCompound(String lower) {
    int hyphen = lower.indexOf('-');
    return hyphen > 0
        && (lexicon.stateOf(lower.substring(0, hyphen)) != null
            || lexicon.isState(lower.substring(0, hyphen)));
  }

  private boolean organisationFollows(Layout layout, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (lexicon.is(layout.token(i).lower(), "organisation")
          && !lexicon.is(layout.token(i).lower(), "roletail")) {
        return i == end - 1;
      }
    }
    return false;
  }

  /** What words of the name tell that it is a name of; null where none does. */
  Entity.@Nullable Type kind(Layout layout, int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      String w = layout.token(i).lower();
      if (lexicon.is(w, "media")) {
        return Entity.Type.MEDIA;
      } else if (lexicon.is(w, "organisation")) {
        return Entity.Type.ORG;
      } else if (lexicon.is(w, "place")) {
        return Entity.Type.LOC;
      } else if (lexicon.is(w, "building")) {
        return Entity.Type.FAC;
      } else if (lexicon.is(w, "event") && i == end - 1) {
        return Entity.Type.EVENT;
      }
    }
    return null;
  }

  /** Whether the word is capitals alone, two to six of them: "EU". */
  static boolean isAcronym(String word) {
    return word.length() >= 2
        && word.length() <= 6
        && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }
}
