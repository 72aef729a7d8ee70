package readout.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import readout.ingest.page.Frame.Place;
import readout.text.Furniture.Reason;

/**
 * What can be counted of each block of a page, in any language: its own looks, what stands around
 * it, and how it stands to the paragraphs that most of the running text is in.
 */
final class BlockFeatures {
  private static final Reason[] REASONS = {
    Reason.NAVIGATION,
    Reason.RELATED,
    Reason.SUBSCRIBE,
    Reason.SHARE,
    Reason.COMMENT,
    Reason.ADVERTISEMENT,
    Reason.COOKIE,
    Reason.BYLINE,
    Reason.DATELINE,
    Reason.CREDIT,
    Reason.CAPTION
  };
  private static final Place[] PLACES = Place.values();
  private static final String[] PLACE_NAMES =
      Arrays.stream(PLACES)
          .map(p -> "in " + p.name().toLowerCase(Locale.ROOT))
          .toArray(String[]::new);
  private static final String[] REASON_NAMES =
      Arrays.stream(REASONS).map(r -> "out of " + r.token()).toArray(String[]::new);
  private static final String ENDS = ".!?…。！？।:;";
  private static final String CLOSERS = "\"'”’»)]“";
  private static final int FAR = 9;
  private static final int AROUND = 3;
  private static final String[] BEFORE = named("the block before");
  private static final String[] NEXT = named("the next block");
  private static final String[] SECOND = named("the second next block");
  private static final String[] ODDS_BEFORE = odds("before");
  private static final String[] ODDS_AFTER = odds("after");

  private static String[] odds(String side) {
    return IntStream.rangeClosed(1, AROUND)
        .mapToObj(i -> "odds " + side + " " + i)
        .toArray(String[]::new);
  }

  private final List<Block> blocks;
  private final Facts facts;
  private final Frame root;
  private final int all;
  private final Map<String, int[]> signatures = new HashMap<>();
  private final IdentityHashMap<Frame, int[]> parents = new IdentityHashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final boolean[] core;
  private final int[] headlines;
  private final Frame main;
  private final int headline;

  /**
   * What the page says elsewhere.
   *
   * @param headline the index of the headline's block; -1 for none
   * @param body the article's text by its own metadata, letters and digits only; null for none
   */
  record Facts(
      int headline, @Nullable String title, @Nullable String description, @Nullable String body) {}

  BlockFeatures(List<Block> blocks, Facts facts) {
    this.blocks = blocks;
    this.facts = facts;
    headline = facts.headline();
    int total = 0;
    for (Block b : blocks) {
      boolean running = b.isRunning();
      if (running) {
        b.frame().credit(b.length());
        total += b.length();
      }
      int[] s = signatures.computeIfAbsent(b.frame().signature, k -> new int[2]);
      s[0] += running ? b.length() : 0;
      s[1]++;
      int[] p = parents.computeIfAbsent(parent(b), k -> new int[2]);
      p[0] += running ? b.length() : 0;
      p[1]++;
      repeats.merge(b.text(), 1, Integer::sum);
    }
    all = Math.max(1, total);
    root = root();
    main = main();
    headlines = new int[blocks.size()];
    for (int i = Math.max(1, headline + 1); i < headlines.length; i++) {
      headlines[i] = headlines[i - 1] + (blocks.get(i).headingLevel() == 1 ? 1 : 0);
    }
    core = new boolean[blocks.size()];
    for (int i = 0; i < core.length; i++) {
      core[i] = blocks.get(i).isRunning() && parent(blocks.get(i)).equals(main);
    }
  }

  /** The element that the paragraphs speak for. */
  Frame root() {
    Frame best = null;
    for (Block b : blocks) {
      int out = 0;
      for (Frame f = b.frame(); f != null && out < FAR; f = f.parent, out++) {
        if (f.score > 0 && (best == null || f.score > best.score) && !isFurniture(f)) {
          best = f;
        }
      }
    }
    return best == null ? blocks.getFirst().frame() : best;
  }

  // An element that holds most of the page's text is no furniture, whatever it is called.
  private boolean isFurniture(Frame frame) {
    int out = 0;
    for (Frame f = frame; f != null && out < FAR; f = f.parent, out++) {
      if (f.reason != null && 2.5 * f.running < all) {
        return true;
      }
    }
    return false;
  }

  private static Frame parent(Block b) {
    Frame p = b.frame().parent;
    return p == null ? b.frame() : p;
  }

  // The element right around most running text within the root.
  private Frame main() {
    Frame best = root;
    int most = 0;
    for (Map.Entry<Frame, int[]> e : parents.entrySet()) {
      int running = e.getValue()[0];
      if (running > most && e.getKey().isIn(root)) {
        most = running;
        best = e.getKey();
      }
    }
    return best;
  }

