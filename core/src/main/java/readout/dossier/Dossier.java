package readout.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import readout.Reading;
import readout.name.Entity;
import readout.quote.Act;
import readout.quote.Statement;
import readout.story.Story;
import readout.story.StoryFinder;
import readout.text.Article;

/**
 * Readings side by side, as a page shows them. A function of the set of readings: articles are
 * sorted by day, outlet and id, not by the order in which they came.
 *
 * @param title what the dossier is about
 * @param pieces the articles with what was read in them
 * @param voices who speaks, most statements first
 * @param routes which way the statements came, the most used first
 * @param sides what happened and where each side stands
 * @param stories which of the articles are about one matter; each is in one
 * @param shared passages that two of the articles share, the longest first
 * @param leftOut inputs that gave no article
 */
public record Dossier(
    String title,
    List<Piece> pieces,
    List<Voice> voices,
    List<Route> routes,
    Sides sides,
    List<Matter> stories,
    List<Shared> shared,
    List<LeftOut> leftOut) {
  private static final int TITLE_NAMES = 2;
  private static final StoryFinder STORIES = new StoryFinder("en");

  public Dossier {
    routes = List.copyOf(routes);
    pieces = List.copyOf(pieces);
    voices = List.copyOf(voices);
    stories = List.copyOf(stories);
    shared = List.copyOf(shared);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * An article of the dossier.
   *
   * @param key short and stable within the dossier: {@code A1}
   * @param lines its statements in reading order
   */
  public record Piece(String key, Reading reading, List<Line> lines) {
    public Piece {
      lines = List.copyOf(lines);
    }

    public Article article() {
      return reading.article();
    }
  }

  /**
   * A statement in its article.
   *
   * @param number of the statement in its article, from 1
   * @param anchor unique in the dossier, made from the statement's id
   * @param parent number of the statement it is reported in; 0 for none
   */
  public record Line(String piece, int number, String anchor, int parent, Statement statement) {}

  /**
   * Somebody who speaks in one article or several.
   *
   * @param key made from the name
   * @param name the full form used most, the longest of several
   * @param forms the names as the articles give them
   * @param roles as given
   * @param own what is reported of them by the outlets
   * @param nested what others report of them
   */
  public record Voice(
      String key,
      String name,
      List<String> forms,
      List<String> roles,
      List<Line> own,
      List<Line> nested) {
    public Voice {
      forms = List.copyOf(forms);
      roles = List.copyOf(roles);
      own = List.copyOf(own);
      nested = List.copyOf(nested);
    }
  }

  /**
   * Which way statements came.
   *
   * @param links from the publisher by the relays to the speaker, two or more
   * @param count how many statements came that way
   */
  public record Route(List<String> links, int count) {
    public Route {
      links = List.copyOf(links);
      if (links.size() < 2) {
        throw new IllegalArgumentException("a route leads from one to another, not " + links);
      }
    }
  }

  /**
   * Articles about one matter.
   *
   * @param id of the {@link Story}
   * @param pieces the keys of the articles, in the dossier's order
   */
  public record Matter(String id, List<String> pieces) {
    public Matter {
      pieces = List.copyOf(pieces);
      if (pieces.isEmpty()) {
        throw new IllegalArgumentException("story " + id + " has no articles");
      }
    }
  }

  /** An input that gave no article, and why. */
  public record LeftOut(String uri, String reason, String detail) {}

  /**
   * The dossier of {@code readings}.
   *
   * @param title empty for one made of the names of those who speak most
   */
  public static Dossier of(String title, List<Reading> readings, List<LeftOut> leftOut) {
    List<Reading> sorted = new ArrayList<>(readings);
    sorted.sort(
        Comparator.comparing(Dossier::order)
            .thenComparing(r -> r.article().id())
            .thenComparing(r -> r.article().origin().uri()));
    Set<String> anchors = new LinkedHashSet<>();
    List<Piece> pieces = new ArrayList<>();
    for (Reading reading : sorted) {
      String key = "A" + (pieces.size() + 1);
      List<Line> lines = new ArrayList<>();
      Map<String, Integer> numbers = new HashMap<>();
      for (Statement s : statements(reading)) {
        numbers.put(s.id(), numbers.size() + 1);
      }
      for (Statement s : statements(reading)) {
        // Wire copy in two outlets has the same statement ids twice.
        String anchor = anchors.add(s.id()) ? s.id() : s.id() + "-" + key;
        anchors.add(anchor);
        int parent = s.nestedIn() == null ? 0 : numbers.getOrDefault(s.nestedIn(), 0);
        lines.add(new Line(key, lines.size() + 1, anchor, parent, s));
      }
      pieces.add(new Piece(key, reading, lines));
    }
    List<Voice> voices = voices(pieces);
    return new Dossier(
        title.isBlank() ? title(voices) : title,
        pieces,
        voices,
        routes(pieces, voices),
        Sides.of(pieces),
        stories(pieces),
        Shared.of(pieces),
        leftOut);
  }

  private static List<Matter> stories(List<Piece> pieces) {
    List<Matter> out = new ArrayList<>();
    List<String> ids = pieces.stream().map(p -> p.article().id()).toList();
    for (Story story : STORIES.find(pieces.stream().map(Piece::article).toList())) {
      Set<String> own = Set.copyOf(story.articles());
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        if (own.contains(ids.get(i))) {
          keys.add(pieces.get(i).key());
        }
      }
      out.add(new Matter(story.id(), keys));
    }
    return out;
  }

  /** "Mark Rutte, Volodymyr Zelensky and 12 others". */
  private static String title(List<Voice> voices) {
    List<String> names =
        voices.stream()
            .filter(v -> !v.own().isEmpty())
            .map(Voice::name)
            .limit(TITLE_NAMES)
            .toList();
    int others = voices.size() - names.size();
    if (names.isEmpty()) {
      return "Dossier";
    }
    return String.join(others == 0 ? " and " : ", ", names)
        + (others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others"));
  }

  private static List<Route> routes(List<Piece> pieces, List<Voice> voices) {
    Map<String, String> speakers = new HashMap<>();
    for (Voice v : voices) {
      v.own().forEach(l -> speakers.put(l.anchor(), v.name()));
      v.nested().forEach(l -> speakers.put(l.anchor(), v.name()));
    }
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      for (Line line : piece.lines()) {
        String speaker = speakers.get(line.anchor());
        if (speaker != null && !line.statement().via().isEmpty()) {
          List<String> links = new ArrayList<>(line.statement().via());
          links.add(speaker);
          counts.merge(List.copyOf(links), 1, Integer::sum);
        }
      }
    }
    List<Route> out = new ArrayList<>();
    counts.forEach((links, count) -> out.add(new Route(links, count)));
    out.sort(
        Comparator.<Route>comparingInt(r -> -r.count())
            .thenComparing(r -> String.join(" ", r.links())));
    return out;
  }

  /** Dated articles by day, then the undated ones. */
  private static String order(Reading r) {
    Article a = r.article();
    String day = a.published() == null ? "9999" : a.published().value().toString();
    return day + " " + (a.origin().outlet() == null ? "~" : a.origin().outlet());
  }

  private static List<Statement> statements(Reading reading) {
    return switch (reading) {
      case Reading.Read read -> read.statements();
      case Reading.Unread unread -> List.of();
    };
  }

  private static List<Voice> voices(List<Piece> pieces) {
    VoiceKeys keys = new VoiceKeys(pieces);
    Map<String, List<Line>> own = new TreeMap<>();
    Map<String, List<Line>> nested = new TreeMap<>();
    Map<String, Map<String, Integer>> forms = new LinkedHashMap<>();
    Map<String, Set<String>> roles = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      for (Line line : piece.lines()) {
        Statement s = line.statement();
        Entity speaker = s.speaker().entity();
        if (speaker == null || s.act() == Act.REPORT) {
          continue;
        }
        String name = speaker.name();
        String key = keys.of(speaker);
        boolean direct =
            s.nestedIn() == null
                || line.parent() > 0
                    && piece.lines().get(line.parent() - 1).statement().act() == Act.REPORT;
        (direct ? own : nested).computeIfAbsent(key, k -> new ArrayList<>()).add(line);
        forms.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(name, 1, Integer::sum);
        if (s.role() != null) {
          roles
              .computeIfAbsent(key, k -> new LinkedHashSet<>())
              .add(s.role().in(piece.article().text()));
        }
      }
    }
    List<Voice> out = new ArrayList<>();
    forms.forEach((key, names) -> {
      out.add(
          new Voice(
              key,
              fullest(names),
              List.copyOf(names.keySet()),
              List.copyOf(roles.getOrDefault(key, Set.of())),
              own.getOrDefault(key, List.of()),
              nested.getOrDefault(key, List.of())));
    });
    out.sort(Comparator.<Voice>comparingInt(v -> -v.own().size()).thenComparing(Voice::name));
    return out;
  }

  /**
   * A name of several words before a bare surname; among such what the articles use most, so that
   * one odd form renames nobody.
   */
  static String fullest(Map<String, Integer> names) {
    return names.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Integer>>comparingInt(
                    e -> e.getKey().contains(" ") ? 1 : 0)
                .thenComparingInt(Map.Entry::getValue)
                .thenComparingInt(e -> e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }
}
