package readout.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.syntax.Forms;
import readout.syntax.Mood;
import readout.syntax.Moods;
import readout.syntax.Node;
import readout.syntax.Relation;
import readout.syntax.Syntax;
import readout.text.Layout;
import readout.text.Tsv;

/**
 * Says whether what a verb or a noun tells is real: by its own auxiliaries and adverbs first, then
 * by each word it hangs on, up to the root of the sentence. What nothing makes real is not:
 * infinitives are hypothetical unless their governor says otherwise. Immutable.
 */
final class StatusFinder {
  /** Links between clauses are climbed at most this often. */
  private static final int MOST_CLIMBS = 12;

  private final Moods moods;
  private final Forms forms;
  private final Map<String, Status> governors = new HashMap<>();

  StatusFinder(String language, Forms forms, Moods moods) {
    this.forms = forms;
    this.moods = moods;
    for (List<String> row : Tsv.read(StatusFinder.class, language + "/status.tsv", 3)) {
      for (String word : row.get(1).split(" ")) {
        Status status = Status.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        Status other = governors.put(word, status);
        if (other != null) {
          throw new IllegalStateException(
              "status.tsv: '" + word + "' is " + other + " and " + status);
        }
      }
    }
  }

  /**
   * What a word makes of its event.
   *
   * @param rule what decided it, for the record
   */
  record Found(Status status, String rule) {}

  /** The status of what {@code token}, a verb or another predicate, tells. */
  Found of(Layout layout, Syntax syntax, int token) {
    int at = token;
    Found own = own(layout, syntax, at);
    int relative = syntax.child(token, Relation.ACL_RELCL);
    if (relative >= 0 && !syntax.tag(token).startsWith("VB") && own.status() == Status.ASSERTED) {
      // "The meeting, which will be held on Monday": the clause says whether it was.
      own = own(layout, syntax, relative);
    }
    for (int climbs = 0; own.status() == Status.ASSERTED && climbs < MOST_CLIMBS; climbs++) {
      Node node = syntax.node(at);
      if (node == null || node.head() < 0) {
        return own;
      }
      int head = node.head();
      Found above = above(layout, syntax, at, node.relation(), head);
      if (above == null) {
        return own;
      }
      if (above.status() != Status.ASSERTED) {
        return above;
      }
      own = own(layout, syntax, head);
      at = head;
    }
    return own;
  }

  /** What the predicate says of itself. */
  private Found own(Layout layout, Syntax syntax, int token) {
    Mood mood = moods.of(layout, syntax, token);
    if (mood.negated()) {
      return new Found(Status.NEGATED, "not");
    }
    if (mood.conditional()) {
      return new Found(Status.CONDITIONAL, "if");
    }
    return switch (mood.force()) {
      case PLAIN ->
          isInfinitive(layout, syntax, token) && syntax.head(token) < 0
              ? new Found(Status.HYPOTHETICAL, "to")
              : new Found(Status.ASSERTED, "plain");
      case ALLEGED -> new Found(Status.ALLEGED, mood.word());
      case MAYBE, ABLE, NEARLY, WOULD -> new Found(Status.HYPOTHETICAL, mood.word());
      case DUTY -> new Found(Status.DEMANDED, mood.word());
      case FUTURE -> new Found(Status.PLANNED, mood.word());
      case ASKED -> new Found(Status.HYPOTHETICAL, "asked");
    };
  }

  private static boolean isInfinitive(Layout layout, Syntax syntax, int token) {
    return syntax.children(token, Relation.MARK).stream().anyMatch(c -> layout.token(c).is("to"));
  }

  /** "It was reported that", "is said to": nobody stands for it. */
  private boolean isHearsay(Layout layout, Syntax syntax, int verb) {
    return syntax.child(verb, Relation.AUX_PASS) >= 0
        && syntax.child(verb, Relation.OBL_AGENT) < 0
        && forms.bases(layout.token(verb).lower()).stream().anyMatch(b -> moods.is(b, "hearsay"));
  }

