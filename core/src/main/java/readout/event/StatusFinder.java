package readout.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.syntax.Forms;
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

  private static final Set<String> NEVER =
      Set.of("not", "never", "n't", "no", "neither", "nor", "hardly", "without");
  private static final Set<String> ALLEGEDLY =
      Set.of("allegedly", "reportedly", "purportedly", "supposedly", "apparently", "presumably");
  private static final Set<String> DUTY = Set.of("must", "should", "shall", "ought");
  private static final Set<String> MAYBE =
      Set.of("may", "might", "could", "can", "perhaps", "maybe", "possibly", "almost", "nearly");
  private static final Set<String> REPORTS =
      Set.of("report", "reports", "rumour", "rumours", "rumor", "rumors", "claims", "allegations");
  private static final Set<String> HEARSAY =
      Set.of(
          "report",
          "say",
          "believe",
          "think",
          "understand",
          "rumour",
          "rumor",
          "allege",
          "claim",
          "see",
          "regard");
  private static final Set<String> CONDITION =
      Set.of("if", "unless", "provided", "providing", "should", "whether", "lest");
  private static final Set<String> NOT_YET = Set.of("until", "till", "before", "once", "when");

  private final Forms forms;
  private final Map<String, Status> governors = new HashMap<>();

  StatusFinder(String language, Forms forms) {
    this.forms = forms;
    for (List<String> row : Tsv.read(StatusFinder.class, language + "/status.tsv", 3)) {
      for (String word : row.get(1).split(" ")) {
        governors.putIfAbsent(word, Status.valueOf(row.get(0).toUpperCase(java.util.Locale.ROOT)));
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

  /** What the predicate's own auxiliaries, adverbs and conditions say. */
  private Found own(Layout layout, Syntax syntax, int token) {
    boolean infinitive = false;
    boolean would = false;
    Found out = new Found(Status.ASSERTED, "plain");
    for (int child : syntax.children(token)) {
      String word = layout.token(child).lower();
      Relation relation = syntax.relation(child);
      if (relation == Relation.ADVMOD && NEVER.contains(word)
          || relation == Relation.ADVMOD && word.equals("longer") && hasNo(layout, syntax, child)
          || isAuxiliary(relation) && (word.endsWith("n't") || word.endsWith("nʼt"))
          || isArgument(relation) && hasNo(layout, syntax, child)
          || isArgument(relation)
              && (word.equals("nobody") || word.equals("none") || word.equals("neither"))
          || relation == Relation.CC_PRECONJ && word.equals("neither")) {
        return new Found(Status.NEGATED, "not");
      }
      if (relation == Relation.ADVMOD && ALLEGEDLY.contains(word)
          || relation == Relation.OBL && isByReports(layout, syntax, child)) {
        out = new Found(Status.ALLEGED, word);
      } else if (relation == Relation.ADVMOD && MAYBE.contains(word)) {
        out = new Found(Status.HYPOTHETICAL, word);
      } else if (isAuxiliary(relation)) {
        would |= word.equals("would") || word.equals("'d");
        if (DUTY.contains(word)) {
          out = new Found(Status.DEMANDED, word);
        } else if (MAYBE.contains(word)) {
          out = new Found(Status.HYPOTHETICAL, word);
        } else if (word.equals("will") || word.equals("'ll")) {
          out = new Found(Status.PLANNED, word);
        }
      } else if (relation == Relation.MARK && word.equals("to")) {
        infinitive = true;
      } else if ((relation == Relation.ADVCL || relation == Relation.CCOMP)
          && isConditional(layout, syntax, child)) {
        return new Found(Status.CONDITIONAL, "if");
      }
    }
    if (out.status() == Status.ASSERTED && isInverted(layout, syntax, token)) {
      return new Found(Status.HYPOTHETICAL, "inverted");
    }
    if (out.status() == Status.ASSERTED && would) {
      return new Found(Status.HYPOTHETICAL, "would");
    }
    if (out.status() == Status.ASSERTED && infinitive && syntax.head(token) < 0) {
      return new Found(Status.HYPOTHETICAL, "to");
    }
    return out;
  }

  /**
   * Whether the auxiliary stands before the subject, or the sentence ends in a question mark: who
   * asks, or says "had they agreed", does not say that it is so.
   */
  private static boolean isInverted(Layout layout, Syntax syntax, int token) {
    int subject = syntax.child(token, Relation.NSUBJ, Relation.NSUBJ_PASS);
    for (int child : syntax.children(token)) {
      if (subject >= 0 && child < subject && isAuxiliary(syntax.relation(child))) {
        return true;
      }
      if (syntax.head(token) < 0 && layout.token(child).is("?")) {
        return true;
      }
    }
    return false;
  }

  /** "According to unconfirmed reports". */
  private static boolean isByReports(Layout layout, Syntax syntax, int phrase) {
    return REPORTS.contains(layout.token(phrase).lower())
        && syntax.children(phrase, Relation.CASE).stream()
            .anyMatch(c -> layout.token(c).is("according"));
  }

  /** "It was reported that", "is said to": nobody stands for it. */
  private boolean isHearsay(Layout layout, Syntax syntax, int verb) {
    return syntax.child(verb, Relation.AUX_PASS) >= 0
        && syntax.child(verb, Relation.OBL_AGENT) < 0
        && forms.bases(layout.token(verb).lower()).stream().anyMatch(HEARSAY::contains);
  }

  private static boolean isAuxiliary(@Nullable Relation relation) {
    return relation == Relation.AUX || relation == Relation.AUX_PASS || relation == Relation.COP;
  }

  private static boolean isArgument(@Nullable Relation relation) {
    return relation == Relation.NSUBJ
        || relation == Relation.NSUBJ_PASS
        || relation == Relation.OBJ;
  }

  private static boolean hasNo(Layout layout, Syntax syntax, int token) {
    return syntax.children(token).stream()
        .anyMatch(c -> layout.token(c).is("no") || layout.token(c).is("neither"));
  }

  private static boolean isConditional(Layout layout, Syntax syntax, int clause) {
    return syntax.children(clause).stream()
        .anyMatch(c ->
            (syntax.relation(c) == Relation.MARK || syntax.relation(c) == Relation.AUX)
                && CONDITION.contains(layout.token(c).lower())
                && !layout.token(c).is("whether")
                && (!layout.token(c).is("should")
                    || c < clause
                        && syntax.child(clause, Relation.MARK) < 0
                        && syntax.child(clause, Relation.NSUBJ) > c));
  }

  /**
   * What hanging on {@code head} makes of the predicate; null where it is a matter of its own, so
   * that nothing above counts.
   */
  private @Nullable Found above(
      Layout layout, Syntax syntax, int token, Relation relation, int head) {
    boolean infinitive =
        syntax.children(token).stream()
            .anyMatch(c -> syntax.relation(c) == Relation.MARK && layout.token(c).is("to"));
    String mark = mark(layout, syntax, token);
    return switch (relation) {
      case XCOMP, CCOMP, CSUBJ, CSUBJ_PASS -> {
        if (CONDITION.contains(mark)) {
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
        if (noun && REPORTS.contains(layout.token(head).lower())) {
          yield new Found(Status.ALLEGED, layout.token(head).lower());
        }
        if (by != null && noun) {
          yield by;
        }
        // "The pause proposed by the league": a participle is a clause of its own.
        yield infinitive ? new Found(Status.HYPOTHETICAL, "to") : null;
      }
      case ADVCL, ADVCL_RELCL -> {
        if (CONDITION.contains(mark)) {
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
        if (NOT_YET.contains(adverb(layout, syntax, token, mark)) && !past) {
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

  private static boolean hasPast(Layout layout, Syntax syntax, int token) {
    return syntax.children(token, Relation.AUX, Relation.AUX_PASS, Relation.COP).stream()
        .anyMatch(c -> Set.of("was", "were", "had", "did").contains(layout.token(c).lower()));
  }

  private static String adverb(Layout layout, Syntax syntax, int token, String mark) {
    if (!mark.isEmpty()) {
      return mark;
    }
    int adverb = syntax.child(token, Relation.ADVMOD);
    return adverb >= 0 && adverb < token ? layout.token(adverb).lower() : "";
  }

  private static String mark(Layout layout, Syntax syntax, int token) {
    for (int child : syntax.children(token, Relation.MARK)) {
      if (CONDITION.contains(layout.token(child).lower())) {
        return layout.token(child).lower();
      }
    }
    for (int child : syntax.children(token, Relation.MARK, Relation.CASE)) {
      if (!layout.token(child).is("to")) {
        // "As if", "even though": the words of one mark hang on its first.
        boolean condition =
            syntax.children(child, Relation.FIXED).stream()
                .anyMatch(f -> CONDITION.contains(layout.token(f).lower()));
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
