package readout.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.encoder.Chain;
import readout.encoder.Role;
import readout.encoder.Tag;

/**
 * What a network should say of the words of a paragraph: what the annotators said, what teachers
 * say, or something between. A teacher's view is not its best guess but what it holds possible, so
 * that more is learned from it than from an annotation (Hinton, Vinyals and Dean 2015; for chains,
 * Wang and others, ACL 2020, whose posterior distillation this is).
 *
 * @param lessons of the teachers, each for all articles that are learned from
 * @param trust what the teachers weigh beside the annotators, from 0 to 1
 */
record Goals(List<Lesson> lessons, double trust) {
  /** To learn from annotators alone. */
  static final Goals ANNOTATED = new Goals(List.of(), 0);

  Goals {
    lessons = List.copyOf(lessons);
    if (trust < 0 || trust > 1 || lessons.isEmpty() && trust > 0) {
      throw new IllegalArgumentException(
          "trust in " + lessons.size() + " teachers must be 0 to 1, 0 without any; is " + trust);
    }
  }

  /**
   * The goal of one paragraph, or of the part of it that is in a window.
   *
   * @param tags the tags as annotated; the first teacher's best where nobody has annotated any
   */
  // Numbers by the thousand, never compared or changed.
  @SuppressWarnings("ArrayRecordComponent")
  record Goal(int[] tags, double annotated, List<Chain.Odds> teachers) {
    /** The share that {@code tag} should have at {@code word}. */
    double tag(int word, int tag) {
      double out = tags[word] == tag ? annotated : 0;
      for (Chain.Odds odds : teachers) {
        out += (1 - annotated) / teachers.size() * odds.tag(word, tag);
      }
      return out;
    }

    /**
     * The share that these tags should have at {@code word}, which is not the first, and before.
     */
    double step(int word, int from, int to) {
      double out = tags[word - 1] == from && tags[word] == to ? annotated : 0;
      for (Chain.Odds odds : teachers) {
        out += (1 - annotated) / teachers.size() * odds.step(word, from, to);
      }
      return out;
    }
  }

  /** The goal of the words from {@code from} to before {@code to}, which are of one paragraph. */
  Goal of(Example example, int from, int to) {
    int @Nullable [] all = example.tags();
    List<Chain.Odds> teachers = new ArrayList<>();
    if (trust > 0 || all == null) {
      for (Lesson lesson : lessons) {
        teachers.add(lesson.chain().odds(Arrays.copyOfRange(lesson.of(example), from, to)));
      }
    }
    if (all == null) {
      Lesson first = lessons.getFirst();
      float[][] scores = Arrays.copyOfRange(first.of(example), from, to);
      return new Goal(first.chain().best(scores), 0, teachers);
    }
    int[] tags = Arrays.copyOfRange(all, from, to);
    Role role = Tag.of(tags[0]).role();
    if (role != null) {
      tags[0] = Tag.begin(role).ordinal();
    }
    return new Goal(tags, 1 - trust, teachers);
  }
}
