package readout.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.name.Mention;
import readout.name.NameFinder;
import readout.name.Names;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Span;
import readout.text.Token;
import readout.text.Tsv;
import readout.text.Words;

/**
 * Finds the words for whom something was said to: the object of the cue ("told [reporters]"), what
 * follows its preposition ("said to [the islanders]"), the subject of a passive ("[Bell] was
 * asked"), and whoever asked ("Asked by [reporters] …", "answering [journalists]' questions").
 * Immutable.
 */
final class Addressees {
  /** How many tokens "answering" may stand before the question. */
  private static final int QUESTION = 8;

  private final Cues cues;
  private final Words words;
  private final NameFinder finder;
  private final NounPhrases phrases;
  private final Map<String, Set<String>> ways = new HashMap<>();

  /** From {@code readout/quote/<language>/addressees.tsv} and {@code cues.tsv}. */
  Addressees(String language, Words words, NameFinder finder) {
    this.words = words;
    this.finder = finder;
    cues = new Cues(language);
    phrases = new NounPhrases(words);
    for (List<String> row : Tsv.read(Addressees.class, language + "/addressees.tsv", 3)) {
      ways.computeIfAbsent(row.get(0), w -> new HashSet<>()).addAll(List.of(row.get(1).split(" ")));
    }
  }

  /** The hearer of an attribution; null where the text names none. */
  @Nullable Span find(Scene scene, Names names, Attribution a) {
    Span cue = a.cue();
    if (cue == null) {
      return null;
    }
    Search search = new Search(scene, names, a, cue);
    Span hearer = search.byVerb();
    if (hearer == null) {
      hearer = search.byQuestion();
    }
    return hearer;
  }

  private boolean is(String way, String word) {
    return ways.getOrDefault(way, Set.of()).contains(word);
  }

  /** The search for the hearer of one attribution. */
  private final class Search {
    private final Scene scene;
    private final Layout layout;
    private final Names names;
    private final Attribution a;
    private final int first;
    private final int end;
    private final Sentence sentence;

    Search(Scene scene, Names names, Attribution a, Span cue) {
      this.scene = scene;
      this.names = names;
      this.a = a;
      layout = scene.layout;
      first = layout.tokenAt(cue.start());
      end = layout.tokenAt(cue.end());
      sentence = layout.sentences().get(layout.sentenceAt(cue.start()));
    }

    @Nullable Span byVerb() {
      for (int i = end - 1; i >= first; i--) {
        for (Cues.Entry entry : cues.of(layout.token(i).lower())) {
          Span hearer = of(entry, i);
          if (hearer != null) {
            return hearer;
          }
        }
      }
      return null;
    }

    private @Nullable Span of(Cues.Entry entry, int verb) {
      if (verb > sentence.firstToken() && words.is(layout.token(verb - 1).lower(), "determiner")) {
        // "a telling silence"
        return null;
      }
      Cue cue = entry.cue();
      int next = verb + 1;
      for (String particle : cue.particle()) {
        if (next >= sentence.endToken() || !layout.token(next).is(particle)) {
          return null;
        }
        next++;
      }
      boolean object = cue.takes(Cue.Frame.WHOM);
      int be = object && entry.form() == Cue.Form.PARTICIPLE ? auxiliary(verb) : -1;
      if (be >= 0) {
        NounPhrases.Phrase subject = phrases.endingAt(layout, be, sentence.firstToken());
        return subject == null ? null : hearer(subject.first(), subject.end(), true);
      }
      Span heard = object ? after(next, !is("object", cue.lemma())) : null;
      heard = object && heard == null ? toDo(next) : heard;
      if (heard != null) {
        return heard;
      }
      if (next < sentence.endToken() && words.is(layout.token(next).lower(), "adverb")) {
        next++;
      }
      boolean leads = next < sentence.endToken() && is(layout.token(next).lower(), cue.lemma());
      return leads ? after(next + 1, true) : null;
    }

    /** The first token of "was", "has been" before a participle; -1 where it is no passive. */
    private int auxiliary(int participle) {
      int at = participle - 1;
      if (at > sentence.firstToken() && words.is(layout.token(at).lower(), "adverb")) {
        at--;
      }
      if (at <= sentence.firstToken() || !words.is(layout.token(at).lower(), "be")) {
        return -1;
      }
      Token before = layout.token(at - 1);
      return words.is(before.lower(), "have") || words.is(before.lower(), "be") ? at - 1 : at;
    }