  /**
   * What hanging on {@code head} makes of the predicate; null where it is a matter of its own, so
   * that nothing above counts.
   */
  private @Nullable Found above(
      Layout layout, Syntax syntax, int token, Relation relation, int head) {
    boolean infinitive = isInfinitive(layout, syntax, token);
    String mark = mark(layout, syntax, token);
    return switch (relation) {
      case XCOMP, CCOMP, CSUBJ, CSUBJ_PASS -> {
        if (moods.is(mark, "condition")) {
          yield new Found(Status.HYPOTHETICAL, "if");
        }
        Found by = governed(layout, head);
        if (by != null) {
          yield by;
        }
        if (isHearsay(layout, syntax, head)) {
          yield new Found(Status.ALLEGED, "hearsay");
        }
        yield infinitive
            ? new Found(Status.HYPOTHETICAL, "to")
            : new Found(Status.ASSERTED, "plain");
      }
      case ACL -> {
        Found by = governed(layout, head);
        boolean noun = infinitive || mark.equals("of") || mark.equals("that");
        if (noun && moods.is(layout, head, "reports")) {
          yield new Found(Status.ALLEGED, layout.token(head).lower());
        }
        if (by != null && noun) {
          yield by;
        }
        // "The pause proposed by the league": a participle is a clause of its own.
        yield infinitive ? new Found(Status.HYPOTHETICAL, "to") : null;
      }
      case ADVCL, ADVCL_RELCL -> {
        if (moods.is(mark, "condition")) {
          yield new Found(Status.HYPOTHETICAL, mark);
        }
        if (infinitive || mark.equals("for")) {
          Found by = governed(layout, head);
          yield by != null ? by : new Found(Status.HYPOTHETICAL, "to");
        }
        if (mark.equals("as") && isHearsay(layout, syntax, head)) {
          yield new Found(Status.ALLEGED, "hearsay");
        }
        if (mark.equals("without") || mark.equals("instead")) {
          yield new Found(Status.NEGATED, mark);
        }
        if (mark.equals("from")
            || mark.equals("of")
            || mark.equals("at")
            || mark.equals("against")) {
          Found by = governed(layout, head);
          yield by != null ? by : new Found(Status.HYPOTHETICAL, mark);
        }
        boolean past = syntax.tag(token).equals("VBD") || hasPast(layout, syntax, token);
        if (moods.is(adverb(layout, syntax, token, mark), "not-yet") && !past) {
          yield new Found(Status.HYPOTHETICAL, "when");
        }
        yield past || !syntax.tag(token).equals("VBG") ? null : new Found(Status.ASSERTED, "plain");
      }
      // "In the event that they attack": no relative clause, though it may look like one.
      case ACL_RELCL -> mark.equals("that") ? governed(layout, head) : null;
      case CONJ -> {
        boolean own = syntax.child(token, Relation.NSUBJ, Relation.NSUBJ_PASS) >= 0;
        yield own && syntax.child(token, Relation.AUX) >= 0
            ? upper(layout, syntax, head)
            : new Found(Status.ASSERTED, "plain");
      }
      case OBJ,
          OBL,
          NMOD,
          NSUBJ,
          NSUBJ_PASS,
          OBL_AGENT,
          OBL_UNMARKED,
          NMOD_POSS,
          COMPOUND,
          APPOS -> {
        Found by = governed(layout, head);
        yield by != null ? by : new Found(Status.ASSERTED, "plain");
      }
      default -> null;
    };
  }

  /** A clause of its own conjoined to another is as real as what both hang on. */
  private @Nullable Found upper(Layout layout, Syntax syntax, int head) {
    Node node = syntax.node(head);
    return node == null || node.head() < 0
        ? null
        : above(layout, syntax, head, node.relation(), node.head());
  }

  private boolean hasPast(Layout layout, Syntax syntax, int token) {
    return syntax.children(token, Relation.AUX, Relation.AUX_PASS, Relation.COP).stream()
        .anyMatch(c -> moods.is(layout, c, "past"));
  }

  private static String adverb(Layout layout, Syntax syntax, int token, String mark) {
    if (!mark.isEmpty()) {
      return mark;
    }
    int adverb = syntax.child(token, Relation.ADVMOD);
    return adverb >= 0 && adverb < token ? layout.token(adverb).lower() : "";
  }

  private String mark(Layout layout, Syntax syntax, int token) {
    for (int child : syntax.children(token, Relation.MARK)) {
      if (moods.is(layout, child, "condition")) {
        return layout.token(child).lower();
      }
    }
    for (int child : syntax.children(token, Relation.MARK, Relation.CASE)) {
      if (!layout.token(child).is("to")) {
        // "As if", "even though": the words of one mark hang on its first.
        boolean condition =
            syntax.children(child, Relation.FIXED).stream()
                .anyMatch(f -> moods.is(layout, f, "condition"));
        return condition ? "if" : layout.token(child).lower();
      }
    }
    return "";
  }

  /** What the governor's word says; null where it is not in the list. */
  private @Nullable Found governed(Layout layout, int head) {
    for (String base : forms.bases(layout.token(head).lower())) {
      Status status = governors.get(base);
      if (status != null) {
        return new Found(status, base);
      }
    }
    return null;
  }
}
