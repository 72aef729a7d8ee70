package readout.syntax;

import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Words;

/** Reads the {@link Mood} of predicates off their trees, by the words of {@code moods.tsv}. */
public final class Moods {
  private final Words words;

  /** Of the language with this ISO 639-1 code. */
  public Moods(String language) {
    words = new Words(Moods.class, language + "/moods.tsv");
  }

  /** Whether the word of a token is of a class of {@code moods.tsv}. */
  public boolean is(Layout layout, int token, String wordClass) {
    return words.is(layout.token(token).lower(), wordClass);
  }

  /** Whether {@code lower} is of a class of {@code moods.tsv}. */
  public boolean is(String lower, String wordClass) {
    return words.is(lower, wordClass);
  }

  /** The mood of a verb or another predicate. */
  public Mood of(Layout layout, Syntax syntax, int token) {
    boolean negated = false;
    boolean conditional = false;
    Mood.Force force = Mood.Force.PLAIN;
    String said = "";
    for (int child : syntax.children(token)) {
      Relation relation = syntax.relation(child);
      negated |= isNegation(layout, syntax, child, relation);
      conditional |=
          (relation == Relation.ADVCL || relation == Relation.CCOMP)
              && isConditional(layout, syntax, child);
      Mood.Force own = force(layout, syntax, child, relation);
      // "Would reportedly": what is only supposed gives way to whatever says more.
      boolean weak = own == Mood.Force.WOULD && force != Mood.Force.PLAIN;
      if (own != null && !weak) {
        force = own;
        said = layout.token(child).lower();
      }
    }
    if (isAsked(layout, syntax, token)
        && (force == Mood.Force.PLAIN || force == Mood.Force.WOULD)) {
      return new Mood(negated, conditional, Mood.Force.ASKED, "");
    }
    return new Mood(negated, conditional, force, said);
  }

  private boolean isNegation(Layout layout, Syntax syntax, int child, @Nullable Relation relation) {
    String word = layout.token(child).lower();
    if (relation == Relation.ADVMOD) {
      return is(word, "never") || word.equals("longer") && hasNo(layout, syntax, child);
    }
    if (relation == Relation.CC_PRECONJ) {
      return word.equals("neither");
    }
    return isAuxiliary(relation) && (word.endsWith("n't") || word.endsWith("nʼt"))
        || isArgument(relation) && (hasNo(layout, syntax, child) || is(word, "nobody"));
  }

  private Mood.@Nullable Force force(
      Layout layout, Syntax syntax, int child, @Nullable Relation relation) {
    if (relation == Relation.OBL) {
      return isByReports(layout, syntax, child) ? Mood.Force.ALLEGED : null;
    }
    if (relation == Relation.ADVMOD) {
      return is(layout, child, "allegedly")
          ? Mood.Force.ALLEGED
          : is(layout, child, "maybe")
              ? Mood.Force.MAYBE
              : is(layout, child, "nearly") ? Mood.Force.NEARLY : null;
    }
    if (!isAuxiliary(relation)) {
      return null;
    }
    if (is(layout, child, "duty")) {
      return Mood.Force.DUTY;
    }
    if (is(layout, child, "maybe")) {
      return Mood.Force.MAYBE;
    }
    if (is(layout, child, "able")) {
      return Mood.Force.ABLE;
    }
    if (is(layout, child, "future")) {
      return Mood.Force.FUTURE;
    }
    return is(layout, child, "would") ? Mood.Force.WOULD : null;
  }

  /**
   * Whether the auxiliary stands before the subject, or the sentence ends in a question mark: who
   * asks, or says "had they agreed", does not say that it is so.
   */
  private static boolean isAsked(Layout layout, Syntax syntax, int token) {
    int subject = syntax.child(token, Relation.NSUBJ, Relation.NSUBJ_PASS);
    for (int child : syntax.children(token)) {
      if (subject >= 0 && child < subject && isAuxiliary(syntax.relation(child))
          || syntax.head(token) < 0 && layout.token(child).is("?")) {
        return true;
      }
    }
    return false;
  }

  /** "According to unconfirmed reports". */
  private boolean isByReports(Layout layout, Syntax syntax, int phrase) {
    return is(layout, phrase, "reports")
        && syntax.children(phrase, Relation.CASE).stream()
            .anyMatch(c -> layout.token(c).is("according"));
  }

  private static boolean isAuxiliary(@Nullable Relation relation) {
    return relation == Relation.AUX || relation == Relation.AUX_PASS || relation == Relation.COP;
  }

  private static boolean isArgument(@Nullable Relation relation) {
    return relation == Relation.NSUBJ
        || relation == Relation.NSUBJ_PASS
        || relation == Relation.OBJ;
  }

  private boolean hasNo(Layout layout, Syntax syntax, int token) {
    return syntax.children(token).stream().anyMatch(c -> is(layout, c, "no"));
  }

  /** Whether a clause is opened by "if", or by "should" before its subject. */
  private boolean isConditional(Layout layout, Syntax syntax, int clause) {
    return syntax.children(clause, Relation.MARK, Relation.AUX).stream()
        .anyMatch(c ->
            is(layout, c, "condition")
                && !is(layout, c, "question")
                && (!is(layout, c, "inverting")
                    || c < clause
                        && syntax.child(clause, Relation.MARK) < 0
                        && syntax.child(clause, Relation.NSUBJ) > c));
  }
}
