package readout.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.text.Layout;
import readout.text.Sentence;
import readout.text.Sorted;
import readout.text.Span;
import readout.text.Words;

/**
 * Finds attributions by rules over word classes and quotation marks. The reader uses them within
 * what the encoder found ({@link #inside}); over a whole article ({@link #find}) they are what it
 * is measured against. They go a sentence at a time: first what stands beside its content ({@link
 * Inserts}), else what introduces it ({@link CuedClauses}); then again inside the content found,
 * for reports within reports; last, quotations that continue one another.
 */
public final class RuleAttributions {
  private static final int MAX_DEPTH = 3;

  private final Words words;
  private final Inserts inserts;
  private final CuedClauses clauses;
  private final Opinions opinions;
  private final HeadlineColons headlines;
  private final Signatures signatures;
  private final Continuations continuations;

  /** The rules of the language with this ISO 639-1 code, over its word classes. */
  public RuleAttributions(String language, Words words) {
    this.words = words;
    NounPhrases phrases = new NounPhrases(words);
    CueGroups groups = new CueGroups(new Cues(language), words);
    inserts = new Inserts(groups, phrases, words);
    clauses = new CuedClauses(groups, phrases, words);
    opinions = new Opinions(words);
    headlines = new HeadlineColons(words);
    signatures = new Signatures(words);
    continuations = new Continuations();
  }

