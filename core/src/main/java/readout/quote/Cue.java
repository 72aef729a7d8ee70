package readout.quote;

import java.util.List;
import java.util.Set;

/**
 * A way of reporting: a verb, with its particle where it has one.
 *
 * @param lemma the verb and its particle: {@code call for}
 * @param particle the words that must follow the verb; empty for most
 * @param frames what may follow
 * @param act what is done by saying it that way
 */
record Cue(String lemma, List<String> particle, Set<Frame> frames, Act act) {
  /** What a reporting verb may be followed by; the words of the data file. */
  enum Frame {
    QUOTE,
    CLAUSE,
    THAT,
    NP,
    TO,
    WHOM,
    WH,
    ING,
    FOR,
    /** Nothing that follows: its forms are as often nouns, so it needs a plain subject. */
    NOUN,
    /** The subject is what is thought, not who thinks it: "seems to". */
    RAISING
  }

  /** The inflected form in which a verb stands. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    ING
  }

  /**
   * Whether it reports words rather than an attitude: such a verb can stand before or after a
   * quotation.
   */
  boolean isSpeech() {
    return frames.contains(Frame.QUOTE);
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}
