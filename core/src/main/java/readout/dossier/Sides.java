package readout.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.Reading;
import readout.event.Event;
import readout.position.Position;
import readout.position.Stance;

/**
 * What happened and where each side stands, article by article and across them. A function of the
 * dossier's pieces, in their order.
 *
 * @param happenings by day, those without one last
 * @param holders who holds positions, most first
 * @param issues that somebody takes a position on, in the order of the most positions
 * @param stands by day, those without one last
 */
public record Sides(
    List<Happening> happenings, List<Holder> holders, List<String> issues, List<Stand> stands) {
  public Sides {
    happenings = List.copyOf(happenings);
    holders = List.copyOf(holders);
    issues = List.copyOf(issues);
    stands = List.copyOf(stands);
  }

  /**
   * An event in its article.
   *
   * @param anchor unique in the dossier, made from the event's id
   * @param line the statement it stands in; null where the narrator tells it
   */
  public record Happening(String piece, String anchor, Event event, Dossier.@Nullable Line line) {}

  /**
   * Somebody who holds positions, under all spellings of his name.
   *
   * @param count how many
   */
  public record Holder(String key, String name, int count) {}

  /**
   * A position in its article.
   *
   * @param holder the key of whose it is
   * @param anchor of the statement or the event that it rests on
   */
  public record Stand(String piece, String holder, String anchor, Position position) {}

  /** Two positions of one holder on one issue, the later of another kind. */
  public record Change(Stand from, Stand to) {}

  /** The sides of a dossier of these pieces. */
  static Sides of(List<Dossier.Piece> pieces) {
    VoiceKeys keys = new VoiceKeys(pieces);
    Set<String> anchors = new LinkedHashSet<>();
    List<Happening> happenings = new ArrayList<>();
    List<Stand> stands = new ArrayList<>();
    Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
    Map<String, Integer> issues = new LinkedHashMap<>();
    for (Dossier.Piece piece : pieces) {
      if (!(piece.reading() instanceof Reading.Read read)) {
        continue;
      }
      Map<String, Dossier.Line> lines = new HashMap<>();
      piece.lines().forEach(l -> lines.put(l.statement().id(), l));
      Map<String, String> own = new HashMap<>();
      for (Event e : read.events()) {
        String anchor = anchors.add(e.id()) ? e.id() : e.id() + "-" + piece.key();
        anchors.add(anchor);
        own.put(e.id(), anchor);
        Dossier.Line line = e.statement() == null ? null : lines.get(e.statement());
        happenings.add(new Happening(piece.key(), anchor, e, line));
      }
      for (Position p : read.positions()) {
        Dossier.Line line = p.statement() == null ? null : lines.get(p.statement());
        String anchor = line != null ? line.anchor() : own.get(p.event());
        if (anchor == null) {
          throw new IllegalStateException(
              "position " + p.id() + " rests on what is not in " + piece.key());
        }
        String key = keys.of(p.holder());
        names
            .computeIfAbsent(key, k -> new LinkedHashMap<>())
            .merge(p.holder().name(), 1, Integer::sum);
        issues.merge(p.issue(), 1, Integer::sum);
        stands.add(new Stand(piece.key(), key, anchor, p));
      }
    }
    happenings.sort(
        Comparator.comparing(h -> day(h.event().date() == null ? null : h.event().date().value())));
    stands.sort(Comparator.comparing(s -> day(s.position().date())));
    List<Holder> holders = new ArrayList<>();
    names.forEach((key, forms) ->
        holders.add(
            new Holder(
                key,
                Dossier.fullest(forms),
                forms.values().stream().mapToInt(Integer::intValue).sum())));
    holders.sort(Comparator.<Holder>comparingInt(h -> -h.count()).thenComparing(Holder::name));
    List<String> ordered = new ArrayList<>(issues.keySet());
    ordered.sort(
        Comparator.<String>comparingInt(i -> -issues.getOrDefault(i, 0))
            .thenComparing(Comparator.naturalOrder()));
    return new Sides(happenings, holders, ordered, stands);
  }

  /** What happened by one article. */
  public List<Happening> happenings(String piece) {
    return happenings.stream().filter(h -> h.piece().equals(piece)).toList();
  }

  /** The positions of one holder on one issue, by day. */
  public List<Stand> stands(String holder, String issue) {
    return stands.stream()
        .filter(s -> s.holder().equals(holder) && s.position().issue().equals(issue))
        .toList();
  }

  /**
   * Where somebody's dated stance on an issue is another than it was on an earlier day, by the day
   * of the later.
   */
  public List<Change> changes() {
    List<Change> out = new ArrayList<>();
    Map<List<String>, Stand> latest = new HashMap<>();
    for (Stand stand : stands) {
      Position now = stand.position();
      String day = now.date();
      if (day == null || day.length() != "2025-03-18".length()) {
        continue;
      }
      Stand before = latest.put(List.of(stand.holder(), now.issue()), stand);
      if (before != null
          && before.position().stance() != now.stance()
          && !isBeside(before.position().stance(), now.stance())
          && !day.equals(before.position().date())) {
        out.add(new Change(before, stand));
      }
    }
    return out;
  }

  /** Whether two stances may well be held at once: to support a thing, to demand and to hope it. */
  private static boolean isBeside(Stance a, Stance b) {
    return isFor(a) && isFor(b);
  }

  private static boolean isFor(Stance stance) {
    return switch (stance) {
      case SUPPORTS, DEMANDS, OFFERS, HOPES, ASSERTS, CLAIMS -> true;
      case OPPOSES, CONDITIONS, RULES_OUT, NOT_RULE_OUT, DEFERS, DISPUTES, BLAMES, NEUTRAL -> false;
    };
  }

  /** What sorts dates: the first day of an interval, or the last where its begin is open. */
  private static String day(@Nullable String value) {
    if (value == null) {
      return "~";
    }
    String first = value.startsWith("../") ? value.substring(3) : value.replaceFirst("/.*", "");
    return first.replace("XXXX", "9998");
  }
}
