package readout.lab.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import readout.encoder.Encoder;
import readout.encoder.Found;
import readout.encoder.Role;
import readout.lab.GoldAttribution;
import readout.lab.Jsonl;
import readout.lab.Shared;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Typesetter;
import readout.text.Words;

/**
 * How well an encoder by itself does on PolNeAR's development articles: exact F1 of each role's
 * spans and F1 of statements, in percent. The project's official figures are those of the whole
 * reader; these tell what the model alone is worth.
 *
 * @param cases each attribution found, with its odds and whether it is right
 */
record Evaluation(
    double source, double cue, double content, double statement, List<Calibration.Case> cases) {
  Evaluation {
    cases = List.copyOf(cases);
  }

  static Evaluation of(Encoder encoder) throws IOException {
    Path dev = Shared.path("data/polnear/dev.jsonl.gz");
    Typesetter typesetter = new Typesetter(new Words("en"));
    List<Article> articles = Jsonl.articles(dev);
    List<List<GoldAttribution>> gold = GoldAttribution.load(dev);
    Map<Role, Count> counts = new EnumMap<>(Role.class);
    List<Calibration.Case> cases = new ArrayList<>();
    int marked = 0;
    int right = 0;
    for (int i = 0; i < articles.size(); i++) {
      Layout layout = typesetter.layOut(articles.get(i));
      List<Found> found = encoder.find(layout).attributions();
      for (Role role : Role.values()) {
        Set<Span> own = new HashSet<>();
        found.forEach(f -> own.addAll(spans(f, role)));
        Set<Span> theirs = new HashSet<>();
        gold.get(i).forEach(g -> theirs.addAll(g.spans(role)));
        counts.merge(role, Count.of(own, theirs), Count::plus);
      }
      List<GoldAttribution> open = new ArrayList<>(gold.get(i));
      marked += open.size();
      for (Found f : found) {
        GoldAttribution one = GoldAttribution.of(layout.text(), f.content(), f.source());
        boolean hit = open.stream().filter(one::agrees).findFirst().map(open::remove).orElse(false);
        right += hit ? 1 : 0;
        cases.add(new Calibration.Case(f.odds(), hit, i));
      }
    }
    Count none = new Count(0, 0);
    return new Evaluation(
        counts.getOrDefault(Role.SOURCE, none).f1(),
        counts.getOrDefault(Role.CUE, none).f1(),
        counts.getOrDefault(Role.CONTENT, none).f1(),
        200.0 * right / (marked + cases.size()),
        cases);
  }

  private static List<Span> spans(Found found, Role role) {
    return switch (role) {
      case SOURCE -> found.source() == null ? List.of() : List.of(found.source());
      case CUE -> List.of(found.cue());
      case CONTENT -> found.content();
    };
  }

  /**
   * Spans of one role.
   *
   * @param all those found and those annotated, the ones that are both twice
   * @param both those that are both
   */
  private record Count(int all, int both) {
    static Count of(Set<Span> own, Set<Span> theirs) {
      return new Count(
          own.size() + theirs.size(), (int) own.stream().filter(theirs::contains).count());
    }

    Count plus(Count other) {
      return new Count(all + other.all, both + other.both);
    }

    double f1() {
      return 200.0 * both / all;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "exact F1 source %.1f, cue %.1f, content %.1f; statement F1 %.1f of %d found",
        source,
        cue,
        content,
        statement,
        cases.size());
  }
}
