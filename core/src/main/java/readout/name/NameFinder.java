package readout.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/**
 * Finds names by capitals and by what stands in and around them, and joins those that name the same
 * person: a surname joins the one full name of the article that ends in it, and none if two do.
 * Immutable.
 */
public final class NameFinder {
  private final Lexicon lexicon;
  private final Offices offices;
  private final Words words;

  /** For the language with this ISO 639-1 code. */
  public NameFinder(String language, Words words) {
    this.lexicon = new Lexicon(language);
    this.offices = new Offices(language);
    this.words = words;
  }

  /**
   * A run of capitalised tokens: the role part {@code first..name} and the name {@code name..end}.
   */
  private record Run(int first, int name, int end, Entity.Type type) {}

  /** The names in the layout; {@code media}: outlets known to be named there, in lower case. */
  public Names find(Layout layout, Set<String> media) {
    return join(layout, runs(layout, media));
  }

  /** Whether the word is in a class of {@code readout/name/<language>/words.tsv}. */
  public boolean is(String lower, String wordClass) {
    return lexicon.is(lower, wordClass);
  }

  /** The words of that class. */
  Set<String> all(String wordClass) {
    return lexicon.all(wordClass);
  }

  /** Whether the word names a role a person can hold: "minister". */
  public boolean isRole(String lower) {
    return lexicon.is(lower, "role");
  }

  /** Whether the word is a plural for people who act together: "officials". */
  public boolean isPlural(String lower) {
    return lexicon.is(lower, "plural");
  }

  /** Whether the word is one of the press: "correspondent", "media". */
  public boolean isPress(String lower) {
    return lexicon.is(lower, "mediahead") || lexicon.is(lower, "media");
  }

  /**
   * A place's or people's state in one spelling, so that "US", "American" and "United States" are
   * one; else the word.
   */
  public String state(String lower) {
    String state = lexicon.stateOf(lower);
    return (state != null ? state : lower).toLowerCase(Locale.ROOT);
  }

  /** Who held the office of these words on {@code day}; null where that is not known. */
  @Nullable String holder(Set<String> office, LocalDate day) {
    return offices.holder(office, day);
  }

  /** Whether somebody of this name held the office on {@code day}. */
  boolean isHolder(Set<String> office, String name, LocalDate day) {
    return offices.isHolder(office, name, day);
  }

  /** Since when {@code name} held the office, in a term that was not over on {@code day}. */
  @Nullable LocalDate since(Set<String> office, String name, LocalDate day) {
    return offices.since(office, name, day);
  }

  /** The state that a people or its adjective belongs to: "Ukrainian"; null where it is none. */
  @Nullable String peopleOf(String lower) {
    return lexicon.stateOf(lower);
  }

  /** The organisations, in lower case, that may be called so for short: "alliance". */
  List<String> shortFor(String lower) {
    return lexicon.shortFor(lower);
  }

  private List<Run> runs(Layout layout, Set<String> media) {
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
    if (t.isMark() || !t.isCapitalised() || isCommon(t) || isPlural(t.lower())) {
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
      String words = text(layout, first, last).toLowerCase(Locale.ROOT);
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
      } else if (words.is(w, "title") || lexicon.is(w, "titlelike")) {
        name = i + 1;
      }
    }
    if (name >= end) {
      return null;
    }
    String all = text(layout, name, end).toLowerCase(Locale.ROOT);
    String last = layout.token(end - 1).lower();
    boolean led = name > first;
    if (media.contains(text(layout, first, end).toLowerCase(Locale.ROOT)) || isAddress(last)) {
      return new Run(first, first, end, Entity.Type.MEDIA);
    }
    if (lexicon.is(all, "nobody") || words.is(all, "indefinite")) {
      return null;
    }
    boolean definite = first > 0 && layout.token(first - 1).is("the");
    if (!led
        && (lexicon.is(last, "people")
            || last.endsWith("s")
                && lexicon.stateOf(last.substring(0, last.length() - 1)) != null)) {
      return new Run(first, first, end, Entity.Type.GROUP);
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
      return new Run(first, first, end, Entity.Type.LOC);
    }
    if (!led && lexicon.isState(all)) {
      return new Run(first, first, end, Entity.Type.GPE);
    }
    if (!led) {
      // "US President" without a name, "Ukrainian" alone: nobody and nothing is named.
      if (end - first == 1 && lexicon.stateOf(last) != null) {
        return null;
      }
      Entity.Type type = kind(layout, first, end);
      if (type != null) {
        return new Run(first, first, end, type);
      }
    }
    int start = name;
    while (!led && start < end - 1 && lexicon.stateOf(layout.token(start).lower()) != null) {
      start++;
    }
    if (!led && (definite && end - start == 1 || lexicon.is(last, "roletail"))) {
      return new Run(start, start, end, Entity.Type.ORG);
    }
    boolean initials = end - start == 1 && isAcronym(layout.token(start).word());
    if (initials) {
      return new Run(start, start, end, Entity.Type.ORG);
    }
    return new Run(led ? first : start, start, end, Entity.Type.PERSON);
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

