package readout.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import readout.syntax.Forms;
import readout.syntax.Moods;
import readout.syntax.Node;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Tsv;
import readout.text.Words;

/**
 * Says what kind of event a sentence tells when it is known who does it to whom, and perhaps by
 * which words: the part of {@link EventFinder} that others have measured.
 */
public final class RootCoder {
  /** What a candidate fits that nobody disputes, beside none. */
  private static final double LONELY = 3;

  private static final int MOST_SAME = 4;

  private final Forms forms;
  private final EventLexicon lexicon;
  private final StatusFinder statuses;
  private final Words words;
  private final Map<String, Double> weights = new HashMap<>();

  /** For the language with this ISO 639-1 code. */
  public RootCoder(String language) {
    forms = new Forms(language);
    lexicon = new EventLexicon(language);
    statuses = new StatusFinder(language, forms, new Moods(language));
    words = new Words(language);
    for (List<String> row : Tsv.read(RootCoder.class, language + "/certainty.tsv", 2)) {
      weights.put(row.get(0), Double.valueOf(row.get(1)));
    }
  }

  /**
   * What was decided.
   *
   * @param line the line of the lexicon that decided it
   * @param certainty the logarithm of the odds that it is right, by {@code certainty.tsv}
   * @param signs what speaks for it or against it, by the names that {@code certainty.tsv} has
   */
  public record Coded(Plover root, String line, double certainty, Map<String, Double> signs) {
    public Coded {
      signs = Map.copyOf(signs);
    }
  }

  /**
   * What one word may tell.
   *
   * @param fit how well it fits, by which the best of several is chosen
   */
  private record Candidate(Plover root, String line, double fit, Map<String, Double> signs) {
    Candidate {
      signs = Map.copyOf(signs);
    }
  }

  /**
   * The kind of event; empty where no word of the lexicon tells one.
   *
   * @param triggers the words that tell it; empty where those are not known
   * @param sources who does it
   * @param targets to whom; empty where that is not known, and any object may be
   */
  public Optional<Coded> code(
      Layout layout, Syntax syntax, List<Span> triggers, List<Span> sources, List<Span> targets) {
    Frames frames = new Frames(layout, syntax, words, lexicon);
    Set<String> given = new LinkedHashSet<>();
    for (Node n : syntax.nodes()) {
      if (isIn(layout, n.token(), triggers)) {
        given.addAll(forms.bases(layout.token(n.token()).lower()));
      }
    }
    List<Candidate> all = new ArrayList<>();
    int order = 0;
    for (Node n : syntax.nodes()) {
      int t = n.token();
      boolean told = isIn(layout, t, triggers);
      if (!triggers.isEmpty() && !told
          || isIn(layout, t, sources)
          || isIn(layout, t, targets) && !told) {
        continue;
      }
      // Where the words are given, one that the tree takes for something else may still be it.
      for (EventLexicon.Kind kind : told ? EventLexicon.Kind.values() : kinds(n)) {
        Candidate candidate =
            candidate(layout, syntax, frames, n, kind, order, given, sources, targets);
        if (candidate != null) {
          all.add(candidate);
        }
      }
      order++;
    }
    return all.stream().reduce((x, y) -> y.fit() > x.fit() ? y : x).map(best -> coded(best, all));
  }