  /**
   * Whether a block is in what its page calls comments or a notice of cookies. On 183 pages of news
   * no word of an article was, unless the element held most of the page.
   */
  boolean isNever(int i) {
    Frame named = blocks.get(i).frame().named;
    return named != null
        && (named.reason == Reason.COMMENT || named.reason == Reason.COOKIE)
        && 2 * named.running < all;
  }

  /** Whether a block right behind the headline says what the page's head says that it is about. */
  boolean isStandfirst(int i) {
    Block b = blocks.get(i);
    return headline >= 0
        && i > headline
        && i <= headline + STANDFIRST
        && facts.description() != null
        && b.linked() == 0
        && Letters.of(b.text()).equals(facts.description());
  }

  private static final int STANDFIRST = 4;

  /** Whether {@code body} has a fair share of the running text around its article. */
  boolean isEnough(boolean[] body) {
    int found = 0;
    for (int i = 0; i < body.length; i++) {
      found += body[i] && i != headline ? blocks.get(i).length() : 0;
    }
    return found > 0 && found >= FAIR * root.running;
  }

  /**
   * Which blocks stand in the root, and in nothing there that is named furniture; where that is
   * none, all that stand in it.
   */
  boolean[] inRoot() {
    boolean[] out = new boolean[blocks.size()];
    boolean any = false;
    for (int i = 0; i < out.length; i++) {
      Frame f = blocks.get(i).frame();
      out[i] = f.isIn(root) && (f.named == null || f.named.depth <= root.depth);
      any |= out[i] && i != headline;
    }
    for (int i = 0; i < out.length && !any; i++) {
      out[i] = blocks.get(i).frame().isIn(root);
    }
    return out;
  }

  private static final double FAIR = 0.25;

  /** One row a block, in {@link #names}' order. */
  float[][] rows() {
    float[][] out = new float[blocks.size()][];
    int[] before = distances(1);
    int[] after = distances(-1);
    for (int i = 0; i < out.length; i++) {
      Row row = new Row(null);
      row(row, i, before[i], after[i]);
      out[i] = row.values();
    }
    return out;
  }

  private void row(Row row, int i, int before, int after) {
    own(row, blocks.get(i));
    around(row, blocks.get(i));
    place(row, i, before, after);
    neighbour(row, BEFORE, i - 1);
    neighbour(row, NEXT, i + 1);
    neighbour(row, SECOND, i + 2);
  }

  /** How many blocks back (1) or on (-1) the nearest core paragraph is, itself apart. */
  private int[] distances(int step) {
    int[] out = new int[blocks.size()];
    int at = FAR_BLOCKS;
    for (int k = 0; k < out.length; k++) {
      int i = step > 0 ? k : out.length - 1 - k;
      out[i] = at;
      at = core[i] ? 1 : Math.min(FAR_BLOCKS, at + 1);
    }
    return out;
  }