  private Entity.@Nullable Type kind(Layout layout, int first, int end) {
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

  private static boolean isAcronym(String word) {
    return word.length() >= 2
        && word.length() <= 6
        && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /** One entity for each name, surnames joined to full names. */
  private Names join(Layout layout, List<Run> runs) {
    // Surname, then given name, to the full name as first written.
    Map<String, Map<String, String>> fullBySurname = new HashMap<>();
    for (Run run : runs) {
      if (run.type == Entity.Type.PERSON && run.end - run.name > 1) {
        fullBySurname
            .computeIfAbsent(surname(layout, run), s -> new LinkedHashMap<>())
            .putIfAbsent(key(layout.token(run.name).word()), text(layout, run.name, run.end));
      }
    }
    Map<String, Building> byName = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    Map<String, List<Span>> roles = new HashMap<>();
    Map<String, Gender> genders = new HashMap<>();
    for (Run run : runs) {
      String given = text(layout, run.name, run.end);
      Map<String, String> full = fullBySurname.getOrDefault(surname(layout, run), Map.of());
      // "the Bell administration" is named after the person.
      boolean person =
          run.type == Entity.Type.PERSON
              || run.type == Entity.Type.ORG && run.end - run.name == 1 && full.size() == 1;
      String name = person ? canonical(layout, run, given, full) : given;
      if (name == null) {
        mentions.add(
            new Mention(layout.span(run.name, run.end), run.type, Mention.Kind.NAME, null));
        continue;
      }
      Entity.Type type = person ? Entity.Type.PERSON : run.type;
      // "US", "America" and "the United States" are one.
      String whole = type == Entity.Type.GPE ? lexicon.stateName(name) : name;
      Building entity =
          byName.computeIfAbsent(key(whole), k -> new Building(id(whole), name, type));
      entity.forms.add(given);
      String id = entity.id;
      mentions.add(new Mention(layout.span(run.name, run.end), entity.type, Mention.Kind.NAME, id));
      if (run.name > run.first && person) {
        note(layout, run, id, roles, genders);
      }
      if (person) {
        Gender gender = lexicon.gender(layout.token(run.name).lower());
        if (gender != Gender.EITHER && run.end - run.name > 1) {
          genders.put(id, gender);
        }
      }
    }
    appositions(layout, mentions, roles);
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Building b : byName.values()) {
      String name = b.type == Entity.Type.GPE ? fullest(b.forms) : b.name;
      List<String> aliases = new ArrayList<>(b.forms);
      aliases.remove(name);
      Collections.sort(aliases);
      List<String> texts =
          roles.getOrDefault(b.id, List.of()).stream()
              .map(s -> s.in(layout.text()))
              .distinct()
              .toList();
      entities.putIfAbsent(b.id, new Entity(b.id, name, b.type, aliases, texts));
    }
    return new Names(entities, mentions, roles, genders);
  }

  /**
   * "Ana Bell, deputy head of the team,": a role after the name, up to the comma that closes it.
   */
  private void appositions(Layout layout, List<Mention> mentions, Map<String, List<Span>> roles) {
    for (Mention m : mentions) {
      int comma = layout.tokenAt(m.span().end());
      if (m.type() != Entity.Type.PERSON
          || m.entity() == null
          || comma + 1 >= layout.tokens().size()
          || !layout.token(comma).is(",")) {
        continue;
      }
      int end = comma + 1;
      boolean role = false;
      while (end < layout.tokens().size()
          && end - comma < 18
          && !layout.token(end).isMark()
          && !words.is(layout.token(end).lower(), "relative")
          && !words.is(layout.token(end).lower(), "auxiliary")) {
        role |= end - comma < 6 && isRole(layout.token(end).lower());
        end++;
      }
      boolean closed = end < layout.tokens().size() && layout.token(end).isMark();
      if (role && closed) {
        roles.computeIfAbsent(m.entity(), e -> new ArrayList<>()).add(layout.span(comma + 1, end));
      }
    }
    roles.values().forEach(list -> list.sort(null));
  }

  private void note(
      Layout layout,
      Run run,
      String id,
      Map<String, List<Span>> roles,
      Map<String, Gender> genders) {
    Gender titled = titleGender(layout, run);
    if (titled != Gender.EITHER) {
      genders.put(id, titled);
    } else {
      roles.computeIfAbsent(id, i -> new ArrayList<>()).add(layout.span(run.first, run.name));
    }
  }

  /** The pronoun that the title before the name tells: "Mrs." is she. */
  private Gender titleGender(Layout layout, Run run) {
    if (run.name == run.first) {
      return Gender.EITHER;
    }
    String title = layout.token(run.name - 1).lower();
    boolean he = lexicon.is(title, "title-he");
    return he ? Gender.HE : lexicon.is(title, "title-she") ? Gender.SHE : Gender.EITHER;
  }

  /**
   * The full name that a person's name stands for, or nothing where two people of the article may
   * be meant.
   */
  private @Nullable String canonical(
      Layout layout, Run run, String given, Map<String, String> full) {
    if (run.end - run.name > 1) {
      return full.getOrDefault(key(layout.token(run.name).word()), given);
    }
    Gender titled = titleGender(layout, run);
    return switch (full.size()) {
      case 0 -> given;
      case 1 -> {
        Map.Entry<String, String> only = full.entrySet().iterator().next();
        // "Mrs. Bell" is not Tom Bell.
        yield lexicon.gender(only.getKey()).admits(titled) ? only.getValue() : given;
      }
      default -> null;
    };
  }

  private static String surname(Layout layout, Run run) {
    return fold(key(layout.token(run.end - 1).word()));
  }

  /**
   * A surname without what transliterations differ in at its end: Zelensky, Zelenskyy, Zelenskiy.
   */
  static String fold(String plain) {
    return plain.replaceAll("(?<=[a-z]{3})(?:yy|iy|ii|yi|ij|yj|y|i)$", "y");
  }

  private static String fullest(Set<String> forms) {
    String out = "";
    for (String form : forms) {
      out = form.length() > out.length() ? form : out;
    }
    return out;
  }

  private static final class Building {
    final String id;
    final String name;
    final Entity.Type type;
    final Set<String> forms = new LinkedHashSet<>();

    Building(String id, String name, Entity.Type type) {
      this.id = id;
      this.name = name;
      this.type = type;
    }
  }

  /** The words from token {@code first} to before {@code end}, one space between them. */
  private static String text(Layout layout, int first, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = first; i < end; i++) {
      out.append(out.isEmpty() ? "" : " ").append(layout.token(i).word());
    }
    return out.toString();
  }

  private static String key(String name) {
    return Lexicon.plain(name);
  }

  /** An id made from a name: {@code mark-rutte}. */
  public static String id(String name) {
    String id = Lexicon.plain(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "name" : id;
  }
}