  /** With what the other candidates say of it. */
  private Coded coded(Candidate best, List<Candidate> all) {
    double other =
        all.stream()
            .filter(c -> c.root() != best.root())
            .mapToDouble(Candidate::fit)
            .max()
            .orElse(-LONELY);
    long same = all.stream().filter(c -> c.root() == best.root()).count();
    Map<String, Double> signs = new TreeMap<>(best.signs());
    signs.put("margin", best.fit() - Math.max(other, -LONELY));
    signs.put("same", (double) Math.min(same, MOST_SAME));
    signs.put("always", 1.0);
    signs.put(best.root().name(), 1.0);
    double certainty = 0;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      certainty += sign.getValue() * weights.getOrDefault(sign.getKey(), 0.0);
    }
    return new Coded(best.root(), best.line(), certainty, signs);
  }

  private @Nullable Candidate candidate(
      Layout layout,
      Syntax syntax,
      Frames frames,
      Node node,
      EventLexicon.Kind kind,
      int order,
      Set<String> given,
      List<Span> sources,
      List<Span> targets) {
    int t = node.token();
    List<String> triggers = frames.named(t, forms.bases(layout.token(t).lower()), false);
    if (!lexicon.knows(kind, triggers)) {
      return null;
    }
    Frame frame = kind == EventLexicon.Kind.NOUN ? frames.noun(t, t) : frames.verb(t, kind);
    boolean agent = frame.agents().stream().anyMatch(a -> isIn(layout, a, sources));
    boolean object =
        targets.isEmpty()
            ? !frame.patients().isEmpty()
            : frame.patients().stream().anyMatch(p -> isIn(layout, p, targets));
    Phrase phrase =
        new PhraseWords(layout, syntax, forms, lexicon).of(frame, given, object, true, true);
    EventLexicon.Line line = lexicon.find(kind, triggers, phrase);
    if (line == null || line.root() == null) {
      return null;
    }
    StatusFinder.Found status = statuses.of(layout, syntax, t);
    Plover root = folded(line.root(), status);
    Map<String, Double> signs = new TreeMap<>();
    signs.put("fit", EventLexicon.fit(line, phrase));
    signs.put("behind", order / 10.0);
    signs.put("noun", kind == EventLexicon.Kind.NOUN ? 1.0 : 0);
    signs.put("agent", agent ? 1.0 : 0);
    signs.put("object", object ? 1.0 : 0);
    signs.put("first", syntax.relation(t) == Relation.ROOT ? 1.0 : 0);
    signs.put("folded", root == line.root() ? 0.0 : 1);
    signs.put("to", status.rule().equals("to") ? 1.0 : 0);
    signs.put(status.status().token(), 1.0);
    boolean odd = !Arrays.asList(kinds(node)).contains(kind);
    double fit =
        EventLexicon.fit(line, phrase)
            - 0.1 * order
            - (odd ? 2 : 0)
            + (kind == EventLexicon.Kind.NOUN ? -0.6 : 0)
            + (agent ? 0.7 : 0)
            + (object ? 0.5 : 0)
            - (status.rule().equals("to") || status.rule().equals("for") ? 0.8 : 0)
            + (syntax.relation(t) == Relation.ROOT ? 0.3 : 0);
    return new Candidate(root, line.name() + ", " + status.rule(), fit, signs);
  }

  /**
   * As PLOVER, which has no status, counts what is not real: what is denied or refused of good
   * things is REJECT; what is planned of good things AGREE, of bad ones THREATEN; what somebody
   * else is to do REQUEST.
   */
  private static Plover folded(Plover root, StatusFinder.Found status) {
    if (status.rule().equals("threat") || status.rule().equals("threaten")) {
      return Plover.THREATEN;
    }
    return switch (status.status()) {
      case ASSERTED, ALLEGED, HYPOTHETICAL -> root;
      case NEGATED -> isGood(root) ? Plover.REJECT : root;
      case PLANNED, CONDITIONAL, HOPED ->
          root == Plover.REQUEST || root == Plover.ACCUSE || root == Plover.THREATEN
              ? root
              : isGood(root) ? Plover.AGREE : Plover.THREATEN;
      case DEMANDED, PROPOSED -> root == Plover.ACCUSE ? root : Plover.REQUEST;
    };
  }

  private static boolean isGood(Plover root) {
    return switch (root) {
      case AGREE, CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT -> true;
      case REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, MOBILIZE, SANCTION, COERCE, ASSAULT -> false;
    };
  }

  private static EventLexicon.Kind[] kinds(Node node) {
    String tag = node.tag();
    if (tag.startsWith("VB")) {
      return new EventLexicon.Kind[] {EventLexicon.Kind.VERB};
    }
    if (tag.startsWith("JJ")) {
      return new EventLexicon.Kind[] {EventLexicon.Kind.ADJECTIVE};
    }
    return tag.equals("NN") || tag.equals("NNS")
        ? new EventLexicon.Kind[] {EventLexicon.Kind.NOUN}
        : new EventLexicon.Kind[0];
  }

  private static boolean isIn(Layout layout, int token, List<Span> spans) {
    int at = layout.token(token).start();
    return spans.stream().anyMatch(s -> s.contains(at));
  }
}
