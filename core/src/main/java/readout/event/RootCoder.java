package readout.event;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.syntax.Forms;
import readout.syntax.Moods;
import readout.syntax.Node;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;
import readout.text.Span;
import readout.text.Words;

/**
 * Says what kind of event a sentence tells when it is known who does it to whom, and perhaps by
 * which words: the part of {@link EventFinder} that others have measured.
 */
public final class RootCoder {
  private final Forms forms;
  private final EventLexicon lexicon;
  private final StatusFinder statuses;
  private final Words words;

  /** For the language with this ISO 639-1 code. */
  public RootCoder(String language) {
    forms = new Forms(language);
    lexicon = new EventLexicon(language);
    statuses = new StatusFinder(language, forms, new Moods(language));
    words = new Words(language);
  }

  /**
   * What was decided.
   *
   * @param line the line of the lexicon that decided it
   * @param certainty comparable between answers, no probability
   */
  public record Coded(Plover root, String line, double certainty) {}

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
    Coded best = null;
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
        boolean odd = !Arrays.asList(kinds(n)).contains(kind);
        Coded coded = code(layout, syntax, frames, n, kind, given, sources, targets);
        if (coded != null) {
          double certainty = coded.certainty() - 0.1 * order - (odd ? 2 : 0);
          if (best == null || certainty > best.certainty()) {
            best = new Coded(coded.root(), coded.line(), certainty);
          }
        }
      }
      order++;
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Coded code(
      Layout layout,
      Syntax syntax,
      Frames frames,
      Node node,
      EventLexicon.Kind kind,
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
    double certainty =
        EventLexicon.fit(line, phrase)
            + (kind == EventLexicon.Kind.NOUN ? -0.6 : 0)
            + (agent ? 0.7 : 0)
            + (object ? 0.5 : 0)
            - (status.rule().equals("to") || status.rule().equals("for") ? 0.8 : 0)
            + (syntax.relation(t) == Relation.ROOT ? 0.3 : 0);
    return new Coded(root, line.name() + ", " + status.rule(), certainty);
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
