package readout.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Token;
import readout.text.Words;

/**
 * Joins names that mean the same: a surname and the full name it means ({@link Namesakes}), a short
 * name and what it is short for ({@link ShortNames}), the spellings of a state. Gathers the roles
 * that stand beside people's names. Immutable.
 */
final class NameJoiner {
  /** The most words of a role that stand before its last part in capitals. */
  private static final int ROLE = 6;

  private final Lexicon lexicon;
  private final Words words;

  NameJoiner(Lexicon lexicon, Words words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** One entity for each name, surnames joined to full names. */
  Names join(Layout layout, List<Run> runs) {
    Namesakes namesakes = new Namesakes(lexicon, layout, runs);
    ShortNames shorts = new ShortNames(layout, runs);
    Map<String, Building> byName = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    Map<String, List<Span>> roles = new HashMap<>();
    Map<String, Gender> genders = new HashMap<>();
    for (Run run : runs) {
      String given = Run.text(layout, run.name(), run.end());
      // "the Bell administration" is named after the person.
      boolean person =
          run.type() == Entity.Type.PERSON
              || run.type() == Entity.Type.ORG
                  && run.end() - run.name() == 1
                  && namesakes.count(run) == 1;
      String name =
          person
              ? canonical(layout, run, given, namesakes, shorts)
              : organisation(run, given, shorts);
      if (name == null) {
        mentions.add(
            new Mention(layout.span(run.name(), run.end()), run.type(), Mention.Kind.NAME, null));
        continue;
      }
      Entity.Type type = person ? Entity.Type.PERSON : run.type();
      // "US", "America" and "the United States" are one.
      String whole = type == Entity.Type.GPE ? lexicon.stateName(name) : name;
      Building entity =
          byName.computeIfAbsent(
              Lexicon.plain(whole), k -> new Building(NameFinder.id(whole), name, type));
      entity.forms.add(given);
      String id = entity.id;
      mentions.add(
          new Mention(layout.span(run.name(), run.end()), entity.type, Mention.Kind.NAME, id));
      if (person) {
        note(layout, run, id, roles, genders);
        Gender gender = lexicon.gender(layout.token(run.name()).lower());
        if (gender != Gender.EITHER && run.end() - run.name() > 1) {
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
        role |= end - comma < 6 && lexicon.is(layout.token(end).lower(), "role");
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
    }
    int end = run.name();
    while (end > run.first() && lexicon.isTitle(layout.token(end - 1).lower(), words)) {
      end--;
    }
    int first = Math.min(end, run.first());
    boolean small = first > 0 && lexicon.is(layout.token(first - 1).lower(), "role");
    if (end > first || small) {
      first = roleStart(layout, first, small);
    }
    // A role at the end of the sentence before is none of this name.
    if (first < end) {
      roles.computeIfAbsent(id, i -> new ArrayList<>()).add(layout.span(first, end));
    }
  }

  /**
   * Where a role begins that goes on before token {@code first}: "[former foreign minister] Ana
   * Bell", "[Bell campaign spokesman] Tom Diaz", "[Ana Bell's lawyer] Tom Diaz", "[University of
   * Norport president] Ana Bell".
   */
  private int roleStart(Layout layout, int first, boolean small) {
    int sentence =
        layout.sentences().get(layout.sentenceAt(layout.token(first).start())).firstToken();
    int start = first;
    while (start > sentence
        && first - start < ROLE
        && (goesOn(layout.token(start - 1), small)
            || small && start - 1 > sentence && isWithinName(layout, start - 1))) {
      start--;
    }
    // "and 's": what is left of an owner without a name is none of the role.
    return start < first && layout.token(start).is("'s") ? start + 1 : start;
  }

  /** "University of Norport": a preposition between capitals. */
  private static boolean isWithinName(Layout layout, int of) {
    return layout.token(of).is("of")
        && layout.token(of - 1).isCapitalised()
        && layout.token(of + 1).isCapitalised();
  }

  /** {@code small}: the role is in small letters, so that other nouns may stand before it. */
  private boolean goesOn(Token t, boolean small) {
    return lexicon.is(t.lower(), "rolehead")
        || small && t.is("'s")
        || small
            && !t.isMark()
            && !words.isClosed(t.lower())
            && !words.is(t.lower(), "verb")
            && !words.is(t.lower(), "adverb")
            && !lexicon.isTitle(t.lower(), words)
            && t.word().chars().noneMatch(Character::isDigit);
  }

  /** The pronoun that the title before the name tells: "Mrs." is she. */
  private Gender titleGender(Layout layout, Run run) {
    if (run.name() == run.first()) {
      return Gender.EITHER;
    }
    String title = layout.token(run.name() - 1).lower();
    boolean he = lexicon.is(title, "title-he");
    return he ? Gender.HE : lexicon.is(title, "title-she") ? Gender.SHE : Gender.EITHER;
  }

  /**
   * The full name that a person's name stands for, or nothing where two people of the article may
   * be meant.
   */
  private @Nullable String canonical(
      Layout layout, Run run, String given, Namesakes namesakes, ShortNames shorts) {
    if (run.end() - run.name() > 1) {
      return namesakes.first(run);
    }
    int bearers = namesakes.count(run);
    Gender titled = titleGender(layout, run);
    String meant = namesakes.meant(run, titled);
    if (bearers > 1 || meant != null) {
      return meant;
    }
    // "Mrs. Bell" is not Tom Bell; "Ana" may be Ana Bell.
    String person = bearers == 0 && run.first() == run.name() ? shorts.person(given) : null;
    return person == null ? given : person;
  }

  /** The full name of the organisation that is called so for short here; else the name. */
  private static String organisation(Run run, String given, ShortNames shorts) {
    boolean may = run.type() == Entity.Type.ORG || run.type() == Entity.Type.MEDIA;
    String full = may && run.end() - run.name() == 1 ? shorts.organisation(given) : null;
    return full == null ? given : full;
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
}