    /** Who stands at token {@code from}: {@code strictly} somebody who can hear. */
    private @Nullable Span after(int from, boolean strictly) {
      int to = sentence.endToken();
      for (Span piece : a.content()) {
        int start = layout.tokenAt(piece.start());
        to = start >= from ? Math.min(to, start) : to;
      }
      for (int i = from; i < to; i++) {
        Token t = layout.token(i);
        // "told Island Today": what is a time in small letters is part of a name in capitals.
        boolean day = words.is(t.lower(), "weekday") && !(t.is("today") && t.isCapitalised());
        boolean ends = day || t.is("that") || words.is(t.lower(), "relative");
        // "told reporters in Oldhaven", "thanked Bell on Telegram": where is not who.
        boolean where = t.is("on") || t.is("in") || t.is("at");
        if (ends || where || scene.isQuoted(i) != quoted()) {
          to = i;
        }
      }
      NounPhrases.Phrase phrase = from < to ? phrases.startingAt(layout, from, to) : null;
      if (phrase == null) {
        return null;
      }
      int end = phrase.end();
      if (end < to
          && layout.token(end).isCapitalised()
          && words.is(layout.token(end).lower(), "time")) {
        end++;
      }
      // "told Northern Radio's “Morning Hour”": what is owned is no hearer if it is not named.
      boolean owner = isPossessive(layout.token(end - 1));
      boolean owned = end < sentence.endToken() && scene.isQuoted(end);
      return owner && !owned ? null : hearer(from, owner ? end - 1 : end, strictly);
    }

    /**
     * "urged [the islanders] to leave": what is said opens with who shall do it, whom the
     * annotators of PolNeAR and so the encoder count with what is said.
     */
    private @Nullable Span toDo(int from) {
      if (a.content().stream().noneMatch(c -> layout.tokenAt(c.start()) == from)) {
        return null;
      }
      NounPhrases.Phrase phrase = phrases.startingAt(layout, from, sentence.endToken());
      int to = phrase == null ? from : phrase.end();
      boolean order =
          to > from
              && to + 1 < sentence.endToken()
              && layout.token(to).is("to")
              && !words.is(layout.token(to + 1).lower(), "determiner")
              && scene.isQuoted(from) == quoted();
      return order && hears(from, to) ? layout.span(from, to) : null;
    }

    private boolean quoted() {
      return scene.isQuoted(first);
    }

    /** The tokens as a hearer; null where they cannot be one. */
    private @Nullable Span hearer(int from, int to, boolean strictly) {
      if (from == to) {
        // "told 's": an owner without a name.
        return null;
      }
      Span span = layout.span(from, to);
      Span source = a.source();
      if (source != null && source.overlaps(span)
          || a.content().stream().anyMatch(c -> c.overlaps(span))) {
        return null;
      }
      int head = from;
      while (head < to && !words.is(layout.token(head).lower(), "nounlink")) {
        head++;
      }
      String last = layout.token(Math.max(head - 1, from)).lower();
      boolean pronoun = words.is(last, "subject") || words.is(last, "object");
      if (pronoun || words.is(last, "reflexive") || is("never", last)) {
        return null;
      }
      return strictly && !hears(from, head) ? null : span;
    }

    /** Whether the phrase names somebody, or people by what they are. */
    private boolean hears(int from, int head) {
      if (head == from) {
        return false;
      }
      Span span = layout.span(from, head);
      for (Mention m : names.within(span)) {
        if (m.span().end() == span.end()) {
          return switch (m.type()) {
            case PERSON, GPE, ORG, MEDIA, GROUP -> true;
            case LOC, FAC, EVENT -> false;
          };
        }
      }
      String last = layout.token(head - 1).lower();
      return finder.isRole(last)
          || finder.isPlural(last)
          || finder.isPress(last)
          || finder.is(last, "organisation")
          || finder.is(last, "people-plural")
          || finder.is(last, "sides");
    }

    /** Who asked what is answered here. */
    @Nullable Span byQuestion() {
      int at = sentence.firstToken();
      if (at < first && words.is(layout.token(at).lower(), "subordinator")) {
        at++;
      }
      if (at + 2 < first
          && is("asked", layout.token(at).lower())
          && layout.token(at + 1).is("by")) {
        return after(at + 2, true);
      }
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        Token t = layout.token(i);
        if (is("answering", t.lower())
            && !scene.isQuoted(i)
            && a.content().stream().noneMatch(c -> c.overlaps(t.span()))) {
          return asker(i + 1);
        }
      }
      return null;
    }

    /** "journalists' questions", "a question from a journalist". */
    private @Nullable Span asker(int from) {
      int to = Math.min(sentence.endToken(), from + QUESTION);
      for (int i = from; i < to; i++) {
        if (!is("question", layout.token(i).lower())) {
          continue;
        }
        if (i + 1 < to && (layout.token(i + 1).is("from") || layout.token(i + 1).is("by"))) {
          return after(i + 2, true);
        }
        boolean owned = i - 1 > from && isPossessive(layout.token(i - 1));
        return owned ? hearer(from, i - 1, true) : null;
      }
      return null;
    }

    private static boolean isPossessive(Token t) {
      return t.is("'s") || t.is("\u2019s") || t.is("'") || t.is("\u2019");
    }
  }
}
