package readout.time;

import java.util.List;
import java.util.Set;

/** One place of a pattern. */
sealed interface Part {
  /** What an atom may be. */
  sealed interface Test {
    /** One of these words. */
    record Words(Set<String> any) implements Test {
      public Words {
        any = Set.copyOf(any);
      }
    }

    /**
     * A word of a class of the lexicon.
     *
     * @param and another class it must be of as well; empty for none
     * @param not a class it must not be of; empty for none
     */
    record Kind(String name, String and, String not) implements Test {}

    /** Four digits that may be a year. */
    record Year() implements Test {}

    /** A number from {@code min} to {@code max} in one or two digits, perhaps with "th". */
    record Digits(int min, int max) implements Test {}

    /** Digits with an "s" behind them that name ten years: "1990s", "90s". */
    record Decade() implements Test {}

    /** A capitalised word that no rule knows: a name. */
    record Proper() implements Test {}
  }

  /** An atom that passes one of the tests; what it stands for goes into the slot. */
  record One(String slot, List<Test> tests, boolean optional) implements Part {
    public One {
      tests = List.copyOf(tests);
    }
  }

  /**
   * A number of one or more atoms.
   *
   * @param several whether it must not be one
   */
  record Amount(String slot, boolean several, boolean optional) implements Part {}

  /** Any expression of a group of rules that stands above this one's. */
  record Group(String slot, String group, boolean optional) implements Part {}

  /** An atom before or after the expression that must, or must not, pass one of the tests. */
  record Beside(boolean after, boolean must, List<Test> tests) implements Part {
    public Beside {
      tests = List.copyOf(tests);
    }
  }
}