  private void own(Row row, Block b) {
    String text = b.text();
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int stops = 0;
    int words = 1;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      letters += Character.isLetter(c) ? 1 : 0;
      upper += Character.isUpperCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      stops += ENDS.indexOf(c) >= 0 || c == ',' || c == '、' ? 1 : 0;
      words += c == ' ' || c == '\n' ? 1 : 0;
    }
    float n = text.length();
    row.add("length", (float) Math.log1p(b.length()));
    row.add("words", (float) Math.log(words));
    row.add("linked", b.linked() / n);
    row.add("links", b.links());
    row.add("stressed", b.stressed() / n);
    row.add("letters", letters / n);
    row.add("upper", upper / (letters + 1f));
    row.add("digits", digits / n);
    row.add("stops", stops / (float) words);
    row.add("ends", ends(text));
    row.add("starts", starts(text));
    row.add("heading", b.headingLevel());
    row.add("tag", tag(b));
    row.add("picture", b.afterPicture() ? 1 : 0);
    row.add("repeats", Math.min(5, repeats.getOrDefault(text, 1)));
    row.add("running", b.isRunning() ? 1 : 0);
  }

  private static float ends(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return 0;
    }
    char last = text.charAt(end - 1);
    return last == ':' ? 2 : ENDS.indexOf(last) >= 0 ? 1 : 0;
  }

  private static float starts(String text) {
    int c = text.codePointAt(0);
    return Character.isUpperCase(c)
        ? 1
        : Character.isLowerCase(c)
            ? 2
            : Character.isDigit(c)
                ? 3
                : Character.isLetter(c) ? 4 : "\"“„«‘'–-—".indexOf(c) >= 0 ? 5 : 6;
  }

  private static float tag(Block b) {
    return switch (b.frame().element.normalName()) {
      case "p" -> 1;
      case "li" -> 2;
      case "td", "th" -> 3;
      case "div" -> 4;
      case "blockquote" -> 5;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> 6;
      case "figcaption" -> 7;
      case "dt", "dd" -> 8;
      case "pre" -> 9;
      case "section", "article", "main" -> 10;
      case "time" -> 11;
      default -> 12;
    };
  }

  private void around(Row row, Block b) {
    Frame f = b.frame();
    for (int k = 0; k < PLACES.length; k++) {
      row.add(PLACE_NAMES[k], f.places.contains(PLACES[k]) ? 1 : 0);
    }
    for (int k = 0; k < REASONS.length; k++) {
      int out = f.out(REASONS[k]);
      row.add(REASON_NAMES[k], out < 0 ? FAR : Math.min(out, FAR - 1));
    }
    row.add("named", f.named == null ? -1 : Math.min(FAR, f.depth - f.named.depth));
    row.add("named share", f.named == null ? -1 : f.named.running / (float) all);
    row.add("depth", f.depth);
    row.add("body", f.bodyDepth < 0 ? -1 : Math.min(FAR, f.depth - f.bodyDepth));
    int[] s = signatures.getOrDefault(f.signature, new int[2]);
    row.add("signature share", s[0] / (float) all);
    row.add("signature blocks", Math.min(60, s[1]));
    Frame p = parent(b);
    int[] own = parents.getOrDefault(p, new int[2]);
    row.add("parent share", own[0] / (float) all);
    row.add("parent blocks", Math.min(60, own[1]));
    row.add("around share", p.running / (float) all);
    Frame g = p.parent == null ? p : p.parent;
    row.add("grandparent share", g.running / (float) all);
    int[] ps = signatures.getOrDefault(main.signature, new int[2]);
    row.add(
        "main signature", f.parent != null && f.parent.signature.equals(main.signature) ? 1 : 0);
    row.add("main signature share", ps[0] / (float) all);
  }

  private void place(Row row, int i, int before, int after) {
    Block b = blocks.get(i);
    Frame f = b.frame();
    row.add("in root", f.isIn(root) ? 1 : 0);
    row.add("out of root", Math.min(20, f.apart(root)));
    row.add("root out", Math.min(20, root.apart(f)));
    row.add("in main", f.isIn(main) ? 1 : 0);
    row.add("out of main", Math.min(20, f.apart(main)));
    row.add("main out", Math.min(20, main.apart(f)));
    row.add("root share", root.running / (float) all);
    row.add("main share", main.running / (float) all);
    row.add("before", before);
    row.add("after", after);
    row.add("since headline", headline < 0 ? 99 : Math.max(-30, Math.min(99, i - headline)));
    row.add("headlines", headlines[i]);
    row.add("position", i / (float) blocks.size());
    row.add("is headline", i == headline ? 1 : 0);
    String letters = Letters.of(b.text());
    row.add(
        "in title",
        facts.title() != null && letters.length() > 3 && facts.title().contains(letters) ? 1 : 0);
    row.add("in description", share(letters, facts.description()));
    row.add("in stated body", facts.body() == null ? -1 : share(letters, facts.body()));
  }

  /** How much of the block's beginning another text has: 0, 1 (its first letters) or 2 (all). */
  private static float share(String letters, @Nullable String other) {
    if (other == null || letters.isEmpty()) {
      return 0;
    }
    return other.contains(letters)
        ? 2
        : other.contains(letters.substring(0, Math.min(40, letters.length()))) ? 1 : 0;
  }

  private void neighbour(Row row, String[] names, int i) {
    boolean there = i >= 0 && i < blocks.size();
    Block b = there ? blocks.get(i) : null;
    row.add(names[0], b == null ? -1 : (float) Math.log1p(b.length()));
    row.add(names[1], b == null ? -1 : b.linked() / (float) b.text().length());
    row.add(names[2], b == null ? -1 : tag(b));
    row.add(names[3], b == null ? -1 : core[i] ? 1 : 0);
    row.add(names[4], b == null ? -1 : ends(b.text()));
  }

  private static String[] named(String which) {
    return Stream.of("length", "linked", "tag", "core", "ends")
        .map(what -> what + " of " + which)
        .toArray(String[]::new);
  }

  /**
   * The rows again, each with what a first look made of the blocks around it.
   *
   * @param odds of each block to be body, by the first look
   */
  float[][] rows(float[][] first, double[] odds) {
    Context context = new Context(odds);
    float[][] out = new float[first.length][];
    for (int i = 0; i < out.length; i++) {
      Row row = new Row(null);
      context.row(row, i);
      float[] more = row.values();
      out[i] = Arrays.copyOf(first[i], first[i].length + more.length);
      System.arraycopy(more, 0, out[i], first[i].length, more.length);
    }
    return out;
  }

  /** What a first look made of a page. */
  private final class Context {
    private static final double SURE = 0.8;
    private static final int WINDOW = 8;

    private final double[] odds;
    private final IdentityHashMap<Frame, double[]> byParent = new IdentityHashMap<>();
    private final Map<String, double[]> bySignature = new HashMap<>();
    private final int[][] groups;
    private final int[] sureBefore;
    private final int[] sureAfter;

    Context(double[] odds) {
      this.odds = odds;
      sureBefore = new int[odds.length];
      sureAfter = new int[odds.length];
      groups = groups();
      int at = FAR_BLOCKS;
      for (int i = 0; i < odds.length; i++) {
        Block b = blocks.get(i);
        add(byParent.computeIfAbsent(parent(b), k -> new double[2]), i);
        add(bySignature.computeIfAbsent(b.frame().signature, k -> new double[2]), i);
        sureBefore[i] = at;
        at = isSure(i) ? 1 : Math.min(FAR_BLOCKS, at + 1);
      }
      at = FAR_BLOCKS;
      for (int i = odds.length - 1; i >= 0; i--) {
        sureAfter[i] = at;
        at = isSure(i) ? 1 : Math.min(FAR_BLOCKS, at + 1);
      }
    }

    /** From where to where the blocks go on that are of one kind: the items of a list. */
    private int[][] groups() {
      int[][] out = new int[odds.length][];
      int from = 0;
      for (int i = 1; i <= out.length; i++) {
        if (i == out.length
            || !blocks.get(i).frame().signature.equals(blocks.get(from).frame().signature)) {
          int[] group = {from, i};
          Arrays.fill(out, from, i, group);
          from = i;
        }
      }
      return out;
    }

    private boolean isSure(int i) {
      return odds[i] > SURE && blocks.get(i).isRunning();
    }

    private void add(double[] sum, int i) {
      int length = blocks.get(i).length();
      sum[0] += odds[i] * length;
      sum[1] += length;
    }

    // Without the block itself.
    private float mean(double @Nullable [] sum, int i) {
      int length = blocks.get(i).length();
      return sum == null || sum[1] - length < 1
          ? -1
          : (float) ((sum[0] - odds[i] * length) / (sum[1] - length));
    }

    void row(Row row, int i) {
      row.add("odds", (float) odds[i]);
      for (int step = 1; step <= AROUND; step++) {
        row.add(ODDS_BEFORE[step - 1], odds(i - step));
        row.add(ODDS_AFTER[step - 1], odds(i + step));
      }
      row.add("odds of parent", mean(byParent.get(parent(blocks.get(i))), i));
      row.add("odds of signature", mean(bySignature.get(blocks.get(i).frame().signature), i));
      row.add("odds before", window(i - WINDOW, i));
      row.add("odds after", window(i + 1, i + 1 + WINDOW));
      row.add("odds before group", odds(groups[i][0] - 1));
      row.add("odds after group", odds(groups[i][1]));
      row.add("group", Math.min(FAR_BLOCKS, groups[i][1] - groups[i][0]));
      row.add("sure before", sureBefore[i]);
      row.add("sure after", sureAfter[i]);
    }

    private float odds(int i) {
      return i < 0 || i >= odds.length ? -1 : (float) odds[i];
    }

    private float window(int from, int to) {
      double sum = 0;
      double all = 0;
      for (int i = Math.max(0, from); i < Math.min(odds.length, to); i++) {
        sum += odds[i] * blocks.get(i).length();
        all += blocks.get(i).length();
      }
      return all == 0 ? -1 : (float) (sum / all);
    }
  }

  private static final int FAR_BLOCKS = 50;

  /**
   * The names of the columns of a first look or of the second, which a trained model's file
   * repeats.
   */
  static List<String> names(boolean second) {
    Document page = Jsoup.parse("<p>x</p>");
    BlockFeatures one =
        new BlockFeatures(
            Blocks.of(page, "", new ElementNames.Lookup()), new Facts(-1, null, null, null));
    Row row = new Row(new ArrayList<>());
    one.row(row, 0, 0, 0);
    if (second) {
      one.new Context(new double[1]).row(row, 0);
    }
    return List.copyOf(Objects.requireNonNull(row.names));
  }

  /** The values of one block as they are counted, and their names where somebody asks for them. */
  private static final class Row {
    private static final int MOST = 128;

    private final float[] values = new float[MOST];
    private final @Nullable List<String> names;
    private int size;

    Row(@Nullable List<String> names) {
      this.names = names;
    }

    void add(String name, float value) {
      if (names != null) {
        names.add(name);
      }
      values[size++] = value;
    }

    float[] values() {
      return Arrays.copyOf(values, size);
    }
  }
}
