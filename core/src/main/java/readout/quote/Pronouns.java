package readout.quote;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.Gender;
import readout.name.Mention;
import readout.name.Names;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Words;

/**
 * Finds whom "he" and "she" mean: who spoke just before, unless somebody else who may be meant has
 * been named since; or the one person named near. Two who may be meant are nobody.
 */
final class Pronouns {
  private static final int MAX_PARAGRAPHS_BACK = 2;
  private static final int MAX_SENTENCES_BACK = 2;
  // In a paragraph without end, nobody looks further back for who "he" is.
  private static final int MAX_TURNS_BACK = 24;

  private final Words words;

  Pronouns(Words words) {
    this.words = words;
  }

  /** Who is meant; {@code null} with two candidates or none. */
  @Nullable Entity find(
      Scene scene,
      Names names,
      Span pronoun,
      Gender gender,
      List<Span> said,
      List<SpeakerFinder.Turn> turns) {
    Layout layout = scene.layout;
    SpeakerFinder.Turn turn = turn(layout, names, pronoun, gender, turns);
    int sentence = layout.sentenceAt(pronoun.start());
    int back = Math.max(0, sentence - MAX_SENTENCES_BACK);
    int from = turn == null ? layout.sentences().get(back).span().start() : turn.end();
    Set<Entity> others = new LinkedHashSet<>();
    Entity topic = null;
    if (from < pronoun.start()) {
      for (Mention m : names.within(new Span(from, pronoun.start()))) {
        Optional<Entity> e = names.entity(m.entity());
        boolean fits =
            m.type() == Entity.Type.PERSON
                && e.isPresent()
                && names.gender(e.get().id()).admits(gender)
                && isPerson(names, e.get(), turns)
                && !scene.isQuotedAt(m.span().start())
                && said.stream().noneMatch(s -> s.contains(m.span()));
        if (fits && !(turn != null && turn.entity().equals(e.get()))) {
          others.add(e.get());
          boolean known = turn == null && names.gender(e.get().id()) == gender;
          topic = known || opensSentence(layout, m.span()) ? e.get() : topic;
        }
      }
    }
    if (others.isEmpty()) {
      return turn == null ? null : turn.entity();
    }
    return others.size() == 1 ? topic : null;
  }

  /**
   * A single capitalised word may be a ship: it counts if it has a role, has spoken or takes the
   * pronoun.
   */
  private static boolean isPerson(Names names, Entity entity, List<SpeakerFinder.Turn> turns) {
    boolean spoke = false;
    for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - MAX_TURNS_BACK); i--) {
      spoke |= turns.get(i).entity().equals(entity);
    }
    return spoke
        || entity.name().indexOf(' ') > 0
        || !entity.roles().isEmpty()
        || names.gender(entity.id()) != Gender.EITHER;
  }

  /** The last person before the pronoun who spoke and whom it may mean. */
  private static SpeakerFinder.@Nullable Turn turn(
      Layout layout, Names names, Span pronoun, Gender gender, List<SpeakerFinder.Turn> turns) {
    int here = paragraph(layout, pronoun.start());
    for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - MAX_TURNS_BACK); i--) {
      SpeakerFinder.Turn turn = turns.get(i);
      boolean before = turn.offset() < pronoun.start();
      if (before && here - paragraph(layout, turn.end()) > MAX_PARAGRAPHS_BACK) {
        return null;
      }
      if (before
          && turn.entity().type() == Entity.Type.PERSON
          && names.gender(turn.entity().id()).admits(gender)) {
        return turn;
      }
    }
    return null;
  }

  private static int paragraph(Layout layout, int offset) {
    return layout.sentences().get(layout.sentenceAt(offset)).paragraph();
  }

  /**
   * Whether no verb stands before the name in its sentence, so that the sentence is about the
   * person.
   */
  private boolean opensSentence(Layout layout, Span name) {
    Sentence sentence = layout.sentences().get(layout.sentenceAt(name.start()));
    int end = Math.min(layout.tokenAt(name.start()), sentence.firstToken() + 12);
    for (int i = sentence.firstToken(); i < end; i++) {
      String w = layout.token(i).lower();
      if (words.is(w, "verb")
          || words.is(w, "auxiliary")
          || words.is(w, "modal")
          || w.endsWith("ed")) {
        return false;
      }
    }
    return layout.tokenAt(name.start()) <= end;
  }
}
