package readout.encoder;

import java.util.List;
import readout.syntax.Relation;

/**
 * What is left to do with the numbers that the network gives of each piece for its trees: {@code
 * arc} numbers as a dependent, {@code arc} as a head, {@code label} as a dependent, {@code label}
 * as a head, then a score for each part of speech.
 *
 * @param arcRoot the root as a head
 * @param weights of the relations, [label × relations]
 * @param bias of the relations
 * @param relations their names, in the network's order
 * @param tags the names of the parts of speech
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record SyntaxHeads(
    float[] arcRoot,
    int label,
    float[] weights,
    float[] bias,
    List<Relation> relations,
    List<String> tags) {
  SyntaxHeads {
    relations = List.copyOf(relations);
    if (arcRoot.length % 4 != 0) {
      throw new IllegalArgumentException(
          "vectors of " + arcRoot.length + " numbers must be a multiple of 4");
    }
    tags = List.copyOf(tags);
    if (weights.length != relations.size() * label || bias.length != relations.size()) {
      throw new IllegalArgumentException(
          weights.length
              + " weights and "
              + bias.length
              + " biases do not fit "
              + relations.size()
              + " relations by "
              + label);
    }
  }

  /** How many numbers a piece has. */
  int width() {
    return 2 * arcRoot.length + 2 * label + tags.size();
  }

  /** How well the word at one piece hangs on that at another, up to a constant factor. */
  float arc(float[] numbers, int dependent, int head) {
    int d = dependent * width();
    int h = head * width() + arcRoot.length;
    // Four sums at once: one alone would have to wait for itself.
    float a = 0;
    float b = 0;
    float c = 0;
    float e = 0;
    for (int i = 0; i + 3 < arcRoot.length; i += 4) {
      a += numbers[d + i] * numbers[h + i];
      b += numbers[d + i + 1] * numbers[h + i + 1];
      c += numbers[d + i + 2] * numbers[h + i + 2];
      e += numbers[d + i + 3] * numbers[h + i + 3];
    }
    return a + b + (c + e);
  }

  /** How well the word at a piece is the root, by the same measure. */
  float root(float[] numbers, int dependent) {
    int d = dependent * width();
    float sum = 0;
    for (int i = 0; i < arcRoot.length; i++) {
      sum += numbers[d + i] * arcRoot[i];
    }
    return sum;
  }

  /** How the word at one piece hangs on that at another; never as the root. */
  Relation relation(float[] numbers, int dependent, int head) {
    int d = dependent * width() + 2 * arcRoot.length;
    int h = head * width() + 2 * arcRoot.length + label;
    float[] scores = bias.clone();
    for (int i = 0; i < label; i++) {
      float sum = numbers[d + i] + numbers[h + i];
      if (sum > 0) {
        int row = i * scores.length;
        for (int r = 0; r < scores.length; r++) {
          scores[r] += weights[row + r] * sum;
        }
      }
    }
    int best = -1;
    for (int r = 0; r < scores.length; r++) {
      if (relations.get(r) != Relation.ROOT && (best < 0 || scores[r] > scores[best])) {
        best = r;
      }
    }
    return relations.get(best);
  }

  /** The likeliest part of speech of the word at a piece. */
  String tag(float[] numbers, int piece) {
    int from = piece * width() + 2 * arcRoot.length + 2 * label;
    int best = 0;
    for (int t = 1; t < tags.size(); t++) {
      best = numbers[from + t] > numbers[from + best] ? t : best;
    }
    return tags.get(best);
  }
}