  /**
   * The attributions of an article in order of their content, nested ones after the one they lie
   * in.
   */
  public List<Attribution> find(Layout layout) {
    Scene scene = new Scene(layout);
    List<Attribution> found = new ArrayList<>();
    List<Sentence> sentences = layout.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Sentence next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
      Attribution across = next == null ? null : across(scene, sentence, next);
      if (across != null) {
        found.add(across);
        i++;
      } else {
        region(scene, sentence.firstToken(), sentence.endToken(), 0, found);
      }
    }
    found = signatures.apply(scene, found.stream().distinct().toList());
    found = continuations.apply(scene, found);
    found.sort(
        Comparator.<Attribution>comparingInt(a -> a.extent().start())
            .thenComparingInt(a -> -a.extent().end()));
    return found;
  }

  /**
   * The reports within the contents of {@code outer}, each piece of content read by itself: who is
   * said to have said something.
   */
  List<Attribution> inside(Scene scene, List<Attribution> outer) {
    List<Span> known =
        outer.stream().map(Attribution::cue).filter(Objects::nonNull).sorted().toList();
    List<Attribution> found = new ArrayList<>();
    for (Attribution a : outer) {
      for (Span piece : a.content()) {
        int first = scene.layout.tokenAt(piece.start());
        int end = scene.layout.tokenAt(piece.end());
        if (first < end && scene.token(first).is("that")) {
          first++;
        }
        if (!scene.isPureQuotation(first, end)) {
          region(scene, first, end, 1, found);
        }
      }
    }
    return found.stream().distinct().filter(a -> !isKnown(known, a.cue())).toList();
  }

  /** Whether the cue shares a character with one of {@code known}, which are sorted. */
  private static boolean isKnown(List<Span> known, @Nullable Span cue) {
    if (cue == null) {
      return false;
    }
    int after = Sorted.firstAfter(known, Span::start, cue.end() - 1);
    return after > 0 && known.get(after - 1).overlaps(cue);
  }

  /**
   * {@code found} without the further sentences that it gives to a source although they begin with
   * a report of somebody else's: "According to officials, it is old. Bell said that it is new."
   * Those are given to whom they name, unless {@code found} does so already.
   */
  List<Attribution> apart(Scene scene, List<Attribution> found) {
    List<Attribution> out = new ArrayList<>();
    Set<@Nullable Span> cues = new HashSet<>();
    found.forEach(a -> cues.add(a.cue()));
    for (Attribution a : found) {
      List<Span> kept = new ArrayList<>();
      for (Span piece : a.content()) {
        Attribution own = a.cue() == null ? null : own(scene, a.cue(), piece);
        if (own == null) {
          kept.add(piece);
        } else if (cues.add(own.cue())) {
          out.add(own);
        }
      }
      if (kept.size() == a.content().size()) {
        out.add(a);
      } else if (!kept.isEmpty()) {
        out.add(new Attribution(a.source(), a.cue(), kept, a.rule(), a.odds()));
      }
    }
    return out;
  }

  /** The report that a piece begins with which is one whole sentence, and not the cue's. */
  private @Nullable Attribution own(Scene scene, Span cue, Span piece) {
    Layout layout = scene.layout;
    int first = layout.tokenAt(piece.start());
    Sentence sentence = layout.sentences().get(layout.sentenceAt(piece.start()));
    boolean whole =
        sentence.firstToken() == first
            && Math.abs(sentence.span().end() - piece.end()) <= 1
            && !sentence.span().overlaps(cue)
            && !scene.isQuoted(first);
    if (!whole) {
      return null;
    }
    List<Attribution> inside = new ArrayList<>();
    region(scene, first, sentence.endToken(), 1, inside);
    return inside.stream()
        .filter(i -> i.source() != null && i.source().start() == piece.start())
        .findFirst()
        .orElse(null);
  }

  /**
   * What opens with words that can mean nothing else ("In his opinion, …", "According to the
   * ministry, …"), in sentences of which {@code found} has nothing.
   */
  List<Attribution> openings(Scene scene, List<Attribution> found) {
    List<Sentence> sentences = scene.layout.sentences();
    boolean[] known = new boolean[sentences.size()];
    for (Attribution a : found) {
      int last = scene.layout.sentenceAt(a.extent().end() - 1);
      Arrays.fill(known, scene.layout.sentenceAt(a.extent().start()), last + 1, true);
    }
    List<Attribution> out = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      int from = sentences.get(i).firstToken();
      int to = sentences.get(i).endToken();
      if (!known[i] && from < to && !scene.isQuoted(from)) {
        Attribution opinion = opinions.find(scene, from, to);
        out.addAll(opinion != null ? List.of(opinion) : clauses.according(scene, from, to));
      }
    }
    return out;
  }

  /**
   * An attribution that two sentences make together: a quotation with its own end mark and who said
   * it ("Why now?" Bell asked.), or who says it and, in the next paragraph, the quotation.
   */
  private @Nullable Attribution across(Scene scene, Sentence sentence, Sentence next) {
    int from = next.firstToken();
    int to = next.endToken();
    boolean quotation = scene.isPureQuotation(sentence.firstToken(), sentence.endToken());
    if (quotation && sentence.paragraph() == next.paragraph() && !scene.isQuoted(from)) {
      Insert insert = inserts.parse(scene, from, to);
      return insert != null && insert.verb() != null && !clauses.hasVerb(scene, insert.end(), to)
          ? new Attribution(
              insert.source(), insert.cue(), List.of(quoted(scene, sentence)), "insert")
          : null;
    }
    boolean leads =
        scene.token(sentence.endToken() - 1).is(":")
            && !scene.isQuoted(sentence.endToken() - 1)
            && scene.isPureQuotation(from, to)
            && sentence.paragraph() != next.paragraph();
    return leads
        ? clauses.leading(
            scene, sentence.firstToken(), sentence.endToken() - 1, quoted(scene, next))
        : null;
  }

  /** The quotation that a sentence is. */
  private static Span quoted(Scene scene, Sentence sentence) {
    int first = sentence.firstToken();
    while (!scene.isQuoted(first)) {
      first++;
    }
    int end = sentence.endToken();
    while (!scene.isQuoted(end - 1)) {
      end--;
    }
    return scene.layout.span(first, end);
  }

  private void region(Scene scene, int start, int end, int depth, List<Attribution> found) {
    int from = start;
    int to = end;
    while (from < to && scene.token(from).isMark() && !scene.opensQuotation(from)) {
      from++;
    }
    while (to > from && scene.token(to - 1).isMark() && !scene.isQuoted(to - 1)) {
      to--;
    }
    if (from >= to || depth >= MAX_DEPTH) {
      return;
    }
    int before = found.size();
    Attribution whole = opinions.find(scene, from, to);
    boolean headline =
        start == 0
            || scene
                .layout
                .paragraphs()
                .get(
                    scene
                        .layout
                        .sentences()
                        .get(scene.layout.sentenceAt(scene.token(from).start()))
                        .paragraph())
                .heading();
    if (whole == null && depth == 0 && headline) {
      whole = headlines.find(scene, from, to);
    }
    if (whole != null) {
      found.add(whole);
    } else if (!besideInserts(scene, from, to, found)) {
      found.addAll(clauses.find(scene, from, to));
    }
    for (Attribution a : List.copyOf(found.subList(before, found.size()))) {
      for (Span piece : a.content()) {
        int first = scene.layout.tokenAt(piece.start());
        int last = scene.layout.tokenAt(piece.end());
        boolean smaller = last - first < to - from;
        if (smaller && !scene.isPureQuotation(first, last)) {
          region(scene, first, last, depth + 1, found);
        }
      }
    }
  }

  private boolean besideInserts(Scene scene, int from, int to, List<Attribution> found) {
    List<Insert> list = new ArrayList<>();
    List<Integer> borders = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean border = scene.closesQuotation(i) || !scene.isQuoted(i) && isBreak(scene, i);
      if (!border || i + 1 >= to) {
        continue;
      }
      int start = scene.closesQuotation(i) && scene.token(i + 1).is(",") ? i + 2 : i + 1;
      Insert insert = inserts.parse(scene, start, to);
      if (insert != null
          && (!list.isEmpty() || hasClause(scene, from, i + 1) || splits(scene, insert, to))) {
        list.add(insert);
        borders.add(scene.closesQuotation(i) ? i + 1 : i);
        i = insert.end() - 1;
      }
    }
    // "Ana Bell said. " after a quotation that ends its own sentence is caught by Continuations.
    int segment = from;
    for (int k = 0; k < list.size(); k++) {
      Insert insert = list.get(k);
      boolean adjacent = k > 0 && insert.start() <= list.get(k - 1).end() + 1;
      int pieceEnd = borders.get(k);
      List<Span> content = new ArrayList<>();
      boolean introduces =
          insert.end() < to
              && scene.token(insert.end()).is(":")
              && insert.end() + 1 < to
              && scene.opensQuotation(insert.end() + 1)
              && !scene.isQuoted(pieceEnd - 1);
      if (introduces) {
        addPiece(scene, insert.end() + 1, scene.quotationEnd(insert.end() + 1), content);
        found.add(new Attribution(insert.source(), insert.cue(), content, "insert"));
        segment = Math.min(insert.end() + 1, to);
        continue;
      }
      if (adjacent) {
        addPiece(scene, from, list.get(k - 1).end(), content);
      } else {
        addPiece(scene, quotedStart(scene, segment, pieceEnd), pieceEnd, content);
      }
      int next = k + 1 < list.size() ? borders.get(k + 1) : to;
      boolean followed = k + 1 < list.size() && list.get(k + 1).start() <= insert.end() + 1;
      int after = insert.end();
      segment = Math.min(after + 1, to);
      if (!followed && !adjacent && after < next) {
        int rest = scene.opensQuotation(after) ? after : after + 1;
        boolean ends =
            scene.token(after).isMark()
                && !scene.opensQuotation(after)
                && ".?!;".contains(scene.token(after).word());
        if (rest < next && !ends && k + 1 == list.size()) {
          List<Attribution> siblings = clauses.siblings(scene, rest, next, insert.source());
          if (!siblings.isEmpty()) {
            found.addAll(siblings);
          } else if (continuesContent(scene, content, rest, next)) {
            addPiece(scene, rest, next, content);
          }
        }
      }
      if (!content.isEmpty()) {
        found.add(
            new Attribution(
                insert.source(),
                insert.cue(),
                content,
                insert.verb() == null ? "according-to" : "insert"));
      }
    }
    return !list.isEmpty();
  }

  /** After ", he said," content goes on unless a new clause with its own conjunction starts. */
  private boolean continuesContent(Scene scene, List<Span> before, int from, int to) {
    String w = scene.token(from).lower();
    boolean quotedBefore =
        !before.isEmpty() && scene.isQuoted(scene.layout.tokenAt(before.getLast().end()) - 1);
    boolean quotedThroughout =
        quotedBefore && scene.isQuoted(scene.layout.tokenAt(before.getLast().start()));
    if (quotedThroughout && !scene.isQuoted(from)) {
      return false;
    }
    return scene.isQuoted(from)
        || !(w.endsWith("ing") || words.is(w, "preposition") && scene.wordCount(from, to) < 6);
  }

  private static boolean isBreak(Scene scene, int i) {
    String w = scene.token(i).word();
    return w.equals(",") || w.equals("\u2014") || w.equals("\u2013") || w.equals("--");
  }

  /**
   * Where the content before an insert starts: at a quotation that something introduces, else at
   * {@code from}.
   */
  private static int quotedStart(Scene scene, int from, int end) {
    int last = end - 1;
    if (last < from || !scene.isQuoted(last)) {
      return from;
    }
    int open = last;
    while (open > from && scene.inOneQuotation(open - 1, last)) {
      open--;
    }
    boolean introduced =
        open > from
            && scene.token(open - 1).isMark()
            && ",:".contains(scene.token(open - 1).word());
    return introduced ? open : from;
  }

  private void addPiece(Scene scene, int first, int end, List<Span> content) {
    int from = first;
    int to = end;
    while (from < to && scene.token(from).isMark() && !scene.isQuoted(from)) {
      from++;
    }
    while (to > from
        && scene.token(to - 1).isMark()
        && !scene.isQuoted(to - 1)
        && !isBracket(scene, to - 1)) {
      to--;
    }
    if (from < to) {
      content.add(scene.layout.span(from, to));
    }
  }

  private static boolean isBracket(Scene scene, int i) {
    String w = scene.token(i).word();
    return w.equals(")") || w.equals("]") || w.equals("\u2019") || w.equals("'") || w.equals("%");
  }

  /**
   * Whether an insert stands in the middle of a clause: "In his state, Bell said, nobody goes
   * hungry".
   */
  private boolean splits(Scene scene, Insert insert, int to) {
    int rest = insert.end() + 1;
    if (rest >= to
        || !scene.token(insert.end()).is(",")
        || insert.verb() == null
        || insert.verb().end() != insert.end()) {
      return false;
    }
    for (int i = rest; i < to; i++) {
      if (scene.isQuoted(rest)
          || clauses.isVerb(scene, i, rest)
          || i == rest && scene.token(i).lower().endsWith("ed")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether tokens before a comma can be said by somebody: a quotation, or a clause with a verb
   * that is no opening adverbial.
   */
  private boolean hasClause(Scene scene, int from, int end) {
    boolean verb = false;
    int commas = 0;
    for (int i = from; i < end; i++) {
      if (scene.isQuoted(i)) {
        return true;
      }
      String w = scene.token(i).lower();
      verb |= clauses.isVerb(scene, i, from);
      commas += w.equals(",") ? 1 : 0;
    }
    String opener = scene.token(from).lower();
    boolean adverbial =
        words.is(opener, "subordinator")
            || words.is(opener, "preposition")
            || opener.endsWith("ing")
            || opener.equals("asked");
    return verb && (!adverbial || commas > 1) && scene.wordCount(from, end) > 2;
  }
}
