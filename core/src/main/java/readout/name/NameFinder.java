package readout.name;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Words;

/**
 * Finds the names of an article: by capitals ({@link Capitals}) and with what a trained recogniser
 * found ({@link Recognition}), joined where they mean the same ({@link NameJoiner}). Also answers
 * what a language's words say of names. Immutable.
 */
public final class NameFinder {
  private final Lexicon lexicon;
  private final Offices offices;
  private final Words words;
  private final Capitals capitals;
  private final NameJoiner joiner;

  /** For the language with this ISO 639-1 code. */
  public NameFinder(String language, Words words) {
    this.lexicon = new Lexicon(language);
    this.offices = new Offices(language);
    this.words = words;
    capitals = new Capitals(lexicon, words);
    joiner = new NameJoiner(lexicon, words);
  }

  /** The names that capitals alone tell; {@code media} as below. */
  public Names find(Layout layout, Set<String> media) {
    return joiner.join(layout, capitals.runs(layout, media));
  }

  /**
   * The names in the layout.
   *
   * @param media outlets known to be named there, in lower case
   * @param recognised what a trained recogniser finds, in the text's order, without overlaps
   */
  public Names find(Layout layout, Set<String> media, List<Recognised> recognised) {
    Recognition recognition = new Recognition(lexicon, capitals, words, layout, recognised);
    return joiner.join(layout, recognition.apply(capitals.runs(layout, media)));
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

  /** The state that an adjective or people belongs to, as it is named; null for other words. */
  public @Nullable String stateOf(String lower) {
    return lexicon.stateOf(lower);
  }

  /** Who held the office of these words on {@code day}; null where that is not known. */
  @Nullable String holder(Set<String> office, LocalDate day) {
    return offices.holder(office, day);
  }

  /** Those who held an office with all of these words on {@code day}. */
  List<String> holders(Set<String> office, LocalDate day) {
    return offices.holders(office, day);
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

  /**
   * The state whose people a group is, where it has no other name: "Russians", "the French"; null
   * for any other entity.
   */
  public @Nullable String stateOf(Entity people) {
    String name = people.name().toLowerCase(Locale.ROOT);
    if (people.type() != Entity.Type.GROUP || name.indexOf(' ') >= 0) {
      return null;
    }
    String state = lexicon.stateOf(name);
    return state == null && name.endsWith("s")
        ? lexicon.stateOf(name.substring(0, name.length() - 1))
        : state;
  }

  /** The state of that name in one spelling: "United States" for "US"; else the name itself. */
  public String stateName(String name) {
    return lexicon.stateName(name);
  }

  /** The organisations, in lower case, that may be called so for short: "alliance". */
  List<String> shortFor(String lower) {
    return lexicon.shortFor(lower);
  }

  /** An id made from a name: {@code mark-rutte}. */
  public static String id(String name) {
    String id = Lexicon.plain(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "name" : id;
  }
}
